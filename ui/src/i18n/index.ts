export { has, language, setLanguage, t, tCoded, tOf, type Language } from "./messages.svelte";
export {
  agendaDate,
  dateParts,
  fullDate,
  longDate,
  shortDate,
  shortMoment,
  momentTime,
  readDate,
  readTime,
  size,
  weekday,
} from "./dates";
