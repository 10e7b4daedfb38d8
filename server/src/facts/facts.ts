/** What one declaration says: its shape (what is written, compared by value) and its spans (where it is written). */

import type { Property, Slot } from '../../../grammar/src/vocabulary/define.ts';

/** How a value was read. `unknown`: it could not be read; a problem says so and no rule reasons about it. */
export type ValueKind =
  'reference' | 'word' | 'text' | 'date' | 'duration' | 'number' | 'version' | 'entry' | 'catalog' | 'rule' | 'unknown';

/**
 * One value as written. `text`: the name (NFC), word, content of the text, ISO date, unit of the duration (singular),
 * `alias:id` of a catalog entry, rule id. `amount`: of a duration or number, else 0. `version`: what stands behind `@`.
 */
export interface Value {
  readonly kind: ValueKind;
  readonly text: string;
  readonly version: string | undefined;
  readonly amount: number;
  /** The kinds that a reference may mean, from the vocabulary; empty for other values. */
  readonly to: readonly string[];
}

/** The values behind one qualifier word. */
export interface QualifierValues {
  readonly word: string;
  readonly values: readonly Value[];
}

/** One property line. */
export interface Line {
  readonly property: Property;
  readonly values: readonly Value[];
  readonly qualifiers: readonly QualifierValues[];
}

/** What is written in a declaration itself, without title, nested declarations, offsets or inherited values. */
export interface Shape {
  readonly kind: string;
  /** As written behind the kind word, NFC; may be qualified (`hsons.lab`). */
  readonly name: string | undefined;
  readonly titled: boolean;
  readonly lines: readonly Line[];
  /** A line could not be read: rules about something missing skip this declaration and what inherits from it. */
  readonly incomplete: boolean;
  /** The kinds of things that damaged text in it may have declared: their names are unknown, and count as present. */
  readonly lost: readonly string[];
}

/** `[start, end)` in UTF-16 code units from the start of the declaration's statement. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface LineSpans {
  readonly whole: Span;
  readonly head: Span;
  readonly values: readonly Span[];
  readonly qualifiers: readonly { readonly word: Span; readonly values: readonly Span[] }[];
}

/** Where the parts of a declaration stand, besides its lines. */
export interface HeaderSpans {
  readonly whole: Span;
  readonly kind: Span;
  readonly name: Span | undefined;
  readonly title: Span | undefined;
  /** From behind `{` to `}`, if there is a block. */
  readonly block: Span | undefined;
}

/** How many numbers stand before those of the lines: a start and an end for each part of the header. */
const HEADER_PLACES = 10;

/** Where the parts of a declaration stand. Kept as plain numbers until somebody asks, since few ever do. */
export class Spans implements HeaderSpans {
  private readonly written: readonly Line[];
  private readonly places: readonly number[];

  /** `places`: see `LineSink`. */
  constructor({ whole, kind, name, title, block }: HeaderSpans, written: readonly Line[], places: readonly number[]) {
    const header = [whole, kind, name, title, block].flatMap((span) => [span?.start ?? -1, span?.end ?? -1]);
    this.written = written;
    this.places = header.concat(places);
  }

  private at(index: number): Span | undefined {
    const [start = -1, end = -1] = [this.places[2 * index], this.places[2 * index + 1]];
    return start < 0 ? undefined : { start, end };
  }

  get whole(): Span {
    return this.at(0) ?? { start: 0, end: 0 };
  }

  get kind(): Span {
    return this.at(1) ?? { start: 0, end: 0 };
  }

  get name(): Span | undefined {
    return this.at(2);
  }

  get title(): Span | undefined {
    return this.at(3);
  }

  get block(): Span | undefined {
    return this.at(4);
  }

  /** One for each line of the shape. */
  get lines(): readonly LineSpans[] {
    let at = HEADER_PLACES;
    const span = (): Span => ({ start: this.places[at++] ?? 0, end: this.places[at++] ?? 0 });
    return this.written.map((line) => ({
      whole: span(),
      head: span(),
      values: line.values.map(span),
      qualifiers: line.qualifiers.map((each) => ({ word: span(), values: each.values.map(span) })),
    }));
  }
}

/**
 * Where the lines of a declaration are collected. `places` holds starts and ends, in this order for each line: the whole
 * line, its head, its values, and for each qualifier its word and its values.
 */
export interface LineSink {
  readonly lines: Line[];
  readonly places: number[];
  readonly problems: BindProblem[];
}

