# The session's packet.
packet-sections = Sections of the packet
packet-options = Options of the packet
packet-preview = Preview of the document
packet-column-section = Section
# How many pages it has, and which they are.
packet-column-count = Length
packet-column-pages = Pages
packet-column-folios = Folios
packet-section-cover = Cover
packet-section-agenda = Agenda
packet-section-signatures = Signature sheet
packet-section-item = { $number }. { $title }
# $pages is what the button shows: “3–5”.
packet-show-page = { $pages }: see “{ $title }”
packet-column-move = Move
# $title is the section that is moved.
packet-move = Move “{ $title }”
packet-grip = Drag to move, or press Alt ↑ or Alt ↓
# Said aloud: where it is now.
packet-moved = “{ $title }”, place { $place } of { $count }
packet-move-no-room = It cannot move further in that direction.
packet-move-stayed = It stayed where it was.
packet-usual-order = Return to the usual order
packet-key-move-up = Move up
packet-key-move-down = Move down
packet-kind = Document
packet-kind-packet = Whole packet
packet-kind-agenda = Agenda only
packet-kind-notice = Notice of meeting
packet-paper = Paper size
packet-paper-carta = Letter
packet-paper-oficio = Oficio
packet-paper-a4 = A4
packet-paper-legal = Legal
packet-paper-custom = Other
packet-paper-carta-size = 216 × 279 mm
packet-paper-a4-size = 210 × 297 mm
packet-paper-legal-size = 216 × 356 mm
packet-sheet-measure = { $width } × { $height } mm
packet-sheet-change = change measure
packet-sheet-change-oficio = Change the measure of oficio
# Below a number: the least and the most that it may be.
packet-between = { $least } to { $most }
packet-sheet-width = Width (mm)
packet-sheet-height = Height (mm)
packet-sides = Printing
packet-sides-one = One side
packet-sides-two = Both sides
packet-binding = Margin (mm)
packet-binding-edge = Bind on
packet-binding-edge-left = The left
packet-binding-edge-right = The right
packet-folio = Number the leaves
packet-folio-first = First folio
packet-folio-style = Format
packet-folio-style-words = Folio 0001
packet-folio-style-padded = 0001
packet-folio-style-plain = 1
packet-folio-count = Number
packet-folio-count-leaf = Each leaf, front only
packet-folio-count-side = Each printed side
packet-folio-place = Place
packet-folio-place-top-right = Top right
packet-folio-place-top-outer = Top, outer edge
packet-folio-place-bottom = Bottom centre
packet-folio-cover = Count the cover
packet-watermark = Words across each page
packet-watermark-text = Words
packet-watermark-words = Working copy
packet-letterhead = Letterhead
packet-letterhead-none = No letterhead
packet-letterhead-first = On the first page
packet-letterhead-every = On every page
packet-letterhead-hint = The logo and its lines are set in Settings.
packet-annexes = PDF annexes
packet-annexes-merge = Merged into the packet
packet-annexes-attach = Inside the PDF, attached
packet-annexes-separate = As separate files
packet-annexes-merge-hint = One document, ready to print.
packet-annexes-attach-hint = They travel inside the file, unchanged; the packet keeps the format for permanent archives (PDF/A).
packet-annexes-separate-hint = Written next to the document, which lists them.
packet-annex-size = Sheets of annexes
packet-annex-size-keep = Keep their size
packet-annex-size-fit = Fit to the paper
packet-notes = Include the informational notes
packet-composing = Composing the document…
packet-pages = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
packet-save = Save PDF
# $step is what is being done: one of the words below.
packet-progress = Composing { $done } of { $total } · { $step }
packet-step-annexes = annexes
packet-step-pages = pages
packet-step-ink = printing
packet-step-merge = joining the annexes
packet-step-check = checking the file
packet-cancel = Cancel
packet-cancelled = Cancelled. No file was written.
packet-failed = The PDF could not be saved. Try again or choose another folder.
packet-saved = { $pages ->
    [one] Saved “{ $file }” with { $pages } page
   *[other] Saved “{ $file }” with { $pages } pages
}
packet-open = Open
packet-reveal = Show in its folder
packet-key-save = Save PDF
packet-warning-item = Go to the item
packet-warning-session = Correct the facts
