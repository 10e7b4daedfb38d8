/** Reads one property line: its head, its values, its qualifiers, each with its place, and what is wrong with it. */

import type { Atom, Statement } from '../../../grammar/src/syntax/tree.ts';
import type { Property, Qualifier, Slot } from '../../../grammar/src/vocabulary/define.ts';
import { atomsOf, closedWords, readValue, rhythms, unknownValue, whyNot } from './bind-value.ts';
import type { BindArgument, LineSink, QualifierValues, Span, Value } from './facts.ts';
import { nearest } from './suggest.ts';

/** How far into a statement the words of a head or qualifier reach; 0 where they do not stand there. */
export function matchWords(atoms: readonly Atom[], at: number, words: readonly string[]): number {
  for (let i = 0; i < words.length; i++) {
    const atom = atoms[at + i];
    if (atom?.kind !== 'name' || atom.value !== words[i]) return 0;
  }
  return words.length;
}

const splitWords = new Map<string, readonly string[]>();

/** The words of a head or qualifier (`approved by`), split once. */
export function wordsOf(words: string): readonly string[] {
  let split = splitWords.get(words);
  if (!split) splitWords.set(words, (split = words.split(' ')));
  return split;
}

const noValues: readonly Value[] = [];
const noQualifiers: readonly QualifierValues[] = [];

class LineReader {
  readonly atoms: readonly Atom[];
  private readonly property: Property;
  private readonly start: number;
  private readonly sink: LineSink;
  at: number;

  constructor(atoms: readonly Atom[], property: Property, start: number, sink: LineSink) {
    this.atoms = atoms;
    this.property = property;
    this.start = start;
    this.sink = sink;
    this.at = wordsOf(property.head).length;
  }

  problem(message: string, { start, end }: Span, args: Record<string, BindArgument>, fix?: string): void {
    const span = { start: start + this.start, end: end + this.start };
    this.sink.problems.push({ rule: 'syntax/bad-value', message, span, args, fix });
  }

  place(start: number, end: number): void {
    this.sink.places.push(start + this.start, end + this.start);
  }

  /** The place just behind what was read, for something that is missing there. */
  private here(): Span {
    const atom = this.atoms[this.at] ?? this.atoms[this.at - 1];
    return { start: atom?.start ?? 0, end: atom?.end ?? 0 };
  }

  values(slot: Slot, after: string): readonly Value[] {
    const atom = this.atoms[this.at];
    if (atom && atom.kind !== 'comma') {
      const first = this.value(slot, after);
      // An array of one takes a fraction of the memory of one that grew.
      if (!slot.list || this.atoms[this.at]?.kind !== 'comma') return [first];
      this.at++;
      return this.at < this.atoms.length ? this.more(slot, after, [first]) : [first];
    }
    return this.more(slot, after, []);
  }

  private more(slot: Slot, after: string, values: Value[]): readonly Value[] {
    for (;;) {
      const atom = this.atoms[this.at];
      if (!atom || atom.kind === 'comma') {
        this.problem('missing', this.here(), { after, expected: { slot } });
        if (!atom || !slot.list) return values;
      } else {
        values.push(this.value(slot, after));
      }
      if (!slot.list || this.atoms[this.at]?.kind !== 'comma') return values;
      this.at++;
      if (this.at >= this.atoms.length) return values; // the comma at the line's end is reported already
    }
  }

  private value(slot: Slot, after: string): Value {
    const value = readValue(slot, this.atoms, this.at);
    if (!value) return this.badValue(slot, after);
    const first = this.atoms[this.at] as Atom;
    this.at += atomsOf(value);
    this.place(first.start, (this.atoms[this.at - 1] as Atom).end);
    return value;
  }

  private badValue(slot: Slot, after: string): Value {
    const { message, args, span, took, meant } = whyNot(slot, this.atoms, this.at, after);
    const suggestion = nearest((this.atoms[this.at] as Atom).value, closedWords(slot));
    if (meant !== undefined) this.problem(message, span, args, meant);
    else if (suggestion) this.problem('didYouMean', span, { ...args, suggestion }, suggestion);
    else this.problem(message, span, args);
    this.place(span.start, span.end);
    this.at += took;
    return unknownValue;
  }

