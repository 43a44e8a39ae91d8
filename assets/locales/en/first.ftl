# The first time, or when opening another file.
first-title = Welcome. Where shall we begin?
first-about = No account and no internet. Everything stays on this computer and can be changed later.
first-back = Back
first-example = Explore an example
first-example-about = The 12th session of a board, ready to try. It is a separate file with demonstration data.
first-example-open = Explore the example
# The name proposed for the example's file.
first-example-file = Sesiona example
first-existing = Open a file
first-existing-about = If you already use Sesiona, open your institution’s file or a backup copy.
first-existing-open = Choose the file
first-recent = Opened recently
first-own = My institution
first-own-about = Four details, less than a minute.
first-institution = Institution
first-short-name = Short name
first-short-name-hint = Optional
first-body = Body that meets
first-code = Initials
first-code-hint = Agreements will be called { $code }-I-1
first-missing = This is needed.
first-create = Create the file
first-path = File
first-path-hint = Full path, ending in .sesiona
