# The session's packet.
packet-sections = Sections of the packet
packet-options = Options of the packet
packet-preview = Preview of the document
packet-column-section = Section
# How many pages it has, and which they are.
packet-column-count = Length
packet-column-pages = Pages
packet-section-cover = Cover
packet-section-agenda = Agenda
packet-section-item = { $number }. { $title }
# $pages is what the button shows: “3–5”.
packet-show-page = { $pages }: see “{ $title }”
packet-kind = Document
packet-kind-packet = Whole packet
packet-kind-agenda = Agenda only
packet-kind-notice = Notice of meeting
packet-paper = Paper size
packet-paper-carta = Letter
packet-paper-oficio = Oficio
packet-paper-a4 = A4
packet-paper-legal = Legal
packet-paper-carta-size = 216 × 279 mm
packet-paper-oficio-size = 216 × 340 mm
packet-paper-a4-size = 210 × 297 mm
packet-paper-legal-size = 216 × 356 mm
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
