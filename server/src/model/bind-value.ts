/** Reads one value at a place where a slot expects it: which of the slot's types the atom can be. */

import type { Atom } from '../../../grammar/src/tree.ts';
import type { Slot, ValueType } from '../../../grammar/src/vocabulary/define.ts';
import { dayOf, unitOf } from './dates.ts';
import type { BindArgument, Span, Value, ValueKind } from './facts.ts';

/** A value and how many atoms it took, or why it could not be read. */
export type ReadValue =
  | { readonly value: Value; readonly span: Span; readonly next: number }
  | {
      readonly message: string;
      readonly args: Readonly<Record<string, BindArgument>>;
      readonly span: Span;
      readonly next: number;
    };

const none: readonly string[] = [];
const milestone: readonly string[] = ['milestone'];

export function makeValue(kind: ValueKind, text: string, to = none, version?: string, amount = 0): Value {
  return { kind, text, version, amount, to };
}

export const unknownValue = makeValue('unknown', '');

type Read = { readonly value: Value; readonly took: number } | undefined;

function took(count: number, value: Value): Read {
  return { value, took: count };
}

function readReference(atoms: readonly Atom[], at: number, type: ValueType & { type: 'reference' }): Read {
  const atom = atoms[at] as Atom;
  if (atom.kind !== 'name') return undefined;
  const mark = atoms[at + 1];
  const marked = type.version && mark?.kind === 'version-mark';
  return took(marked ? 2 : 1, makeValue('reference', atom.value, type.to, marked ? mark.value.slice(1) : undefined));
}

function readDuration(atoms: readonly Atom[], at: number): Read {
  const amount = atoms[at] as Atom;
  const unit = atoms[at + 1];
  if (amount.kind !== 'digits' || !/^\d{1,6}$/.test(amount.value) || unit?.kind !== 'name') return undefined;
  const found = unitOf(unit.value);
  return found && took(2, makeValue('duration', found, none, undefined, Number(amount.value)));
}

function readDate(atom: Atom): Read {
  if (atom.kind === 'name') return took(1, makeValue('reference', atom.value, milestone));
  return atom.kind === 'digits' && dayOf(atom.value) !== undefined ? took(1, makeValue('date', atom.value)) : undefined;
}

/** Reads the atoms at `at` as one type; undefined where they cannot be that. */
function readAs(type: ValueType, atoms: readonly Atom[], at: number): Read {
  const atom = atoms[at] as Atom;
  const isName = atom.kind === 'name';
  switch (type.type) {
    case 'reference':
      return readReference(atoms, at, type);
    case 'word':
      return isName && type.words.includes(atom.value) ? took(1, makeValue('word', atom.value)) : undefined;
    case 'open-word':
      return isName ? took(1, makeValue('word', atom.value)) : undefined;
    case 'text':
      return atom.kind === 'string' || atom.kind === 'text' ? took(1, makeValue('text', atom.value)) : undefined;
    case 'date':
      return readDate(atom);
    case 'duration':
      return readDuration(atoms, at);
    case 'number':
      return atom.kind === 'digits' && /^\d{1,9}$/.test(atom.value)
        ? took(1, makeValue('number', '', none, undefined, Number(atom.value)))
        : undefined;
    case 'version':
      return atom.kind === 'digits' || isName ? took(1, makeValue('version', atom.value)) : undefined;
    case 'entry':
      return atom.kind === 'catalog-id' && !atom.value.endsWith(':')
        ? took(1, makeValue('entry', atom.value))
        : undefined;
    case 'catalog':
      return isName ? took(1, makeValue('catalog', atom.value)) : undefined;
    case 'rule':
      return isName && atom.value.includes('/') ? took(1, makeValue('rule', atom.value)) : undefined;
  }
}

/** The closed words of a slot, where that is all it takes. */
export function closedWords(slot: Slot): readonly string[] {
  return slot.oneOf.flatMap((type) => (type.type === 'word' ? type.words : []));
}

function takes(slot: Slot, type: ValueType['type']): boolean {
  return slot.oneOf.some((each) => each.type === type);
}

function failure(slot: Slot, atoms: readonly Atom[], at: number, after: string): ReadValue {
  const atom = atoms[at] as Atom;
  const unit = atoms[at + 1];
  const span = { start: atom.start, end: atom.end };
  const args = { after, found: atom.value, expected: { slot } };
  if (atom.kind === 'digits' && takes(slot, 'date') && /^\d{4}-\d{1,2}-\d{1,2}$/.test(atom.value)) {
    return { message: 'noSuchDay', args: { found: atom.value }, span, next: at + 1 };
  }
  if (atom.kind === 'digits' && takes(slot, 'duration') && unit?.kind === 'name') {
    const both = { start: atom.start, end: unit.end };
    return { message: 'noSuchUnit', args: { found: unit.value }, span: both, next: at + 2 };
  }
  return { message: 'expected', args, span, next: at + 1 };
}

/** Reads one value for a slot; `after` names the words before it, for the message. */
export function readValue(slot: Slot, atoms: readonly Atom[], at: number, after: string): ReadValue {
  for (const type of slot.oneOf) {
    const read = readAs(type, atoms, at);
    if (read) {
      const start = (atoms[at] as Atom).start;
      const end = (atoms[at + read.took - 1] as Atom).end;
      return { value: read.value, span: { start, end }, next: at + read.took };
    }
  }
  return failure(slot, atoms, at, after);
}
