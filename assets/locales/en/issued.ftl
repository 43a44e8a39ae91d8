# Issued versions: the documents that left the file, saved or printed.
issued-title = Issued versions
issued-none = No document of this session has been saved or printed yet.
issued-purpose-exported = Saved as PDF
issued-purpose-printed = Printed
issued-purpose-opened = Opened in the viewer to print
# $pages are the printed ones: “1-3,7”.
issued-printed-pages = Pages { $pages }
issued-copies = { $copies ->
    [one] { $copies } copy
   *[other] { $copies } copies
}
issued-by = By { $name }
# The first characters of the SHA-256 fingerprint of the file; the same ones, the same file.
issued-digest = Fingerprint { $digest }
issued-verify = Is this the issued version?
issued-verify-help = Choose a PDF, or drag it here. It is compared with the issued versions of every session; the least change is enough for it not to match.
issued-choose = Choose PDF
issued-another = Choose another PDF
issued-checking = Comparing…
issued-yes = Yes, it is an issued version
# $file is the name of the file that was compared; $moment, “14 Dec 2023, 17:03”.
issued-yes-of = “{ $file }” is, without a single change, { $kind } of “{ $session }”. It was issued on { $moment }.
issued-no = It matches no issued version
issued-no-of = “{ $file }” is not the same as any document that left this institution’s file.
# The PDF itself says under which title Sesiona made it.
issued-made-as = The PDF says that Sesiona made it as “{ $title }”, but it is not the same as what was issued: it was changed afterwards, or made in another file, or before issues were recorded.
issued-close = Close
# Which document, inside a sentence.
issued-kind-packet = the whole packet
issued-kind-agenda = the agenda
issued-kind-notice = the notice of meeting
issued-all = See all { $count }
