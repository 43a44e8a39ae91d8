### Members of a body: their roles, and what to look at in a list that was pasted. Each key is “members-warning-” and the code.

members-role-president = Chair
members-role-vice-president = Vice chair
members-role-secretary = Secretary
members-role-treasurer = Treasurer
members-role-member = { $member-heading }
members-role-alternate = Alternate
members-role-auditor = Auditor
members-role-guest = Guest

members-warning-heading = Line { $line }: taken as a heading.
members-warning-not-understood = Line { $line }: no name was recognised in “{ $text }”.
members-warning-one-word-name = The name has only one word. Complete it.
members-warning-name-order-changed = The surnames came first: “{ $written }”.
members-warning-name-order-unclear = Do the surnames come first? It was read as written.
members-warning-repeated-person = Line { $line }: “{ $name }” was already in line { $first }; counted once.
members-warning-vacant-seat = Line { $line }: vacant seat, nobody to add (“{ $text }”).
members-warning-presidency-assumed = Presides as the first person of the list.
members-warning-several-presidents = Somebody else is the chair already.
members-warning-alternate-assumed = The list does not say for whom they stand in: “{ $owner }” was taken.
members-warning-alternate-without-owner = It is not known for whom they stand in: the seat will have no owner.
members-warning-left-out = “{ $text }” is not kept.
members-warning-column-left-out = The column “{ $column }” is not kept.
