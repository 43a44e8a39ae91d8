# The list of sessions and a session's details.
desk-title = Sessions
desk-new = New session
desk-import = Import an agenda
desk-empty-title = There are no sessions yet
desk-empty-text = Create the first one, or read an agenda that is already written.
desk-without-date = No date
desk-date-missing = No date
desk-count = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
desk-column-session = Session
desk-column-body = Body
desk-column-date = Date
desk-column-place = Place
desk-column-items = Items
desk-column-attachments = Annexes
desk-column-more = Actions
desk-more = Actions of { $title }
desk-edit = Correct the details
desk-delete = Delete the session
desk-key-new = New session

# The dialog
desk-edit-title = Details of the session
desk-body = Body
desk-kind = Kind
desk-number = Number
desk-year = Year
desk-date = Date
desk-time = Time
desk-place = Place
desk-create = Create the session
desk-save = Save the details
