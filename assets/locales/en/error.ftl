### What Sesiona cannot do, and what to do then. Each key is «error-» and the code.

error-internal = Something failed inside Sesiona. What was saved is not lost; try again and, if it happens again, send the program's log.
error-unknown-command = There is no command “{ $name }”.
error-bad-argument = { $field ->
    [argument] The command's data are not of the expected form. Check them and repeat the command.
   *[other] “{ $field }” in the command's data is missing, not known or not of the expected form. Check it and repeat the command.
}
# Said by the command line, which asks for a library (--library); the window then opens its first screen.
error-no-library = No library is open. Open one or create yours.
error-blank = A required field is missing ({ $field }). Fill it in and continue.
error-too-long = { $field ->
    [watermark] The words across pages can have up to { $limit } characters. Shorten them.
    [member_word] That word takes up to { $limit } characters. Shorten it.
    [letterhead] Each line of the letterhead can have up to { $limit } characters. Shorten it.
    [members] The list is too long: { $limit } characters fit. Paste it in parts.
   *[other] That text is too long ({ $field }): { $limit } characters fit. Shorten it or write it in the content.
}
error-out-of-range = { $field ->
    [sheet_width] A sheet can be { $least } to { $most } mm wide. Correct the measure.
    [sheet_height] A sheet can be { $least } to { $most } mm tall. Correct the measure.
    [binding] The binding margin goes from { $least } to { $most } mm. Correct the measure.
    [folio] The first folio goes from { $least } to { $most }. Correct the number.
    [copies] You can print { $least } to { $most } copies. Correct the number.
    [page] The document has pages { $least } to { $most }.
    [letterhead_lines] A letterhead takes up to { $most } lines. Remove one.
    [quorum] The quorum goes from { $least } to { $most } present: no more seats count. Correct the number.
   *[other] That number goes from { $least } to { $most } ({ $field }). Correct it.
}
error-bad-date = “{ $value }” is not a date. Write it like 2023-12-14.
error-bad-time = “{ $value }” is not a time. Write it like 17:00.
error-ends-at-start = The session cannot end at the time it starts. Type another end time or leave it blank.
error-bad-code = “{ $value }” is not a possible value of { $field }.
error-item-unknown = That item is no longer on the agenda.
error-item-no-room = The item cannot move further in that direction.
error-item-inside-itself = An item cannot be inside itself.
error-item-too-deep = An agenda has three levels: 5, 5.1 and 5.1.1.
error-bad-content = { $problem ->
    [too_deep] The text has too many lists or tables one inside the other. Take them out one level and save again.
    [heading_level] The text has a heading of a level that does not exist. Change it and save again.
    [link] The text has a link that cannot be printed: only http, https and mail, up to 2048 characters. Correct it and save again.
    [image] The text has an image that is not in the file. Insert it again.
    [table_shape] The cells of a table do not fit together. Correct it and save again.
   *[control_character] The text has a character that cannot be printed. Remove it and save again.
}
error-cancelled = Stopped. No file was written.
error-library-name = “{ $path }” cannot be the name: it ends like the working files beside that of an institution. Choose another.
error-paper-empty = The document has no pages: include at least one section.
error-preview-gone = The document changed while it was shown. Wait for the new view to appear.
error-composing-failed = The document could not be composed: { $detail }.
error-pages-out-of-range = The document has { $pages } pages. Choose pages between 1 and { $pages }, the first before the last.
error-printing-unavailable = Printing is not possible from here. Save the PDF and print it from your viewer.
error-printing-failed = The system did not take the document to be printed ({ $detail }). Save the PDF and print it from your viewer.
error-file-exists = The file “{ $path }” already exists. Choose another name so that it is not lost.
error-file-missing = “{ $path }” cannot be found. Check the name or choose another file.
error-folder-missing = The folder “{ $path }” does not exist. Create it or choose another.
error-file-not-readable = There is no permission to read “{ $path }”. Ask for access to the file or choose another.
error-file-not-writable = There is no permission to write to “{ $path }”. Choose another folder.
error-file-failed = “{ $path }” could not be read or written. Check the drive and try again.
error-not-a-file = “{ $path }” is no file that can be read or written. Choose another.
error-no-space = There is no space left on the disk. Free some space and try again.
error-session-exists = This body already has the session “{ $title }”. Give another number, or correct the kind or the year.
error-template-exists = This body already has a template “{ $name }”. Choose another name.
error-of-another-body = “{ $name }” belongs to another body. Choose something of the body that meets.
error-session-unknown = No session answers to “{ $text }”. Use its number, like 12/2023, or its identifier.
error-session-ambiguous = Several sessions answer to “{ $text }”. Use one of their identifiers: { $sessions }.

