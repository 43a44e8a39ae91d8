# The agenda and the chosen item.
agenda-title = Agenda
agenda-empty-title = The agenda is empty
agenda-empty-text = Begin with these items or type the first one below.
agenda-empty-readonly = This file is open only to be read.
agenda-empty-template = Begin with
agenda-empty-use = Use this template
agenda-empty-use-usual = Use these items
agenda-empty-preview = Items of “{ $name }”
agenda-column-more = Actions
agenda-column-number = No.
agenda-column-title = Item
agenda-column-kind = Kind
agenda-column-presenter = Presented by
agenda-column-attachments = Annexes
agenda-column-minutes = Length
agenda-column-starts = Time
agenda-row = { $number }. { $title }
agenda-more = Actions of item { $number }
agenda-grip = Drag to move the item; press for its actions
agenda-drag-hint = → sub-item · ← move out · Esc leave
agenda-minutes = { $minutes } min
agenda-count = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
agenda-duration = { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes } min
}
# How long it takes, from when to when.
agenda-span = { $hours ->
    [0] { $minutes } min: from { $start } to { $end }
   *[other] { $hours } h { $minutes } min: from { $start } to { $end }
}
agenda-over = { $hours ->
    [0] Ends { $minutes } min after the planned end ({ $planned })
   *[other] Ends { $hours } h { $minutes } min after the planned end ({ $planned })
}
agenda-agreements = { $count ->
    [one] { $count } agreement
   *[other] { $count } agreements
}
agenda-attachments = { $count ->
    [one] { $count } annex
   *[other] { $count } annexes
}
agenda-attachments-troubled = { $count ->
    [one] { $count } annex, which the packet cannot take in
   *[other] { $count } annexes; the packet cannot take in all of them
}
agenda-notes = { $count ->
    [one] { $count } informational note
   *[other] { $count } informational notes
}
agenda-new-label = Title of the new item
agenda-new-placeholder = Type a new item and press Enter
agenda-edit-title = Title of item { $number }
agenda-edit-kind = Kind of item { $number }
agenda-edit-presenter = Who presents item { $number }
agenda-edit-minutes = Minutes of item { $number }
agenda-edit-senseless = Type the minutes in figures, from 0 to { $most }
agenda-hint-below = accept and go on below
agenda-hint-next = next cell
agenda-hint-restore = leave as it was
agenda-hint-move = move
agenda-hint-indent = sub-item
agenda-hint-delete = remove

# What people hear who listen to the screen
agenda-said-added = Item { $number } added: { $title }
agenda-said-deleted = Item { $number } removed: { $title }
agenda-said-moved = Item { $number }, { $position } of { $total }
agenda-said-indented = Item { $number }, now a sub-item of { $parent }, { $position } of { $total }
agenda-said-outdented = Item { $number }, now one level up, { $position } of { $total }
agenda-said-stayed = The item stayed where it was
agenda-said-attached = Attached to item { $number }
agenda-said-cannot-move = The item cannot move further in that direction

# Shortcuts and the menu of each row
agenda-key-choose-above = Choose the item above
agenda-key-choose-below = Choose the item below
agenda-key-choose-first = Choose the first item
agenda-key-choose-last = Choose the last item
agenda-key-add-after = Add an item below
agenda-key-add-inside = Add a sub-item
agenda-key-edit = Edit the row
agenda-key-move-up = Move up
agenda-key-move-down = Move down
agenda-key-indent = Make a sub-item
agenda-key-outdent = Move one level out
agenda-key-delete = Remove
agenda-key-duplicate = Duplicate
agenda-key-open = Go to the item’s detail

# Detail of the item
agenda-inspector = Item { $number }
agenda-inspector-empty = Detail of the item
agenda-inspector-back = back to the list
agenda-inspector-close = Close the detail
agenda-inspector-inside = Item { $number } · inside { $parent }. { $title }
agenda-widen = Widen the detail
agenda-narrow = Narrow the detail
agenda-kind = Kind of item
agenda-presenter = Presented by
agenda-minutes-label = Minutes
agenda-content = Content

# Annexes
agenda-attachments-title = Annexes
agenda-attachments-drop = Drop a PDF or an image here, or
agenda-attachments-choose = choose a file
agenda-attachment-pages = { $pages ->
    [one] { $pages } page · { $size }
   *[other] { $pages } pages · { $size }
}
agenda-attachment-title = Title of the annex
# When the reason does not name the file.
agenda-attachment-refused = “{ $name }”: { $reason }
agenda-attachment-more = Actions of the annex { $title }
agenda-attachment-rename = Change the title
agenda-attachment-up = Move up
agenda-attachment-down = Move down
agenda-attachment-delete = Remove the annex
agenda-attachment-replace = Choose another file
# Files that are being attached; the step (“reading”) comes last.
agenda-attaching = Attaching “{ $name }”: { $step }
agenda-attaching-several = Attaching { $place } of { $count }, “{ $name }”: { $step }
agenda-attaching-waiting = waiting
agenda-attaching-reading = reading
agenda-attaching-examining = examining
agenda-attaching-keeping = keeping
agenda-attaching-stop = Stop attaching

# Informational notes
agenda-notes-title = Informational notes
agenda-notes-empty = This item has no informational notes.
agenda-note-add = Add
agenda-note-untitled = Informational note
agenda-note-title = Title
agenda-note-source = Source
agenda-note-date = Date
agenda-note-contact = Contact
agenda-note-content = Text of the note
agenda-note-delete = Delete the note

# Numbers that were announced
agenda-numbers-announced = The numbers of the items were announced: they do not change when others are moved or added.
agenda-numbers-late = Late items
agenda-numbers-bis = 5 bis
agenda-numbers-sub = Sub-item (5.1)
agenda-numbers-next = Next number
agenda-renumber = Number again
agenda-renumber-about = Each item takes the number of its place.
agenda-actions = Actions of the agenda
agenda-fix-numbers = Fix the numbers
agenda-fix-numbers-about = If you have handed out the agenda by other means: each item keeps its number although it moves or others are added. Issuing the notice fixes them too.
agenda-said-fixed = The numbers are fixed
agenda-said-renumbered = The items were numbered again
