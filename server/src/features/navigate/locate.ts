/** What stands at an offset: a declaration's kind, name or title, or a head, value or qualifier of one of its lines. */

import type { Slot } from '../../../../grammar/src/vocabulary/define.ts';
import type { Declaration } from '../../plan/declaration.ts';
import type { LineRef } from '../../plan/entry.ts';
import type { LineSpans, Span, Value } from '../../facts/facts.ts';

/** A value of a line, of its property or of one of its qualifiers. */
export interface ValuePlace {
  readonly at: 'value';
  readonly entry: Declaration;
  readonly ref: LineRef;
  readonly value: Value;
  readonly slot: Slot | undefined;
  readonly span: Span;
}

/** All spans are UTF-16 offsets in the file. */
export type Place =
  | { readonly at: 'kind' | 'name' | 'title'; readonly entry: Declaration; readonly span: Span }
  | { readonly at: 'head'; readonly entry: Declaration; readonly ref: LineRef; readonly span: Span }
  | {
      readonly at: 'qualifier';
      readonly entry: Declaration;
      readonly ref: LineRef;
      readonly word: string;
      readonly span: Span;
    }
  | ValuePlace;

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The innermost declaration whose text holds an offset, both its ends counted in; the file itself where none does. */
function entryAt(root: Declaration, offset: number): Declaration {
  let found = root;
  for (;;) {
    const relative = offset - found.start;
    const { starts } = found.facts;
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= relative) low = middle;
      else high = middle - 1;
    }
    const child = found.children[low];
    if (!child || !holds(child.absolute(child.facts.spans.whole), offset)) return found;
    found = child;
  }
}

function* headerPlaces(entry: Declaration): Generator<Place> {
  const { kind, name, title } = entry.facts.spans;
  if (entry.kind === 'file') return;
  yield { at: 'kind', entry, span: entry.absolute(kind) };
  if (name) yield { at: 'name', entry, span: entry.absolute(name) };
  if (title) yield { at: 'title', entry, span: entry.absolute(title) };
}

/** The places of one line. */
function* linePlaces(entry: Declaration, ref: LineRef, spans: LineSpans): Generator<Place> {
  const { line } = ref;
  yield { at: 'head', entry, ref, span: entry.absolute(spans.head) };
  for (const [i, value] of line.values.entries()) {
    const span = spans.values[i];
    if (span) yield { at: 'value', entry, ref, value, slot: line.property.slot, span: entry.absolute(span) };
  }
  for (const [i, { word, values }] of line.qualifiers.entries()) {
    const places = spans.qualifiers[i];
    if (!places) continue;
    yield { at: 'qualifier', entry, ref, word, span: entry.absolute(places.word) };
    const slot = line.property.qualifiers.find((each) => each.word === word)?.slot;
    for (const [j, value] of values.entries()) {
      const span = places.values[j];
      if (span) yield { at: 'value', entry, ref, value, slot, span: entry.absolute(span) };
    }
  }
}

/** Everything that stands in a declaration itself, in order of the text. */
export function* placesOf(entry: Declaration): Generator<Place> {
  yield* headerPlaces(entry);
  const spans = entry.facts.spans.lines;
  for (const ref of entry.lineRefs) {
    const line = spans[ref.index];
    if (line) yield* linePlaces(entry, ref, line);
  }
}

/** What stands at an offset. Between two things that touch it is the second. */
export function placeAt(root: Declaration, offset: number): Place | undefined {
  let found: Place | undefined;
  for (const place of placesOf(entryAt(root, offset))) if (holds(place.span, offset)) found = place;
  return found;
}
