# The frame of the window and the parts that all screens share.
frame-rail = Main menu
frame-skip = Go to the content
frame-opening = Opening…
frame-home = Home
frame-sessions = Sessions
frame-agreements = Agreements
frame-import = Import
frame-preferences = Settings
frame-shortcuts = Shortcuts
frame-shortcuts-title = Keyboard shortcuts
frame-shortcuts-search = Find a shortcut
frame-shortcuts-none = No shortcut matches “{ $query }”.
frame-shortcuts-single = Keys of one letter only act while nothing is being typed. Turn them off in Settings, Shortcuts.
frame-shortcuts-single-off = Keys of one letter are off. Turn them on in Settings, Shortcuts.
frame-shortcuts-done = Done
frame-steps = Steps of the session
frame-step-agenda = Agenda
frame-step-packet = Packet
frame-session-correct = Correct the session’s details
frame-session-when-missing = No date

# Status bar
frame-saved = Saved { $time }
frame-last-copy = Last copy: { $time }
frame-no-copy = No copy yet
frame-demonstration = Demonstration data
frame-demonstration-remove = Remove the example
frame-demonstration-ask = Remove the example?
frame-demonstration-goes = The example’s file is deleted with its copies and with whatever you changed in it. This cannot be undone; you can explore the example again whenever you like, as new. Your own files are not touched.
frame-demonstration-stays = The example is in a folder that you chose: it is closed, and its file stays in “{ $path }”.
frame-demonstration-removed = The example was removed.
frame-demonstration-kept = The example was closed. Its file is still in “{ $path }”.
frame-read-only = This file is in a read-only folder. You can read it and export; to change it, copy it to another folder.

# Undo and messages
frame-undo = Undo
frame-redo = Redo
# $what is what was done: “Added “General matters””.
frame-undo-what = Undo: { $what }
frame-redo-what = Redo: { $what }
frame-undone = Undone: { $what }
# When “Undo” is pressed in a message while something newer was being saved.
frame-undo-too-late = Another change was saved after that one, so nothing was undone. The Undo button above begins with the newest.
frame-messages = Messages
frame-close = Close
frame-cancel = Cancel
frame-unreachable = Sesiona does not answer. What was saved is not lost; close the window and open it again.
frame-unknown-code = There is something to look at ({ $code }).

# Dates and times as they are typed
frame-date-hint = For example 14/12, Thursday or last Thursday of January
frame-date-misread = This is not understood as a date. Write, for example, 14/12/2023, Thursday or last Thursday of January.
frame-date-wrong-weekday = { $date } is a { $weekday }. Correct the weekday or the date.
frame-time-hint = For example 17:30 or 5 pm
frame-time-misread = This is not understood as a time. Write, for example, 17:30 or 5 pm.
# What was understood, with twelve hours too: «17:30 (5:30 pm)».
frame-time-understood = { $time } ({ $twelve })

# Preview of a PDF
frame-preview = Preview
frame-preview-pages = Pages of the preview
frame-preview-composing = composing…
frame-preview-page = page { $page } of { $pages }
frame-preview-page-name = Page { $page }
frame-preview-failed = The PDF could not be shown. Change something to compose it again.
frame-zoom = { $percent }%
# The page fills the width there is.
frame-zoom-fit = Fit
frame-zoom-whole = Whole page
frame-zoom-page = Show the whole page
frame-zoom-width = Fit the width
frame-thumbs = Thumbnails of the pages
frame-zoom-in = Zoom in
frame-zoom-out = Zoom out
frame-page-before = Previous page
frame-page-after = Next page

# Sheet of shortcuts: a title for each place, a line for each action
frame-keys-frame = Everywhere
frame-keys-go = Go to
frame-keys-palette = Search
frame-keys-agenda = Agenda
frame-keys-packet = Packet
frame-keys-importing = Review of what was read
frame-keys-importing-source = The original being imported
frame-keys-preferences = Settings
# $place is one of the titles above, in lower case.
frame-keys-here = On this screen: { $place }
# Between two keys that do the same: “Ctrl Y or Ctrl Shift Z”.
frame-keys-or = or
frame-key-new-session = New session
frame-key-next-pane = Go to the next panel
frame-key-pane-before = Go back to the previous panel
frame-key-home = Home
frame-key-sessions = Sessions
frame-key-agreements = Agreements
frame-key-preferences = Settings
frame-key-to-packet = See the packet, to print it
frame-key-undo = Undo
frame-key-redo = Redo
frame-key-help = Show the shortcuts
frame-key-search = Search everything
frame-key-toggle-rail = Fold or unfold the menu
frame-key-larger-letters = Larger text
frame-key-smaller-letters = Smaller text
frame-key-normal-letters = Normal text

# The bodies of the institution, at the top of the menu
frame-bodies = Boards and bodies
frame-bodies-hint = Choose a board or body
frame-body-new = New board or body…
frame-body-names = Names and initials…
frame-body-new-title = New board or body
frame-body-name = Name
frame-body-name-hint = For example Procurement Committee
frame-body-name-missing = Write the name of the board or body.
frame-body-code = Initials
# $code is the initials: “JD”.
frame-body-code-hint = Its agreements will be called { $code }-I-1, { $code }-I-2…
frame-body-add = Add
frame-body-chosen = Now showing { $body }
frame-key-bodies = Choose a board or body

# What could not be saved: a strip that stays until it is saved
frame-unsaved = Not saved
# $count is how many changes wait; the reason follows.
frame-unwritten = { $count ->
    [one] One change is not saved yet; it is not lost while this window is open.
   *[other] { $count } changes are not saved yet; they are not lost while this window is open.
}
frame-unwritten-retry = Try again
frame-unwritten-copy = Save a copy in…
frame-unwritten-still = It could not be saved yet.
frame-unwritten-done = Everything is saved.
frame-unwritten-copy-title = Save a copy and go on in it
frame-unwritten-folder = Folder of the copy
frame-unwritten-copy-now = Save the copy
frame-unwritten-copied = Everything is in “{ $path }”. From now on you work in that file.

# A step of the session that is done, for who listens to the screen
frame-step-done = done

# The institution's file could not be opened
frame-unopened = “{ $file }” could not be opened
# $time is the hour: “9:12”.
frame-unopened-copy-today = Open the last backup (today { $time })
# $time is the day and the hour.
frame-unopened-copy = Open the last backup ({ $time })
frame-unopened-kept = The backup takes the place of the file. The damaged file is not deleted: it is kept beside its backups.
frame-unopened-other = Choose another file
frame-unopened-first = Start anew
frame-unopened-path = File
frame-unopened-open = Open
frame-unopened-detail = Technical details for whoever gives support
