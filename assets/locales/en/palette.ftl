# The palette: to find and to do things with a few letters (Ctrl K).
palette-title = Search
palette-search = Search…
palette-placeholder = Search…
palette-label = Search sessions, items, agreements, people, annexes and actions
palette-list = Results
palette-results = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
palette-none-title = “{ $text }” was not found
palette-none-text = Check how it is written or try fewer words. Accents do not matter.
# After only “#” or “@” was typed.
palette-nothing-typed = Type what you are looking for
# What is shown when a person is chosen.
palette-about = What { $person } presents and answers for
palette-none-about = { $person } presents no items and answers for no agreements

# Groups
palette-group-recent = Opened last
palette-group-actions = Actions
palette-group-screens = Go to
palette-group-sessions = Sessions
palette-group-items = Items
palette-group-agreements = Agreements
palette-group-people = People
palette-group-annexes = Annexes

# At the foot
palette-hint-choose = choose
palette-hint-open = open
palette-hint-close = close
palette-hint-actions = actions
palette-hint-agreements = agreements
palette-hint-people = people

# Sheet of shortcuts
palette-key-choose-above = Choose the result above
palette-key-choose-below = Choose the result below
palette-key-choose-first = Choose the first one
palette-key-choose-last = Choose the last one
palette-key-open = Open what is chosen
