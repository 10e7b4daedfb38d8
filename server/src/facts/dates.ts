/** Days and spans of time. A day is a whole number, counted from 1970-01-01; all dates are proleptic Gregorian, UTC. */

export type Day = number;

/** Something that holds on the days `[from, until)`. */
export interface Bounded {
  readonly from: Day;
  readonly until: Day;
}

const DAY = 86_400_000;

/** The day of `YYYY-MM-DD`, or undefined where there is no such day (2026-02-30). */
export function dayOf(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = new Date(0).setUTCFullYear(year, month - 1, date);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === date ? time / DAY : undefined;
}

/** The last day that can be written. */
const LAST: Day = dayOf('9999-12-31') ?? 0;

/** `YYYY-MM-DD`; a day that cannot be written so is the first or the last that can. */
export function isoOf(day: Day): string {
  return new Date(Math.min(Math.max(day, dayOf('0000-01-01') ?? 0), LAST) * DAY).toISOString().slice(0, 10);
}

export const units = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type Unit = (typeof units)[number];

/** The singular of a unit word (`hours`: `hour`), or undefined. */
export function unitOf(word: string): Unit | undefined {
  return units.find((unit) => word === unit || word === `${unit}s`);
}

/** Length of a unit in hours; months count 730 (a year's twelfth), for comparing limits only. */
const hours: Readonly<Record<Unit, number>> = {
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
  month: 730,
  year: 8760,
};

/** A span of time in hours, to compare two limits. */
export function hoursOf(amount: number, unit: string): number {
  return amount * hours[unit as Unit];
}

function addMonths(day: Day, amount: number): Day {
  const from = new Date(day * DAY);
  const month = from.getUTCMonth() + amount;
  const last = new Date(new Date(0).setUTCFullYear(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return new Date(0).setUTCFullYear(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), last)) / DAY;
}

function after(day: Day, amount: number, unit: string): Day {
  if (unit === 'week') return day + 7 * amount;
  if (unit === 'day') return day + amount;
  if (unit === 'hour' || unit === 'minute') return day + Math.floor(hoursOf(amount, unit) / 24);
  return addMonths(day, unit === 'year' ? 12 * amount : amount);
}

/**
 * The day that lies a span after a day; months clip to the month's last day, parts of a day count as none. Behind the last
 * day that can be written there is no end: `until 9999-12-31` is for ever.
 */
export function addSpan(day: Day, amount: number, unit: string): Day {
  if (!Number.isFinite(day)) return day;
  const reached = after(day, amount, unit);
  return reached <= LAST ? reached : Infinity;
}
