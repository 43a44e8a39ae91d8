# The first time, or when opening another file.
first-title = Welcome. Where shall we begin?
first-about = No account and no internet. Everything stays on this computer and can be changed later.
first-back = Back
first-example = Explore with an example
first-example-about = The 12th session of a board, ready to try. One click removes it.
# Other ways in: opening a file, importing an agenda.
first-others = You can also:
first-existing = Open a file
first-existing-open = Open
first-import = Import an agenda
first-recent = Opened recently:
first-own = My institution
first-own-about = Four cards, about 60 seconds. Only the first is needed.
first-step = Step { $number }:
first-has-value = already has a value

# Institution and body
first-who = Institution and body
first-who-about = all that is needed
first-institution = Institution
first-seat = City and state
first-body = Body
# The name of a body that holds until another is typed.
first-body-usual = Board of Directors
first-code = Initials
first-codes = Your agreements will be called { $first }, { $second }…
first-agenda = “{ $name }” is imported when you finish.
first-missing = This is needed.

# Members
first-members = Members
first-members-about = paste them from Word or Excel
first-members-list = One person per line; the first presides
first-members-example = Dr. First and last names, Chair
first-members-later = You can leave them for later.
first-members-understood = { $people ->
    [one] One person understood
   *[other] { $people } people understood
}, { $votes ->
    [0] none with a vote
    [one] one with a vote
   *[other] { $votes } with a vote
}
first-members-table = What was understood
first-members-name = Name
first-members-role = Role
first-members-vote = Vote
first-members-remove-column = Remove
# $name is the person’s name.
first-members-name-of = Name of { $name }
first-members-role-of = Role of { $name }
first-members-vote-of = Vote of { $name }
first-members-remove = Remove { $name }
first-members-stands-in = Alternate for { $name }
first-members-removed = { $name } was removed.
first-members-restore = Bring back
first-members-restore-of = Bring { $name } back to the list

# Quorum
first-quorum = Quorum
first-quorum-required = To hold a session
first-quorum-more-than-half = More than half
first-quorum-two-thirds = Two thirds
first-quorum-number = A number
first-quorum-present = Present
first-quorum-answer = { $present ->
    [one] With { $seats } { $members }: one present
   *[other] With { $seats } { $members }: { $present } present
}
# While nobody is in the list.
first-quorum-example = { $present ->
    [one] For example, with { $seats } { $members }: one present
   *[other] For example, with { $seats } { $members }: { $present } present
}
first-quorum-never = { $seats ->
    [one] Only one seat counts: that quorum could never be met.
   *[other] Only { $seats } seats count: that quorum could never be met.
}

# Paper, place of the file, end
first-paper = Paper and logo
first-paper-about = Size of your documents
first-logo = Logo (optional)
first-logo-choose = Choose an image
first-logo-change = Change
first-logo-remove = Remove
first-logo-shrunk = The image was larger than it needs to be: it was reduced to { $width } × { $height } dots.
first-place = It will be saved in { $folder } as “{ $name }”.
first-place-chosen = It will be saved in “{ $path }”.
first-place-change = Change
first-path = File
first-path-hint = Full path, ending in .sesiona
first-later = Continue later
first-later-kept = What you typed was kept. You will find it here when you return.
first-finish = Finish
first-finish-import = Finish and import
