# The settings of this computer.
preferences-title = Settings
preferences-screen = Screen
preferences-language = Language
preferences-theme = Theme
preferences-theme-system = System
preferences-theme-light = Light
preferences-theme-dark = Dark
preferences-theme-contrast = High contrast
preferences-letters = Text size
preferences-letters-size = { $percent }%
preferences-library = File
preferences-institution = Institution
preferences-short-name = Short name
preferences-body = Body
preferences-code = Initials in codes
preferences-path = Kept in
preferences-other = Open or create another file
