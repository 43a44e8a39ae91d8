# Lists inside a sentence: “Ana, Luis and Irma”.
common-list-separator = ,
common-list-end = { $list } and { $last }
# Only Spanish changes the word before the sound of i.
common-list-end-before-i = { $list } and { $last }

# What is offered while typing in a field.
common-suggestions-title = Suggestions
common-suggestions = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