/** What a message is given: entities and anchors come later, the binder knows words, lists and slots only. */
export type BindArgument = string | number | readonly string[] | { readonly slot: Slot };

/** A mistake that the text of one declaration shows by itself. */
export interface BindProblem {
  readonly rule: `syntax/${string}`;
  readonly message: string;
  readonly span: Span;
  readonly args: Readonly<Record<string, BindArgument>>;
  readonly fixes: readonly BindFix[];
}

/** A replacement; its span counts from the start of the declaration's statement. */
export interface Rewrite {
  readonly span: Span;
  readonly text: string;
}

/** A way to mend a mistake, found where the text itself is not at hand. */
export type BindFix = {
  /** There is no other reading: who applies it unasked changes nothing that was meant, and the line is read so. */
  readonly safe: boolean;
} & (
  | { readonly type: 'write'; readonly edits: readonly Rewrite[] }
  /** What stands in the span becomes a text in quotes, behind `before`. */
  | { readonly type: 'quote'; readonly span: Span; readonly before: string }
  /** Braces around the declaration's lines; those behind its title, one span each, go inside. */
  | { readonly type: 'enclose'; readonly lines: readonly Span[] }
  /** A name that nothing has, made of the title. */
  | { readonly type: 'name' }
);

/** Writes something in place of a span. */
export function rewrite(span: Span, text: string, safe: boolean): BindFix {
  return { type: 'write', edits: [{ span, text }], safe };
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function movedFix(fix: BindFix, by: number): BindFix {
  if (fix.type === 'write') {
    return { ...fix, edits: fix.edits.map(({ span, text }) => ({ span: movedSpan(span, by), text })) };
  }
  if (fix.type === 'quote') return { ...fix, span: movedSpan(fix.span, by) };
  return fix.type === 'enclose' ? { ...fix, lines: fix.lines.map((span) => movedSpan(span, by)) } : fix;
}

/** The same mistake with its places counted from another beginning. */
export function movedProblem(problem: BindProblem, by: number): BindProblem {
  const fixes = problem.fixes.map((fix) => movedFix(fix, by));
  return { ...problem, span: movedSpan(problem.span, by), fixes };
}

/** Whether a mistake is read as it was meant, so that what it concerns is known all the same. */
export function isUnderstood({ fixes }: BindProblem): boolean {
  return fixes.length === 1 && fixes[0]?.safe === true;
}

/** One declaration with what it holds. A value: the same statement gives the same object. */
export interface Facts {
  readonly shape: Shape;
  readonly spans: Spans;
  readonly title: string | undefined;
  readonly problems: readonly BindProblem[];
  readonly children: readonly Facts[];
  /** Where each child's statement starts, relative to this statement. */
  readonly starts: readonly number[];
  /** Problems of this declaration and all it holds, so that clean ones need no walk. */
  readonly problemCount: number;
}

function sameValue(a: Value, b: Value): boolean {
  return a.kind === b.kind && a.text === b.text && a.version === b.version && a.amount === b.amount;
}

function sameValues(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((value, i) => sameValue(value, b[i] as Value));
}

/** Whether two lines say the same. */
export function sameLine(a: Line | undefined, b: Line | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.property === b.property &&
    sameValues(a.values, b.values) &&
    a.qualifiers.length === b.qualifiers.length &&
    a.qualifiers.every((qualifier, i) => {
      const other = b.qualifiers[i] as QualifierValues;
      return qualifier.word === other.word && sameValues(qualifier.values, other.values);
    })
  );
}

/** Whether two declarations say the same, wherever they stand. */
export function sameShape(a: Shape, b: Shape): boolean {
  return (
    a === b ||
    (a.kind === b.kind &&
      a.name === b.name &&
      a.titled === b.titled &&
      a.incomplete === b.incomplete &&
      a.lost.length === b.lost.length &&
      a.lost.every((kind, i) => kind === b.lost[i]) &&
      a.lines.length === b.lines.length &&
      a.lines.every((line, i) => sameLine(line, b.lines[i])))
  );
}

/** The values behind a qualifier of a line; none where it does not stand. */
export function qualifier(line: Line, word: string): readonly Value[] {
  for (const each of line.qualifiers) if (each.word === word) return each.values;
  return [];
}

/** Whether a qualifier word stands on a line. */
export function hasQualifier(line: Line, word: string): boolean {
  return line.qualifiers.some((each) => each.word === word);
}
