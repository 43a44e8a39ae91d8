### What is worth knowing of a document before printing it. Each key is «warning-» and the code.

warning-date-missing = The session has no date: the document goes out without it; the notice leaves a blank to write it in.
warning-time-missing = The session has no time: a blank is left in the document.
warning-place-missing = The session has no place: a blank is left in the document.
warning-agenda-empty = The agenda has no items.
warning-image-unreadable = An image of item { $number } cannot be shown.
warning-annex-unreadable = The annex “{ $title }” of item { $number } could not be taken in; a sheet in its place says so.
warning-annex-forms-dropped = The forms or remarks of “{ $title }” are not kept in the packet.
warning-annex-repaired = “{ $title }” was damaged; what could be recovered is in the packet. Compare it with the original.
warning-annex-pages-lost = { $pages ->
    [one] One page of “{ $title }” could not be recovered.
   *[other] { $pages } pages of “{ $title }” could not be recovered.
}
warning-archive-claim-dropped = With merged annexes the packet cannot be kept in the format for permanent archives (PDF/A). If you need it, choose “Inside the PDF, attached”.
warning-annex-signatures-dropped = The electronic signatures of “{ $title }” do not travel with the packet: keep the original file.
warning-missing-glyph = No typeface of the document has these characters: { $text }. A box stands in their place.
warning-issue-not-recorded = The document was made, but it was not recorded among the issued versions: the institution’s file could not be written.
