/** Reads one value at a place where a slot expects it: which of the slot's types the atom can be. */

import type { Atom } from '../../../grammar/src/syntax/tree.ts';
import type { Slot, ValueType } from '../../../grammar/src/vocabulary/define.ts';
import { dayOf, unitOf } from './dates.ts';
import type { BindArgument, Span, Value, ValueKind } from './facts.ts';

/** Why a value could not be read, and how many atoms to pass over. */
export interface BadValue {
  readonly message: string;
  readonly args: Readonly<Record<string, BindArgument>>;
  readonly span: Span;
  readonly took: number;
  /** What was meant, where that is plain. */
  readonly meant?: string;
}

/** Longer names are not read, in UTF-16 code units: every message that mentions one would be as long. */
export const LONGEST_NAME = 256;

const none: readonly string[] = [];
const milestone: readonly string[] = ['milestone'];

function makeValue(kind: ValueKind, text: string, to = none, version?: string, amount = 0): Value {
  return { kind, text, version, amount, to };
}

export const unknownValue = makeValue('unknown', '');

function readReference(atoms: readonly Atom[], at: number, type: ValueType & { type: 'reference' }): Value | undefined {
  const atom = atoms[at] as Atom;
  if (atom.kind !== 'name' || atom.value.length > LONGEST_NAME) return undefined;
  const mark = type.version ? atoms[at + 1] : undefined;
  return makeValue('reference', atom.value, type.to, mark?.kind === 'version-mark' ? mark.value.slice(1) : undefined);
}

function readDuration(atoms: readonly Atom[], at: number): Value | undefined {
  const amount = atoms[at] as Atom;
  const unit = atoms[at + 1];
  if (amount.kind !== 'digits' || !/^\d{1,6}$/.test(amount.value) || unit?.kind !== 'name') return undefined;
  const found = unitOf(unit.value);
  return found && makeValue('duration', found, none, undefined, Number(amount.value));
}

function readDate(atom: Atom): Value | undefined {
  if (atom.kind === 'name') return makeValue('reference', atom.value, milestone);
  return atom.kind === 'digits' && dayOf(atom.value) !== undefined ? makeValue('date', atom.value) : undefined;
}

function readNumber(atom: Atom): Value | undefined {
  const whole = atom.kind === 'digits' && /^\d{1,9}$/.test(atom.value);
  return whole ? makeValue('number', '', none, undefined, Number(atom.value)) : undefined;
}

function plainValue(allowed: boolean, kind: ValueKind, atom: Atom): Value | undefined {
  return allowed ? makeValue(kind, atom.value) : undefined;
}

/** Reads the atoms at `at` as one type; undefined where they cannot be that. */
function readAs(type: ValueType, atoms: readonly Atom[], at: number): Value | undefined {
  const atom = atoms[at] as Atom;
  const isName = atom.kind === 'name';
  switch (type.type) {
    case 'reference':
      return readReference(atoms, at, type);
    case 'word':
      return plainValue(isName && type.words.includes(atom.value), 'word', atom);
    case 'open-word':
      return plainValue(isName, 'word', atom);
    case 'text':
      return plainValue(atom.kind === 'string' || atom.kind === 'text', 'text', atom);
    case 'date':
      return readDate(atom);
    case 'duration':
      return readDuration(atoms, at);
    case 'number':
      return readNumber(atom);
    case 'version':
      return plainValue(atom.kind === 'digits' || isName, 'version', atom);
    case 'entry':
      return plainValue(atom.kind === 'catalog-id' && !atom.value.endsWith(':'), 'entry', atom);
    case 'catalog':
      return plainValue(isName, 'catalog', atom);
    case 'rule':
      return plainValue(isName && atom.value.includes('/'), 'rule', atom);
  }
}

/** How many atoms a value was made of: a reference with its version, a number with its unit, or one. */
export function atomsOf(value: Value): number {
  return value.kind === 'duration' || value.version !== undefined ? 2 : 1;
}

/** The closed words of a slot, where that is all it takes. */
export function closedWords(slot: Slot): readonly string[] {
  return slot.oneOf.flatMap((type) => (type.type === 'word' ? type.words : []));
}

function takes(slot: Slot, type: ValueType['type']): boolean {
  return slot.oneOf.some((each) => each.type === type);
}

/** Words that people write for a span between two times. */
export const rhythms: ReadonlyMap<string, string> = new Map([
  ['daily', '1 day'],
  ['weekly', '1 week'],
  ['monthly', '1 month'],
  ['quarterly', '3 months'],
  ['yearly', '12 months'],
  ['annually', '12 months'],
]);

/** `month`, for `1 month`. */
function oneOf(word: string): string | undefined {
  return unitOf(word) === word ? `1 ${word}` : undefined;
}

/** `01.12.2025` as `2025-12-01`; undefined for what is no day, or could be two. */
function writtenDay(written: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayOf(iso) === undefined ? undefined : iso;
}

/** Why the atoms at `at` cannot be what the slot takes; `after` names the words before them. */
export function whyNot(slot: Slot, atoms: readonly Atom[], at: number, after: string): BadValue {
  const atom = atoms[at] as Atom;
  const unit = atoms[at + 1];
  const span = { start: atom.start, end: atom.end };
  const args = { after, found: atom.value, expected: { slot } };
  const day = takes(slot, 'date') ? writtenDay(atom.value) : undefined;
  if (day !== undefined) return { message: 'dateForm', args: { found: atom.value, day }, span, took: 1, meant: day };
  const rhythm = takes(slot, 'duration') ? (rhythms.get(atom.value) ?? oneOf(atom.value)) : undefined;
  if (rhythm !== undefined) {
    return { message: 'rhythm', args: { found: atom.value, rhythm }, span, took: 1, meant: rhythm };
  }
  if (atom.kind === 'digits' && takes(slot, 'date') && /^\d{4}-\d{1,2}-\d{1,2}$/.test(atom.value)) {
    return { message: 'noSuchDay', args: { found: atom.value }, span, took: 1 };
  }
  if (atom.kind === 'digits' && takes(slot, 'duration') && unit?.kind === 'name') {
    const both = { start: atom.start, end: unit.end };
    return { message: 'noSuchUnit', args: { found: unit.value }, span: both, took: 2 };
  }
  return { message: 'expected', args, span, took: 1 };
}

/** Reads one value for a slot; undefined where the atoms cannot be what it takes. */
export function readValue(slot: Slot, atoms: readonly Atom[], at: number): Value | undefined {
  for (const type of slot.oneOf) {
    const value = readAs(type, atoms, at);
    if (value) return value;
  }
  return undefined;
}
