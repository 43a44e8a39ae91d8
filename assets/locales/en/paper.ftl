### What the printed documents say.

paper-packet = Session packet
paper-agenda = Agenda
paper-notice = Notice of meeting
paper-cover = Cover
# File names; without spaces when written.
paper-file-packet = Packet
paper-file-agenda = Agenda
paper-file-ruler = Printer-test-page
paper-file-notice = Notice
# The number of a leaf in the file of records; the number in braces is put in when pages are composed.
paper-folio-label = Folio {"{number}"}
paper-signatures = Signature sheet
paper-signatures-number = No.
paper-signatures-name = Name
paper-signatures-office = Office
paper-signatures-signature = Signature
# At the foot; the two words in braces are replaced when pages are composed.
paper-page-label = Page {"{page}"} of {"{pages}"}
# Beside the repeated header of a table.
paper-continued = (continued)
# A missing fact that will be written by hand.
paper-blank = ____________________
paper-image-missing = [Image not included: { $title }]
# Below each page of a scanned image that has several.
paper-image-page = { $title } · page { $page } of { $pages }

paper-follow-up-agreement = Agreement
paper-follow-up-status = Status
paper-follow-up-responsible = Responsible: { $names }
paper-follow-up-due = Due: { $date }

paper-note-kicker = Annex · for information
paper-note-contact = Contact: { $contact }

paper-annex-of-item = Annex to item { $number }
paper-annex-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
paper-annex-stamp = Annex: { $title } · page {"{page}"} of {"{pages}"}
# On the sheet of an annex that travels within the file.
paper-annex-attached = Attached to this file under the name “{ $name }”. It opens from the reader’s list of attachments.
# On the sheet of an annex that is handed over beside the file.
paper-annex-separate = In a file of its own: “{ $name }”, in the folder of annexes that goes with this document.
# The name of the folder beside the document: «Packet-12 - annexes».
paper-annex-folder = annexes
paper-logo-alt = Logo of { $institution }
paper-annex-list-attached = Attached files
paper-annex-list-separate = Annexes in files of their own
paper-annex-list-item = Item
paper-annex-list-title = Annex
paper-annex-list-file = File
paper-annex-list-pages = Pages
paper-annex-left-out = Annex not included. { $reason }
paper-annex-problem-empty = The file is empty.
paper-annex-problem-not-a-pdf = The file is not a PDF.
paper-annex-problem-encrypted = The file asks for a password.
paper-annex-problem-damaged = The file is damaged and cannot be read.
paper-annex-problem-too-large = The file is too large.
paper-annex-problem-too-many-pages = The file has too many pages.
paper-annex-problem-no-pages = The file has no pages.
paper-annex-problem-not-a-picture = The file is not an image that can be shown: PNG, JPEG, WebP, TIFF or SVG.
paper-annex-problem-too-slow = The file takes too long to read.

# Below the name of the body.
paper-notice-to = To its { $members }
paper-notice-present = Dear colleagues,
# At the right margin.
paper-notice-dated = Notice dated { $date }
paper-notice-call = You are hereby called to the session stated below, which will be held as follows:
paper-notice-session = Session
paper-notice-date = Date
paper-notice-time = Time
paper-notice-place = Place
paper-notice-closing = Thank you in advance for your punctual attendance. Should you be unable to attend, please give timely notice.
paper-notice-regards = Yours faithfully,
paper-notice-signature = Name and signature
paper-notice-signature-office = Position of the convener

# The printer's test page.
paper-ruler = Printer test page
paper-ruler-subject = To find out whether the printer keeps sizes
paper-ruler-measure = Print this page and measure its two rulers with a real one. The numbers on one side are centimetres; those on the other, inches.
paper-ruler-exact = If both rulers measure what their numbers say, the printer keeps sizes: your documents will come out with the margins and letters that you see on the screen.
# $sheet is the paper of the page, with its measures.
paper-ruler-scaled = If they measure anything else, choose “Actual size” or “100 %” when you print, not “Fit to page”. Check too that the paper chosen is { $sheet }.
paper-ruler-corners = The marks in the corners lie 10 mm from the edges of the sheet. If one is missing, the printer does not reach so near the edge; what the documents say lies further in.
# What is read aloud in place of each drawing.
paper-ruler-across = Ruler of { $length } cm across the page, with marks in centimetres and inches
paper-ruler-down = Ruler of { $length } cm down the page, with marks in centimetres and inches
paper-ruler-sheet-carta = letter (216 × 279 mm)
paper-ruler-sheet-oficio = oficio (216 × 340 mm)
paper-ruler-sheet-custom = { $width } × { $height } mm
paper-ruler-sheet-a4 = A4 (210 × 297 mm)
paper-ruler-sheet-legal = legal (216 × 356 mm)
