# Printing a document of the session.
printing-title = Print
printing-open = Print…
# $kind is the name of the document; below the title.
printing-what = { $kind } · { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
printing-pages = Pages
printing-pages-all = All
printing-pages-range = A range
printing-first = From page
printing-last = To page
printing-copies = Copies
printing-both-sides = Print on both sides of the sheet
printing-next = You will then choose the printer in your system’s dialog. If your system has none, the PDF viewer will open.
printing-print = Print
printing-working = Preparing to print…
printing-test-page = Printer test page
printing-test-page-help = A sheet with rulers, to check that the printer keeps sizes.
printing-bad-pages = Type pages between 1 and { $pages }, the first before the last.
printing-printed = The document was sent to the printer.
printing-opened = It was opened in the PDF viewer; print it from there.
# When the window cannot print and hands over the file.
printing-downloaded = The whole PDF was downloaded; open it and print it from your viewer.
printing-key = Print
printing-annexes-apart = The annexes are not among these pages: print them separately.
