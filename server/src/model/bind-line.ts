/** Reads one property line: its head, its values, its qualifiers, each with its place, and what is wrong with it. */

import type { Atom, Statement } from '../../../grammar/src/tree.ts';
import type { Property, Qualifier, Slot } from '../../../grammar/src/vocabulary/define.ts';
import { closedWords, readValue, unknownValue } from './bind-value.ts';
import type { BindArgument, BindProblem, Line, LineSpans, Span, Value } from './facts.ts';
import { nearest } from './suggest.ts';

export interface BoundLine {
  readonly line: Line;
  /** Relative to the line's own statement. */
  readonly spans: LineSpans;
  readonly problems: readonly BindProblem[];
}

/** How far into a statement the words of a head or qualifier reach; 0 where they do not stand there. */
export function matchWords(atoms: readonly Atom[], at: number, words: readonly string[]): number {
  for (let i = 0; i < words.length; i++) {
    const atom = atoms[at + i];
    if (atom?.kind !== 'name' || atom.value !== words[i]) return 0;
  }
  return words.length;
}

const splitWords = new Map<string, readonly string[]>();

/** The words of a head (`approved by`), split once. */
export function wordsOf(head: string): readonly string[] {
  let words = splitWords.get(head);
  if (!words) splitWords.set(head, (words = head.split(' ')));
  return words;
}

class LineReader {
  readonly problems: BindProblem[] = [];
  readonly atoms: readonly Atom[];
  private readonly property: Property;
  at: number;

  constructor(atoms: readonly Atom[], property: Property) {
    this.atoms = atoms;
    this.property = property;
    this.at = wordsOf(property.head).length;
  }

  problem(message: string, span: Span, args: Record<string, BindArgument>, fix?: string): void {
    this.problems.push({ rule: 'syntax/bad-value', message, span, args, fix });
  }

  /** The place just behind what was read, for something that is missing there. */
  private here(): Span {
    const atom = this.atoms[this.at] ?? this.atoms[this.at - 1];
    return { start: atom?.start ?? 0, end: atom?.end ?? 0 };
  }

  values(slot: Slot, after: string): { values: Value[]; spans: Span[] } {
    const values: Value[] = [];
    const spans: Span[] = [];
    for (;;) {
      const atom = this.atoms[this.at];
      if (!atom || atom.kind === 'comma') {
        this.problem('missing', this.here(), { after, expected: { slot } });
        if (!atom || !slot.list) return { values, spans };
      } else {
        this.value(slot, after, values, spans);
      }
      if (!slot.list || this.atoms[this.at]?.kind !== 'comma') return { values, spans };
      this.at++;
      if (this.at >= this.atoms.length) return { values, spans }; // the comma at the line's end is reported already
    }
  }

  private value(slot: Slot, after: string, values: Value[], spans: Span[]): void {
    const read = readValue(slot, this.atoms, this.at, after);
    spans.push(read.span);
    if ('value' in read) {
      values.push(read.value);
    } else {
      values.push(unknownValue);
      const suggestion = nearest((this.atoms[this.at] as Atom).value, closedWords(slot));
      if (suggestion) this.problem('didYouMean', read.span, { ...read.args, suggestion }, suggestion);
      else this.problem(read.message, read.span, read.args);
    }
    this.at = read.next;
  }

  qualifier(): Qualifier | undefined {
    let best: Qualifier | undefined;
    let length = 0;
    for (const each of this.property.qualifiers) {
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
    const args = { head: this.property.head, found: atom.value, words };
    const suggestion = atom.kind === 'name' ? nearest(atom.value, words) : undefined;
    const before = this.atoms[this.at - 1] as Atom;
    if (suggestion) {
      this.problem('unknownQualifier', { start: atom.start, end: atom.end }, { ...args, suggestion }, suggestion);
    } else if (listed && atom.kind === before.kind) {
      this.problem('commaMissing', { start: before.end, end: atom.start }, args, ', ');
    } else {
      this.problem(words.length > 0 ? 'unexpected' : 'unexpectedEnd', rest, args);
    }
    this.at = this.atoms.length;
  }
}

type Qualifiers = Pick<Line, 'qualifiers'> & { readonly spans: LineSpans['qualifiers'] };

function readQualifiers(reader: LineReader, property: Property): Qualifiers {
  const qualifiers: { word: string; values: Value[] }[] = [];
  const spans: { word: Span; values: Span[] }[] = [];
  while (reader.at < reader.atoms.length) {
    const found = reader.qualifier();
    if (!found) {
      reader.unexpected(property.slot?.list === true && qualifiers.length === 0);
      break;
    }
    const first = reader.atoms[reader.at] as Atom;
    reader.at += wordsOf(found.word).length;
    const wordSpan = { start: first.start, end: (reader.atoms[reader.at - 1] as Atom).end };
    if (qualifiers.some((each) => each.word === found.word)) {
      reader.problem('repeatedQualifier', wordSpan, { word: found.word });
    }
    const read = found.slot ? reader.values(found.slot, found.word) : { values: [], spans: [] };
    qualifiers.push({ word: found.word, values: read.values });
    spans.push({ word: wordSpan, values: read.spans });
  }
  return { qualifiers, spans };
}

/** Reads a statement whose first words are the property's head. Strays among the atoms were reported by the lexer. */
export function bindLine(statement: Statement, property: Property): BoundLine {
  const atoms = statement.atoms.some((atom) => atom.kind === 'stray')
    ? statement.atoms.filter((atom) => atom.kind !== 'stray')
    : statement.atoms;
  const reader = new LineReader(atoms, property);
  const head = { start: 0, end: (atoms[reader.at - 1] as Atom).end };
  const read = property.slot ? reader.values(property.slot, property.head) : { values: [], spans: [] };
  const { qualifiers, spans } = readQualifiers(reader, property);
  for (const each of property.qualifiers) {
    if (!each.required || qualifiers.some((found) => found.word === each.word) || reader.problems.length > 0) continue;
    reader.problem('qualifierMissing', head, {
      head: property.head,
      word: each.word,
      expected: each.slot ? { slot: each.slot } : each.word,
    });
  }
  const block = statement.block;
  if (block && block.inside > block.open) {
    reader.problem('noBlock', { start: block.open, end: block.inside }, { head: property.head });
  }
  return {
    line: { property, values: read.values, qualifiers },
    spans: { whole: { start: 0, end: statement.length }, head, values: read.spans, qualifiers: spans },
    problems: reader.problems,
  };
}
