/** Walks along a property line: takes its values and qualifiers, and what people write for these elsewhere. */

import type { Atom } from '../../../grammar/src/syntax/tree.ts';
import type { Property, Qualifier, Slot } from '../../../grammar/src/vocabulary/define.ts';
import { conjunctions, synonyms } from '../../../grammar/src/vocabulary/synonyms.ts';
import { rhythmWords } from '../../../grammar/src/vocabulary/time-words.ts';
import { matchWords, wordsOf } from './atoms.ts';
import { atomsOf, closedWords, durationValue, readValue, unknownValue, whyNot } from './bind-value.ts';
import { movedProblem, rewrite } from './facts.ts';
import type { BindArgument, BindFix, LineSink, QualifierValues, Span, Value } from './facts.ts';
import { nearest } from './suggest.ts';
import { durationText, writtenDay, writtenDuration } from './written-times.ts';

const noValues: readonly Value[] = [];

function isAnd(word: string): boolean {
  return conjunctions.has(word.toLowerCase());
}

/** `acme.CISO`, which nothing but a name can be. */
function isQualified({ value }: Atom): boolean {
  return value.includes('.');
}

/** A line that is being read; `at` is the next word. */
export class LineReader {
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

  problem(
    message: string,
    { start, end }: Span,
    args: Record<string, BindArgument>,
    fixes: readonly BindFix[] = [],
  ): void {
    const span = { start, end };
    this.sink.problems.push(movedProblem({ rule: 'syntax/bad-value', message, span, args, fixes }, this.start));
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
      if (!slot.list || !this.goesOn()) return [first];
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
      if (!slot.list || !this.goesOn()) return values;
      if (this.at >= this.atoms.length) return values; // the comma at the line's end is reported already
    }
  }

  /** Passes over what parts two values of a list: a comma, or what is written for one. */
  private goesOn(): boolean {
    const [before, atom, next] = [this.atoms[this.at - 1], this.atoms[this.at], this.atoms[this.at + 1]];
    if (!before || !atom) return false;
    if (atom.kind === 'comma') {
      const ended = this.endsBefore(atom, next);
      this.at++;
      if (next?.kind === 'name' && isAnd(next.value) && this.atoms[this.at + 1]?.kind === 'name') this.and(atom, next);
      return !ended;
    }
    if (atom.kind === 'name' && isAnd(atom.value) && next && !this.qualifier()) {
      this.and(before, atom);
      return true;
    }
    const qualified = atom.kind === 'name' && before.kind === 'name' && [atom, before].every(isQualified);
    if (qualified && !this.qualifier()) {
      const gap = { start: before.end, end: atom.start };
      this.problem('commaMissing', gap, {}, [rewrite(gap, ', ', true)]);
    }
    return qualified;
  }

  private and(before: Atom, word: Atom): void {
    const fix = before.kind === 'comma' ? '' : ',';
    this.problem('commaNotAnd', word, { found: word.value }, [
      rewrite({ start: before.end, end: word.end }, fix, true),
    ]);
    this.at++;
  }

  /** A comma before a date or a text with its qualifier, as English has it: `approved by X, on 2026-01-10`. */
  private endsBefore(comma: Atom, next: Atom | undefined): boolean {
    if (next?.kind !== 'name') return false;
    this.at++;
    const qualifier = this.qualifier();
    const behind = this.at + wordsOf(qualifier?.word ?? '').length;
    this.at--;
    const follows = this.atoms[behind]?.kind;
    const isValue = follows === 'digits' || follows === 'string' || writtenDuration(this.atoms, behind) !== undefined;
    const isRhythm = this.takes('every') && rhythmWords.has(next.value.toLowerCase());
    if (!isRhythm && !(qualifier && isValue)) return false;
    this.problem('commaTooMany', comma, { word: qualifier?.word ?? next.value }, [rewrite(comma, '', true)]);
    return true;
  }

  private value(slot: Slot, after: string): Value {
    const value = this.isMonth(slot) ? undefined : readValue(slot, this.atoms, this.at);
    if (!value) return this.badValue(slot, after);
    const first = this.atoms[this.at] as Atom;
    this.at += atomsOf(value);
    this.place(first.start, (this.atoms[this.at - 1] as Atom).end);
    return value;
  }

  /** `December 31 2026`: the month is no milestone. */
  private isMonth(slot: Slot): boolean {
    const [atom, next] = [this.atoms[this.at], this.atoms[this.at + 1]];
    const isDate = atom?.kind === 'name' && next?.kind === 'digits' && slot.oneOf.some(({ type }) => type === 'date');
    return isDate && writtenDay(this.atoms, this.at) !== undefined;
  }

  /** Where what stands for a text without quotes ends: at the line's end, or before the next qualifier. */
  private textEnd(slot: Slot): number {
    const from = this.at;
    // Of a list, each value would look as far again.
    if (slot.list) return from;
    let end = this.atoms.length;
    for (this.at++; this.at < end; this.at++) if (this.qualifier()) end = this.at;
    this.at = from;
    return end;
  }

  private badValue(slot: Slot, after: string): Value {
    const { message, args, span, took, meant, value, quote } = whyNot(
      slot,
      this.atoms,
      this.at,
      after,
      this.textEnd(slot),
    );
    const safe = value !== undefined;
    const suggestion = meant ? undefined : nearest((this.atoms[this.at] as Atom).value, closedWords(slot));
    const ways = meant?.map((text) => rewrite(span, text, safe));
    if (quote) this.problem(message, span, args, [{ type: 'quote', span, before: '', safe }]);
    else if (ways) this.problem(message, span, args, ways);
    else if (suggestion === undefined) this.problem(message, span, args);
    else this.problem('didYouMean', span, { ...args, suggestion }, [rewrite(span, suggestion, false)]);
    this.place(span.start, span.end);
    this.at += took;
    return value ?? unknownValue;
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

  /** What is written for a qualifier: another word for it, or the name of a rhythm for `every` and a span. */
  otherQualifier(): QualifierValues | undefined {
    const atom = this.atoms[this.at] as Atom;
    if (atom.kind !== 'name') return undefined;
    const span = { start: atom.start, end: atom.end };
    const meant = synonyms.qualifiers.get(atom.value.toLowerCase())?.find(({ ours }) => this.takes(ours))?.ours;
    const ours = this.takes(atom.value.toLowerCase()) ? atom.value.toLowerCase() : meant;
    if (ours !== undefined && this.at + 1 < this.atoms.length) {
      const args = { found: atom.value, suggestion: ours };
      this.problem('otherQualifier', span, args, [rewrite(span, ours, true)]);
      this.place(span.start, span.end);
      this.at++;
      const slot = this.property.qualifiers.find(({ word }) => word === ours)?.slot;
      return { word: ours, values: slot ? this.values(slot, ours) : noValues };
    }
    const rhythm = this.takes('every') ? rhythmWords.get(atom.value.toLowerCase()) : undefined;
    if (!rhythm) return undefined;
    const text = `every ${durationText({ amount: rhythm[0], unit: rhythm[1] })}`;
    this.problem('rhythm', span, { found: atom.value, rhythm: text }, [rewrite(span, text, true)]);
    this.place(span.start, span.end);
    this.place(span.start, span.end);
    this.at++;
    return { word: 'every', values: [durationValue(rhythm[0], rhythm[1])] };
  }

  private takes(word: string): boolean {
    return this.property.qualifiers.some((each) => each.word === word);
  }

  /** Something stands where only a qualifier or the line's end may. The rest of the line is passed over. */
  unexpected(listed: boolean): void {
    const atom = this.atoms[this.at] as Atom;
    const words = this.property.qualifiers.map((each) => each.word);
    const rest = { start: atom.start, end: this.atoms.at(-1)?.end ?? atom.end };
    const args = { head: this.property.head, found: atom.value, words: words.map((word) => `“${word}”`) };
    const suggestion = atom.kind === 'name' ? nearest(atom.value, words) : undefined;
    const before = this.atoms[this.at - 1] as Atom;
    const gap = { start: before.end, end: atom.start };
    if (suggestion) {
      const fix = rewrite(atom, suggestion, false);
      this.problem('unknownQualifier', atom, { ...args, suggestion }, [fix]);
    } else if (listed && atom.kind === before.kind) {
      this.problem('commaMissing', gap, args, [rewrite(gap, ', ', false)]);
    } else {
      this.problem(words.length > 0 ? 'unexpected' : 'unexpectedEnd', rest, args);
    }
    this.at = this.atoms.length;
  }
}