# Attachments
error-attachment-empty = “{ $name }” is empty (0 bytes). Choose another file.
error-attachment-not-a-pdf = “{ $name }” is not a PDF although its name says so. Open it with its program and save it again as PDF.
error-attachment-unknown-type = “{ $name }” is neither a PDF nor a PNG, JPEG, WebP, TIFF or SVG image. Convert it to PDF and attach it again.
error-attachment-not-an-image = “{ $name }” is not a PNG, JPEG, WebP or SVG image.
error-attachment-not-a-logo = That image cannot be a logo. Choose a PNG or JPEG.
error-attachment-logo-too-large = The logo has too many dots. Reduce it to 4000 a side, or fewer.
error-attachment-too-large = “{ $name }” is too large: an annex may have up to 256 MB. Reduce it or divide it into several files.
error-attachment-image-too-large = “{ $name }” has too many dots: an image may have up to a hundred million, like one of 10,000 by 10,000. Reduce it and attach it again.
error-attachment-too-many-pages = “{ $name }” has { $pages } pages and an annex may have up to { $most }. Divide it into several files.
error-attachment-no-pages = “{ $name }” has no pages. Choose another file.
error-attachment-too-slow = “{ $name }” takes too long to read. Save it as a PDF again from another program.
error-attachment-pending = “{ $name }” has not reached this computer yet.
error-attachment-damaged = “{ $name }” is damaged and cannot be read.
error-attachment-encrypted = “{ $name }” asks for a password. Save it without one and attach it again.

# Agendas that are read
error-agenda-empty = The file is empty: there is nothing to read.
error-agenda-binary = The file is not text ({ $kind }). Save it as text (.txt) and open it again.
error-agenda-too-large = The file is too large to be read as an agenda (over 16 MB). Leave only the text of the session in it.
error-agenda-too-many-cells = The file has { $cells } cells of tables; up to { $limit } are read. Leave only the text of the session in it.
error-agenda-pdf-text = This is a PDF: its words are not read here. Save it as text (.txt) from your viewer and open it again, or keep it as an annex.
error-agenda-pdf-scanned = This PDF holds pictures, without text to read. You can keep it as an annex of a session.
error-agenda-pdf-encrypted = This PDF asks for a password. Save it without one from your viewer and open it again, or keep it as an annex.
error-agenda-pdf-damaged = This PDF is damaged and cannot be read. Ask for another copy; you can also keep it as an annex.
error-passage-blank = No words are selected. Select those that you want to mark in the original.
error-passage-without-session = The selection names no session. Include its number and kind, such as “Tenth Ordinary Session 2023”.
error-passage-without-date = The selection is not a complete date. Select a single one, with day, month and year.
error-passage-without-time = The selection is not a time. Select a single one, such as “17:00”.

# The institution’s file
error-not-a-library = “{ $path }” is not a Sesiona file and was not touched.
error-newer-library = This file was saved by a newer version of Sesiona (format { $version }; this one understands up to { $supported }). Update Sesiona; the file was not touched.
error-in-use = The file “{ $path }” is open in another window. Close it there or continue in it.
error-linked-library = The file “{ $path }” has another name on the disk (a hard link), by which it could be opened twice. Make a copy under another name and open the copy.
error-library-gone = The institution’s file is no longer in its place (“{ $path }”). The change was not saved. Put the file back, or make a backup of what you have open.
error-read-only = The file is in a read-only folder. You can look at it and print; to change it, copy it to another folder.
error-not-found = What you are looking for is no longer in the file.
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to redo.
error-written-since = This cannot be undone: the same field was changed afterwards.
error-empty-file = The file is empty (0 bytes).
error-corrupt = The institution’s file is damaged and was not touched. Open the latest backup.
error-not-allowed = Your role does not allow that change.
error-body-exists = There is already a body named “{ $name }”. Choose it from the list or write another name.
error-body-code-taken = The initials “{ $code }” already belong to “{ $body }”. Write others so that their agreements are not confused.
error-member-exists = “{ $name }” is already in the list of { $members }. Remove it or correct the name.
error-not-a-demonstration = What is open is not the example but an institution’s file: nothing was removed.
error-no-agenda = No agenda was recognised in that document. Write the items yourself; saved as PDF, the document can be attached to one of them.
error-no-body = The file has no body. Create one before adding sessions.
error-library-missing = The file “{ $path }” cannot be found. Check the name or choose another.
error-library-exists = The file “{ $path }” already exists. Choose another name so that it is not lost.
error-mixed-streams = The change mixes data of different bodies and was not saved.
error-other-institution = That change comes from another institution’s file and was not taken in.
error-bad-operation = A change that was received cannot be read ({ $detail }) and was not taken in.
error-sqlite = The file did not answer. What was saved is not lost; try again.
error-would-replace-own = “{ $path }” is a file that Sesiona needs for itself and was not touched. Choose another place for the document.
error-would-replace-library = “{ $path }” is the file of an institution and was not touched. Choose another name for the document.
