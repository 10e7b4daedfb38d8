/** Days and spans of time. A day is a whole number, counted from 1970-01-01; all dates are proleptic Gregorian, UTC. */

export type Day = number;

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

/** `YYYY-MM-DD`. */
export function isoOf(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
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

/** The day that lies a span after a day; months clip to the month's last day, parts of a day count as none. */
export function addSpan(day: Day, amount: number, unit: string): Day {
  if (unit === 'week') return day + 7 * amount;
  if (unit === 'day') return day + amount;
  if (unit === 'hour' || unit === 'minute') return day + Math.floor(hoursOf(amount, unit) / 24);
  const from = new Date(day * DAY);
  const months = from.getUTCFullYear() * 12 + from.getUTCMonth() + (unit === 'year' ? 12 * amount : amount);
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return Date.UTC(Math.floor(months / 12), months % 12, Math.min(from.getUTCDate(), last)) / DAY;
}
