export { LANGUAGES } from "./languages";
export { plain } from "./plain";
export { holds, places } from "./search";
export { has, language, setLanguage, setTerms, t, tCoded, tOf, type Language } from "./messages.svelte";
export {
  agendaDate,
  dateParts,
  fullDate,
  longDate,
  shortDate,
  shortMoment,
  momentTime,
  size,
  twelveHours,
  weekday,
} from "./dates";
export { addDays, addMonths } from "./days";
export { setToday, today } from "./today.svelte";
export { readDate, type Direction } from "./spoken-dates";
export { addMinutes, readTime } from "./spoken-times";
