### Import: what was read of a document and what should be looked at.

# Warnings of the reading. The key is “import-warning-” and the code; { $line } is the line of the document.
import-warning-no-agenda = No agenda was recognised. Mark its items in the original, or keep the document as an annex of a session.
import-warning-several-agendas = The document holds { $count } agendas. The first is shown; look at the others as well.
import-warning-agenda-without-heading = The items were recognised by their numbers, without a heading “Agenda”. Check that none is missing.
import-warning-number-out-of-sequence = The number “{ $number }” skips, repeats or is not a number. The item stands at { $position }.
import-warning-title-cleaned = Broken words were joined or extra spaces removed: “{ $read }”.
import-warning-empty-item = Item { $position } has no title. Write it or remove the item.
import-warning-item-too-deep = Item { $position } stood on a fourth level. An agenda has three.
import-warning-text-placed = Lines { $line } to { $last } had no place of their own and are now in the text of item { $position }.
import-warning-heading-differs = The section says “{ $written }” and the agenda “{ $title }”. It was taken as item { $position }.
import-warning-tags-removed = { $count ->
    [one] One web page tag was removed; the text is kept.
   *[other] { $count } web page tags were removed; the text is kept.
}
import-warning-weekday-mismatch = It says “{ $written }”, but { $date } { $actual ->
    [monday] is a Monday
    [tuesday] is a Tuesday
    [wednesday] is a Wednesday
    [thursday] is a Thursday
    [friday] is a Friday
    [saturday] is a Saturday
   *[sunday] is a Sunday
}. Correct the day or the date.
import-warning-repeated-code = The code { $agreement } appears on more than one agreement.
import-warning-agreement-without-code = An agreement has no code: “{ $text }”.
import-warning-responsible-from-text = { $agreement }: the person responsible, { $responsible }, was taken from the words of the agreement. Please confirm.
import-warning-state-from-text = { $agreement }: its status was gathered from what is reported. Please confirm.
import-warning-unknown-part = { $agreement }: there is a report on part { $letter }), which the agreement does not have.
import-warning-time-from-agreement = The time, { $time }, is not on the title page: it comes from agreement { $agreement }. Please confirm it, and the place.
import-warning-several-dates = There are { $count } dates that could be that of the session. Please choose the right one.
import-warning-item-meant = { $agreement }{ $letter ->
    [null] {""}
   *[other] , part { $letter })
}: it says “item { $number }”. Which one is it linked to?
import-warning-characters-replaced = { $count ->
    [one] One character could not be read and appears as “�”.
   *[other] { $count } characters could not be read and appear as “�”.
}
import-warning-body-added = This file does not have that body yet: “{ $body }” will be added. If it is another name of one it has, correct it.
import-warning-another-institution = The text names “{ $named }”; this file is of “{ $institution }”. Check that the session belongs here.
import-warning-session-already-there = “{ $title }” already exists.
import-warning-fact-missing = { $fact ->
    [body] The text does not say the body. Choose it, or that of the file will be taken.
    [title] The text does not say which session it is. Enter its kind and number, or fill them in later.
    [date] The text does not say the date. Enter it, or fill it in later.
    [time] The text does not say the time. Enter it, or fill it in later.
   *[place] The text does not say the place. Enter it, or fill it in later.
}
