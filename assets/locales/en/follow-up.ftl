# The list of the agreements of all sessions.
follow-up-title = Agreements
follow-up-empty-title = There are no agreements yet
follow-up-empty-text = They appear here when an agenda with its follow-up table is imported.
follow-up-column-state = State
follow-up-column-agreement = Agreement
follow-up-column-responsible = Responsible
follow-up-column-due = Due date
# The item of a session that deals with an agreement or one of its parts.
follow-up-dealt-with = Dealt with in item { $number }: { $title }
follow-up-count = { $count ->
    [one] { $count } agreement
   *[other] { $count } agreements
}
follow-up-filter = Show by standing
follow-up-all = All
follow-up-of-person = Of { $person }
follow-up-none = No agreement with this filter
follow-up-none-standing = No agreement under “{ $standing }”
follow-up-unfiltered = Remove the filters
follow-up-open = Open
