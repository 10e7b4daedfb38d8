/** Reads one value at a place where a slot expects it: which of the slot's types the atom can be. */

import type { Atom } from '../../../grammar/src/syntax/tree.ts';
import type { Slot, ValueType } from '../../../grammar/src/vocabulary/define.ts';
import { synonyms } from '../../../grammar/src/vocabulary/synonyms.ts';
import { dayOf, unitOf } from './dates.ts';
import type { BindArgument, Span, Value, ValueKind } from './facts.ts';
import { durationText, writtenDay, writtenDuration } from './written-times.ts';

/** Why a value could not be read, and how many atoms to pass over. */
export interface BadValue {
  readonly message: string;
  readonly args: Readonly<Record<string, BindArgument>>;
  readonly span: Span;
  readonly took: number;
  /** What can have been meant. */
  readonly meant?: readonly string[];
  /** What was meant, where there is no other reading. */
  readonly value?: Value;
  /** It lacks its quotes. */
  readonly quote?: true;
}

/** Longer names are not read, in UTF-16 code units: every message that mentions one would be as long. */
export const LONGEST_NAME = 256;

const none: readonly string[] = [];
const milestone: readonly string[] = ['milestone'];

function makeValue(kind: ValueKind, text: string, to = none, version?: string, amount = 0): Value {
  return { kind, text, version, amount, to };
}

export const unknownValue = makeValue('unknown', '');

/** A span of so many of our units. */
export function durationValue(amount: number, unit: string): Value {
  return makeValue('duration', unit, none, undefined, amount);
}

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

/** Whether a text could stand as a name. */
export function isName(value: string): boolean {
  return value.length <= LONGEST_NAME && /^[\p{L}_][\p{L}\p{M}\p{N}_-]*([./][\p{L}\p{M}\p{N}_-]+)*$/u.test(value);
}

/** From an atom to the last of some. */
function across(atoms: readonly Atom[], at: number, took: number): Span {
  return { start: atoms[at]?.start ?? 0, end: atoms[at + took - 1]?.end ?? 0 };
}

function wordsOf(atoms: readonly Atom[], at: number, took: number): string {
  const words = atoms.slice(at, at + took).map(({ value }) => value);
  return words.join(' ').replaceAll(' ,', ',');
}

function day(atoms: readonly Atom[], at: number): BadValue | undefined {
  const written = writtenDay(atoms, at);
  if (!written) return undefined;
  const { meant, took, doubtful } = written;
  const span = across(atoms, at, took);
  const found = wordsOf(atoms, at, took);
  const sure = meant.length === 1 && !doubtful;
  const value = makeValue('date', meant[0] ?? '');
  return {
    message: meant.length === 1 ? 'dateForm' : 'dateEither',
    args: { found, day: meant[0] ?? '', days: meant },
    span,
    took,
    meant,
    ...(sure && { value }),
  };
}

function span(atoms: readonly Atom[], at: number): BadValue | undefined {
  const written = writtenDuration(atoms, at);
  if (!written) return undefined;
  const { meant, took } = written;
  const texts = meant.map(durationText);
  const found = wordsOf(atoms, at, took);
  const [first] = meant;
  const sure = meant.length === 1 && first !== undefined;
  return {
    message: sure ? 'rhythm' : 'durationEither',
    args: { found, rhythm: texts[0] ?? '', spans: texts },
    span: across(atoms, at, took),
    took,
    meant: texts,
    ...(sure && { value: durationValue(first.amount, first.unit) }),
  };
}

/** A word of a closed list in capitals, or in other words. */
function otherWord(slot: Slot, atom: Atom, after: string): BadValue | undefined {
  const words = closedWords(slot);
  const small = atom.value.toLowerCase();
  const ours = words.find((each) => each === small) ?? synonyms.values.get(small)?.find((each) => each.sure)?.ours;
  if (atom.kind === 'text' || ours === undefined || !words.includes(ours)) return undefined;
  const args = { after, found: atom.value, meant: ours };
  const value = makeValue('word', ours);
  return { message: 'otherWord', args, span: spanOf(atom), took: 1, meant: [ours], value };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** A name or a word in quotes, as JSON has it. */
function unquoted(slot: Slot, atoms: readonly Atom[], at: number, after: string): BadValue | undefined {
  const atom = atoms[at] as Atom;
  if (atom.kind !== 'string' || !isName(atom.value)) return undefined;
  const value = readValue(slot, [{ ...atom, kind: 'name' }], 0);
  if (!value) return undefined;
  return {
    message: 'noQuotes',
    args: { after, found: atom.value },
    span: spanOf(atom),
    took: 1,
    meant: [atom.value],
    value,
  };
}

/** A text without its quotes: all words as far as `end`, where the line is at its end or goes on with a word of ours. */
function unquotedText(
  slot: Slot,
  atoms: readonly Atom[],
  at: number,
  after: string,
  end: number,
): BadValue | undefined {
  if (end === at || !slot.oneOf.every(({ type }) => type === 'text')) return undefined;
  const words = atoms.slice(at, end);
  if (words.some(({ kind }) => kind === 'string' || kind === 'text')) return undefined;
  const value = makeValue('text', words.map((each) => each.value).join(' '));
  return {
    message: 'quotes',
    args: { after },
    span: across(atoms, at, words.length),
    took: words.length,
    quote: true,
    value,
  };
}

/** Why the atoms at `at` cannot be what the slot takes; `after` names the words before them, `end` is where it ends. */
export function whyNot(slot: Slot, atoms: readonly Atom[], at: number, after: string, end: number): BadValue {
  const atom = atoms[at] as Atom;
  const unit = atoms[at + 1];
  const args = { after, found: atom.value, expected: { slot } };
  const meant =
    (takes(slot, 'date') ? day(atoms, at) : undefined) ??
    (takes(slot, 'duration') ? span(atoms, at) : undefined) ??
    otherWord(slot, atom, after) ??
    unquoted(slot, atoms, at, after) ??
    unquotedText(slot, atoms, at, after, end);
  if (meant) return meant;
  if (atom.kind === 'digits' && takes(slot, 'date') && /^\d{4}-\d{1,2}-\d{1,2}$/.test(atom.value)) {
    return { message: 'noSuchDay', args: { found: atom.value }, span: spanOf(atom), took: 1 };
  }
  if (atom.kind === 'digits' && takes(slot, 'duration') && unit?.kind === 'name') {
    return { message: 'noSuchUnit', args: { found: unit.value }, span: across(atoms, at, 2), took: 2 };
  }
  return { message: 'expected', args, span: spanOf(atom), took: 1 };
}

/** Reads one value for a slot; undefined where the atoms cannot be what it takes. */
export function readValue(slot: Slot, atoms: readonly Atom[], at: number): Value | undefined {
  for (const type of slot.oneOf) {
    const value = readAs(type, atoms, at);
    if (value) return value;
  }
  return undefined;
}
