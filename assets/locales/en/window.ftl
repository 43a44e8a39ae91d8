# The system's dialogs to choose files.
window-save-pdf = Save PDF
window-save-library = Save the institution’s file
window-save-document = Save a copy of the document
window-open-pdf = Choose a PDF
window-open-library = Open an institution’s file
window-open-agenda = Choose the agenda
window-open-annex = Choose annexes
window-choose-folder = Choose the folder for the copy
window-files-pdf = PDF documents
window-files-library = Sesiona files
window-files-agenda = Texts
window-files-annex = PDF and images
window-files-document = Documents
window-files-all = All files