  qualifier(): Qualifier | undefined {
    let best: Qualifier | undefined;
    let length = 0;
    const first = this.atoms[this.at]?.value ?? '';
    for (const each of this.property.qualifiers) {
      if (!each.word.startsWith(first)) continue;
      const matched = matchWords(this.atoms, this.at, wordsOf(each.word));
      if (matched > length) {
        best = each;
        length = matched;
      }
    }
    return best;
  }

  /** Something stands where only a qualifier or the line's end may. The rest of the line is passed over. */
  unexpected(listed: boolean): void {
    const atom = this.atoms[this.at] as Atom;
    const words = this.property.qualifiers.map((each) => each.word);
    const rest = { start: atom.start, end: this.atoms.at(-1)?.end ?? atom.end };
    const args = { head: this.property.head, found: atom.value, words: words.map((word) => `“${word}”`) };
    const suggestion = atom.kind === 'name' ? nearest(atom.value, words) : undefined;
    const before = this.atoms[this.at - 1] as Atom;
    const rhythm = words.includes('every') ? rhythms.get(atom.value) : undefined;
    const own = { start: atom.start, end: atom.end };
    if (rhythm !== undefined) {
      this.problem('rhythm', own, { found: atom.value, rhythm: `every ${rhythm}` }, `every ${rhythm}`);
    } else if (listed && atom.value === 'and' && this.at + 1 < this.atoms.length) {
      this.problem('commaNotAnd', { start: before.end, end: atom.end }, args, ',');
    } else if (suggestion) {
      this.problem('unknownQualifier', { start: atom.start, end: atom.end }, { ...args, suggestion }, suggestion);
    } else if (listed && atom.kind === before.kind) {
      this.problem('commaMissing', { start: before.end, end: atom.start }, args, ', ');
    } else {
      this.problem(words.length > 0 ? 'unexpected' : 'unexpectedEnd', rest, args);
    }
    this.at = this.atoms.length;
  }
}

function readQualifiers(reader: LineReader, property: Property): readonly QualifierValues[] {
  if (reader.at >= reader.atoms.length) return noQualifiers;
  const qualifiers: QualifierValues[] = [];
  while (reader.at < reader.atoms.length) {
    const found = reader.qualifier();
    if (!found) {
      reader.unexpected(property.slot?.list === true && qualifiers.length === 0);
      break;
    }
    const { start } = reader.atoms[reader.at] as Atom;
    reader.at += wordsOf(found.word).length;
    const { end } = reader.atoms[reader.at - 1] as Atom;
    if (qualifiers.some((each) => each.word === found.word)) {
      reader.problem('repeatedQualifier', { start, end }, { word: found.word });
    }
    reader.place(start, end);
    qualifiers.push({ word: found.word, values: found.slot ? reader.values(found.slot, found.word) : noValues });
  }
  return qualifiers.slice();
}

function lacking(reader: LineReader, property: Property, qualifiers: readonly QualifierValues[], head: Span): void {
  for (const each of property.qualifiers) {
    if (!each.required || qualifiers.some((found) => found.word === each.word)) continue;
    const expected = each.slot ? { slot: each.slot } : each.word;
    reader.problem('qualifierMissing', head, { head: property.head, word: each.word, expected });
  }
}

/** The atoms without the strays, which the lexer has reported. */
export function readable(atoms: readonly Atom[]): readonly Atom[] {
  for (const atom of atoms) if (atom.kind === 'stray') return atoms.filter((each) => each.kind !== 'stray');
  return atoms;
}

/**
 * Reads a statement whose first words are the property's head, into the sink. `start` is where the statement begins in its
 * declaration.
 */
export function bindLine(statement: Statement, property: Property, start: number, sink: LineSink): void {
  const before = sink.problems.length;
  const reader = new LineReader(readable(statement.atoms), property, start, sink);
  const head = { start: 0, end: (reader.atoms[reader.at - 1] as Atom).end };
  reader.place(0, statement.length);
  reader.place(0, head.end);
  const values = property.slot ? reader.values(property.slot, property.head) : noValues;
  const qualifiers = readQualifiers(reader, property);
  if (sink.problems.length === before) lacking(reader, property, qualifiers, head);
  const block = statement.block;
  if (block && block.inside > block.open) {
    reader.problem('noBlock', { start: block.open, end: block.inside }, { head: property.head });
  }
  sink.lines.push({ property, values, qualifiers });
}
