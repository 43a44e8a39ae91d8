import type { SessionRow } from "$api";

/** The sessions of a year; `year` is empty for those without a date. */
export type Year = { year: string; rows: SessionRow[] };

/** So many sessions are shown at first: years before them are opened when they are wanted. */
const SHOWN = 40;

/** The sessions by year, in their order. */
export function yearsOf(rows: SessionRow[]): Year[] {
  const years = new Map<string, SessionRow[]>();
  for (const row of rows) {
    const year = row.date?.slice(0, 4) ?? (row.year === null ? "" : String(row.year));
    const others = years.get(year);
    if (others) others.push(row);
    else years.set(year, [row]);
  }
  return [...years].map(([year, rows]) => ({ year, rows }));
}

/** The years that are open before anybody says otherwise: the newest, and as many after it as fit. */
export function openAtFirst(years: Year[]): Set<string> {
  const open = new Set<string>();
  let shown = 0;
  for (const { year, rows } of years) {
    shown += rows.length;
    if (open.size > 0 && shown > SHOWN) break;
    open.add(year);
  }
  return open;
}
