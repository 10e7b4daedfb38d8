/** Days and spans of time as people write them elsewhere, and what they can mean. */

import type { Atom } from '../../../grammar/src/syntax/tree.ts';
import {
  longUnits,
  monthWords,
  numberWords,
  rhythmWords,
  unitWords,
} from '../../../grammar/src/vocabulary/time-words.ts';
import { dayOf, unitOf } from './dates.ts';

/** What some atoms can mean: one thing, or several that only the author can choose from. */
export interface Written<T> {
  readonly meant: readonly T[];
  /** How many atoms it is written with. */
  readonly took: number;
  /** It could also be something that is not among them. */
  readonly doubtful?: true;
}

/** A span of time in our units. */
export interface Duration {
  readonly amount: number;
  readonly unit: string;
}

/** A span as it is written: `1 day`, `3 months`. */
export function durationText({ amount, unit }: Duration): string {
  return `${String(amount)} ${unit}${amount === 1 ? '' : 's'}`;
}

function unitsMeant(word: string): readonly Duration[] {
  const small = word.toLowerCase();
  const long = longUnits.get(small);
  if (long) return [{ amount: long[0], unit: long[1] }];
  const ours = unitOf(small);
  const units = ours ? [ours] : [...unitWords].flatMap(([unit, words]) => (words.includes(small) ? [unit] : []));
  return units.map((unit) => ({ amount: 1, unit }));
}

function times(amount: number, units: readonly Duration[]): readonly Duration[] {
  return units.map((each) => ({ amount: amount * each.amount, unit: each.unit }));
}

/** `4h`, `24 hrs`, `four hours`, `a quarter`, `quarterly`, `month`: what no span of ours is, but means one. */
export function writtenDuration(atoms: readonly Atom[], at: number): Written<Duration> | undefined {
  const [atom, next] = [atoms[at], atoms[at + 1]];
  if (atom?.kind === 'digits') {
    const [, digits = '', short = ''] = /^(\d{1,6})-?(\p{L}*)$/u.exec(atom.value) ?? [];
    if (digits === '') return undefined;
    if (short !== '') return written(times(Number(digits), unitsMeant(short)), 1);
    return next?.kind === 'name' ? written(times(Number(digits), unitsMeant(next.value)), 2) : undefined;
  }
  if (atom?.kind !== 'name') return undefined;
  const word = atom.value.toLowerCase();
  const rhythm = rhythmWords.get(word);
  if (rhythm) return written([{ amount: rhythm[0], unit: rhythm[1] }], 1);
  const count = numberWords.get(word);
  if (count !== undefined && next?.kind === 'name') return written(times(count, unitsMeant(next.value)), 2);
  return word.length > 1 ? written(unitsMeant(word), 1) : undefined;
}

function written<T>(meant: readonly T[], took: number): Written<T> | undefined {
  return meant.length > 0 ? { meant, took } : undefined;
}

function isoOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function days(...found: readonly string[]): readonly string[] {
  return [...new Set(found)].filter((each) => dayOf(each) !== undefined);
}

/** `31.12.2026` has the day first, `12/31/2026` may have either first, and two digits of a year leave the century open. */
function inDigits(value: string): Written<string> | undefined {
  const [, year = '', month = '', date = ''] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(value) ?? [];
  if (year !== '') return written(days(isoOf(year, month, date)), 1);
  const run = /^(\d{4})(\d\d)(\d\d)$/.exec(value);
  if (run) return written(days(isoOf(run[1] ?? '', run[2] ?? '', run[3] ?? '')), 1);
  const parts = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d\d)$/.exec(value);
  if (!parts) return undefined;
  const [, first = '', sign, second = '', written4 = ''] = parts;
  const full = written4.length === 4 ? written4 : `20${written4}`;
  const either = [isoOf(full, second, first), ...(sign === '.' ? [] : [isoOf(full, first, second)])];
  const found = written(days(...either), 1);
  return found && (written4.length === 4 ? found : { ...found, doubtful: true });
}

function monthOf(word: string): string | undefined {
  const small = word.toLowerCase();
  const index = monthWords.findIndex((beginnings) => beginnings.some((each) => small.startsWith(each)));
  return index < 0 ? undefined : String(index + 1);
}

/** `31 December 2026`, `31. Dezember 2026`, `December 31 2026`, `Dec 31, 2026`. */
function inWords(atoms: readonly Atom[], at: number): Written<string> | undefined {
  const rest = atoms.slice(at, at + 4);
  const comma = rest[2]?.kind === 'comma' ? 1 : 0;
  const [one, two, year] = [rest[0], rest[1], rest[2 + comma]];
  if (year?.kind !== 'digits' || !/^\d{4}$/.test(year.value) || !one || !two) return undefined;
  const [day, month] = one.kind === 'digits' ? [one, two] : [two, one];
  const number = monthOf(month.value);
  const [, date = ''] = /^(\d{1,2})(?:\.|st|nd|rd|th)?$/.exec(day.value) ?? [];
  if (month.kind !== 'name' || number === undefined || date === '') return undefined;
  return written(days(isoOf(year.value, number, date)), 3 + comma);
}

/** A day written in another form than ours. */
export function writtenDay(atoms: readonly Atom[], at: number): Written<string> | undefined {
  return inWords(atoms, at) ?? (atoms[at]?.kind === 'digits' ? inDigits(atoms[at].value) : undefined);
}
