import { call } from "$api";
import { setToday } from "$i18n";

/** How often the day is asked for while the window stays open. */
const HOUR = 3_600_000;

/** Follows the day that the core says: at once, when the window comes to the front, and past midnight. */
export function followToday(): () => void {
  const ask = () =>
    void call("today", {})
      .then(({ date }) => setToday(date))
      .catch(() => undefined);
  ask();
  addEventListener("focus", ask);
  const hourly = setInterval(ask, HOUR);
  return () => {
    removeEventListener("focus", ask);
    clearInterval(hourly);
  };
}
