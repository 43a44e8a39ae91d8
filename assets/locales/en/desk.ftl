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
desk-kinds = Kind of session
desk-kinds-all = All
desk-column-session = Session
desk-column-date = Date
desk-column-place = Place
desk-column-items = Items
desk-column-attachments = Annexes
desk-column-more = Actions
desk-more = Actions of { $title }
desk-edit = Correct the details
desk-delete = Delete the session

# The dialog
desk-edit-title = Details of the session
desk-body = Body
desk-kind = Kind
desk-number = Number
desk-year = Year
desk-date = Date
desk-time = Time
desk-planned-end = Planned end
desk-place = Place
desk-create = Create the session
desk-save = Save the details

# The items with which a new session begins
desk-start = Agenda
desk-start-previous = The fixed items of the { $title }
desk-start-fixed = The usual items
desk-start-template = Template “{ $name }”
desk-start-empty = No items

# Templates
desk-templates = Templates
desk-templates-title = Agenda templates
desk-templates-none = There are no templates yet. In the list of sessions, the menu of each one keeps its agenda as a template.
desk-template-keep = Keep as a template
desk-template-title = Keep as a template
desk-template-about = The items of the { $title }, without content or annexes, are kept for coming sessions of the kind “{ $kind }”.
desk-template-name = Name of the template
desk-template-save = Save the template
desk-template-saved = Template “{ $name }” saved
desk-template-delete = Delete the template “{ $name }”
desk-template-use = New session with this template

# The documents that are kept with the session itself, such as the one it was read from.
desk-documents = Original document
desk-documents-title = Documents kept with the session
desk-documents-about = They are kept as they came and do not go into the packet.
desk-documents-open = Open “{ $name }”
desk-documents-back = See the list
desk-documents-digest = SHA-256 digest
desk-documents-save = Save a copy
desk-documents-delete = Remove “{ $name }”
desk-documents-not-text = It is not text: save a copy to open it with another program.
desk-documents-none = This session keeps no documents.
