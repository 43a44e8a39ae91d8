# The settings: those of this computer and those of the institution.
preferences-title = Settings
preferences-search = Find a setting
preferences-key-search = Find a setting
preferences-sections = Sections of the settings
preferences-results = Settings found
preferences-found = { $count ->
    [0] No results
    [one] { $count } setting
   *[other] { $count } settings
}
preferences-nothing-title = No setting matches “{ $query }”
preferences-nothing-text = Try another word: paper, language, text, copy.
preferences-nothing-forget = Clear the search

# The sections, in their order
preferences-section-institution = Institution and bodies
preferences-section-words = Words
preferences-section-quorum = Quorum
preferences-section-numbers = Numbering
preferences-section-letterhead = Letterhead
preferences-section-paper = Paper
preferences-section-language = Language
preferences-section-appearance = Appearance
preferences-section-shortcuts = Shortcuts
preferences-section-file = File

# Other words by which each setting is found; they are not shown.
preferences-also-institution = name organisation agency
preferences-also-bodies = board council committee code agreements
preferences-also-words = members councillors directors trustees terms gender feminine masculine plural
preferences-also-quorum = attendance present majority minimum
preferences-also-numbers = numbers agenda notice bis
preferences-also-letterhead = logo image header address telephone
preferences-also-paper = sheet size letter oficio a4 legal print printing packet
preferences-also-language = español inglés english spanish
preferences-also-theme = colour color light dark night contrast screen
preferences-also-letters = font letters large small zoom screen
preferences-also-single-keys = keyboard accessibility
preferences-also-keys = keyboard keys
preferences-also-place = folder path location disk
preferences-also-copies = backup copy safety restore recover memory usb
preferences-also-others = recent new change

# What was changed, to take it back
preferences-done-language = Changed the language
preferences-done-theme = Changed the theme
preferences-done-letters = Changed the text size
preferences-done-single-keys = Changed the keys of one letter

# Institution and letterhead
preferences-institution = Institution
preferences-short-name = Short name
preferences-body = Body
preferences-code = Initials in codes
# How the body calls its members
preferences-words = What the members of the body are called
preferences-words-of = What the members of “{ $body }” are called
preferences-words-own = Another word
preferences-words-plural = Several people
preferences-words-feminine = A woman
preferences-words-masculine = A man
# A sample of how screens and papers will speak.
preferences-words-example = “To its { $members }”; “{ $member-heading }: one vote”; “{ $count } { $members }”
preferences-words-about = Screens will say so, and the papers that are made from now on; those that were issued do not change.
preferences-quorum = To hold a session
preferences-quorum-of = To hold a session of “{ $body }”
preferences-quorum-nobody = No seats count yet.
preferences-late = Items that are added after the notice
preferences-late-of = Items of “{ $body }” that are added after the notice
preferences-late-bis = An item that comes between 5 and 6 is 5 bis.
preferences-late-sub = An item that comes between 5 and 6 is 5.1.
preferences-late-next = An item that comes late takes the number after the last one.
preferences-letterhead-lines = Lines beside the logo
preferences-letterhead-hint = One a row, up to { $lines }: name, address, telephone. With a logo and no lines, “{ $institution }” is printed.
preferences-logo-none = No logo
preferences-logo-of = Logo of { $institution }
preferences-logo-choose = Choose a logo
preferences-logo-change = Change
preferences-logo-remove = Remove
preferences-logo-shrunk = The image was larger than it needs to be: it was reduced to { $width } × { $height } dots.

# Paper, language, appearance, shortcuts
preferences-paper = Paper of the packets
preferences-paper-about = Every body starts with it. What you later choose in a packet stays for the next ones of that body.
preferences-language = Language
preferences-theme = Theme
preferences-theme-system = System
preferences-theme-light = Light
preferences-theme-dark = Dark
preferences-theme-contrast = High contrast
preferences-letters = Text size
preferences-letters-size = { $percent }%
# Said aloud.
preferences-letters-now = Text size: { $percent } %
preferences-letters-about = Also with Ctrl + and Ctrl −; Ctrl 0 brings back the normal size.
preferences-single-keys = Keys of one letter
preferences-single-keys-about = “G I” leads to Home, “G S” to Sessions and “G A” to Agreements, while nothing is being typed.

# File
preferences-path = Kept in
preferences-reveal = Show in its folder
preferences-saved = Last change saved
preferences-saved-never = No changes yet
preferences-last-copy = Last copy
preferences-copy-none = none yet
preferences-copies-about = A copy is made every day, in a folder beside the file.
preferences-copy-now = Make a copy now
preferences-copy-elsewhere = Copy to another folder…
preferences-copying = Copying…
preferences-copied = Copy kept in { $path }
preferences-restore = Restore a copy…
preferences-restore-title = Restore a copy
preferences-restore-choose = Choose the copy…
preferences-restore-none = None chosen yet
preferences-restore-path = Path of the copy
preferences-restore-replaces = What is now in “{ $file }” is replaced by what the copy keeps.
preferences-restore-kept = First a copy is made of how it is now, beside the file. Ctrl Z does not take this change back: to return, restore that copy.
preferences-restore-now = Replace with the copy
preferences-restored = The copy was restored. How “{ $file }” was before is now among its copies.
preferences-other = Open or create another file
preferences-recent = Recent
preferences-opened = Opened “{ $file }”
