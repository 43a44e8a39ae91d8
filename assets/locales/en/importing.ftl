# Reading an agenda that is already written.
importing-title = Import
importing-start-title = Read an agenda that is already written
importing-start-text = Sesiona recognises the session, the items and the agreements. You review them; nothing is kept until you create the session.
importing-drop = Drop a text file here, or
importing-choose = choose a file
importing-reading = Reading the file…
importing-reading-cancel = Stop reading
# How long reading took, in seconds.
importing-read-in = Read in { $seconds } s, on this computer
# A file that is no text, or a text without a session, can be kept with a session.
importing-annex-session = Session
importing-annex-keep = Keep as an annex
importing-unrecognised = No session was recognised
importing-unrecognised-mark = Mark the agenda yourself: select words or lines in the original and choose “Mark as” (or the menu key).
importing-unrecognised-keep = Or keep the document as an annex of a session that you already have.
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
importing-source-blank = Blank line
# What a part of the original means that was not understood.
importing-meaning = Mark as…
importing-meaning-hint = Say what the selection is (Shift F10)
importing-meaning-of = Mark “{ $words }” as
importing-meaning-item = It is an item
importing-meaning-items = Each line is an item
importing-meaning-agreement = It is an agreement
importing-meaning-session = It is the name of the session
importing-meaning-date = It is the date
importing-meaning-time = It is the time
importing-meaning-place = It is the place
importing-source-lines = lines { $first } to { $last } of { $total }
importing-source-before = Previous lines
importing-source-after = Following lines
importing-legend-clear = understood
importing-legend-doubt = to review

# What was understood, at the right
importing-session = Session
importing-session-in-words = No. { $number }, { $kind }, { $year }
importing-session-clear = { $clear } of { $total } clear
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
# The answers that a doubt may have.
importing-choices = Answers: { $name }
importing-choice-no-time = No time
importing-choice-nobody = Nobody
importing-choice-complete = Complete the one that exists
importing-choice-another = Create another

# At the foot
importing-clear = { $count ->
    [0] Everything is clear
    [one] { $count } thing to review
   *[other] { $count } things to review
}
importing-nothing-kept = Nothing is kept until you create the session.
importing-nothing-changed = Nothing changes until you complete it.
# What the keys that are pressed most do, in a word.
importing-hint-move = go through
importing-hint-accept = accept
importing-hint-correct = correct
importing-hint-discard = discard
# What undo and redo are about in the review.
importing-done-corrected = Corrected what was read
importing-done-discarded = Removed something of what was read
importing-done-accepted = Accepted what was proposed
importing-done-marked = Marked a part of the original
importing-next-doubt = Next to review
importing-create = Create the session
importing-complete = Complete the session
importing-completing = “{ $title }” gets: { $added }. What it already says does not change.
importing-completing-nothing = “{ $title }” already has all that the document says.
importing-completing-facts = { $count ->
    [one] { $count } fact
   *[other] { $count } facts
}
importing-completing-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
importing-completing-contents = { $count ->
    [one] the text of { $count } item
   *[other] the texts of { $count } items
}
importing-completing-agreements = { $count ->
    [one] { $count } agreement
   *[other] { $count } agreements
}
importing-completing-left = { $count ->
    [one] { $count } item already has another text and stays as it is.
   *[other] { $count } items already have another text and stay as they are.
}
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
importing-key-previous-doubt = Go to the previous thing to review
importing-key-line-above = Line above, in the original
importing-key-line-below = Line below, in the original
importing-key-extend-above = Select the line above too
importing-key-extend-below = Select the line below too
importing-key-to-part = Go to what was understood
importing-key-give-meaning = Say what the selection is
importing-key-create = Create the session
