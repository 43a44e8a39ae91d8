# Reading an agenda that is already written.
importing-title = Import
importing-start-title = Read an agenda that is already written
importing-start-text = Sesiona recognises the session, the items and the agreements. You review them; nothing is kept until you create the session.
importing-drop = Drop a text file here, or
importing-choose = choose a file
importing-reading = Reading the file…
importing-review-title = Review what was read
importing-other = Another file
# How its letters were saved, for example “windows-1252”.
importing-encoding = Encoding: { $encoding }
importing-original-kept = The original is kept with the session
importing-several = { $count ->
    [one] The document has { $count } agenda.
   *[other] The document has { $count } agendas. Review and create one at a time.
}
importing-which = Agenda

# The original, at the left
importing-source = Original
importing-source-text = Text of the original
importing-source-lines = lines { $first } to { $last } of { $total }
importing-source-before = Previous lines
importing-source-after = Following lines
importing-legend-clear = understood
importing-legend-doubt = to review

# What was understood, at the right
importing-session = Session
importing-session-in-words = No. { $number }, { $kind }, { $year }
importing-fact-body = Body
importing-fact-title = Session
importing-fact-date = Date
importing-fact-time = Time
importing-fact-place = Place
importing-not-said = The text does not say
importing-body-new-option = { $body } (new)
importing-items = Agenda
importing-items-count = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
importing-item-name = item { $number }
importing-item-title = Title
importing-agreements = Agreements
importing-agreements-count = { $count ->
    [one] { $count } agreement
   *[other] { $count } agreements
}
importing-agreements-none = No table of agreements was found.
importing-agreement-without-code = Without code
importing-agreement-code = Code
importing-agreement-text = Agreement
importing-agreement-responsible = Responsible
importing-agreement-responsible-hint = Separate the names with commas
importing-agreement-state = State
importing-agreement-due = Due on { $date }
importing-agreement-due-label = Due date
importing-state-clear = Clear:
importing-state-doubt = To review:
importing-correct = Correct { $name }
# When an item is removed, its text goes to the item before it.
importing-discard = Remove { $name } (its text stays in the agenda)
importing-correction-accept = Accept
importing-warnings = Warnings
importing-warnings-count = { $count ->
    [one] { $count } to review
   *[other] { $count } to review
}
importing-warnings-none = Everything was understood.
importing-show = See
importing-show-warning = See what warning { $number } is about
importing-accept = Accept
importing-accept-warning = Accept warning { $number }

# At the foot
importing-clear = { $count ->
    [0] Everything is clear
    [one] { $count } thing to review
   *[other] { $count } things to review
}
importing-nothing-kept = Nothing is kept until you create the session.
# What undo and redo are about in the review.
importing-done-corrected = Corrected what was read
importing-done-discarded = Removed something of what was read
importing-done-accepted = Accepted what was proposed
importing-next-doubt = Next to review
importing-create = Create the session
# Beside the button that creates the session, when it cannot.
importing-cannot-create-without-items = The session cannot be created: no item was recognised in the document.
importing-cannot-create-read-only = The session cannot be created: this file can only be read.

# Shortcuts
importing-key-choose-above = Choose the one above
importing-key-choose-below = Choose the one below
importing-key-accept = Accept what is proposed
importing-key-correct = Correct
importing-key-discard = Remove
importing-key-next-doubt = Go to the next to review
importing-key-create = Create the session
