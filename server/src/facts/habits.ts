/** Reads a statement as it was meant that is written by the habits of other languages, and says what to write instead. */

import { isBullet } from '../../../grammar/src/syntax/declared.ts';
import type { Atom, AtomKind, Statement, SyntaxProblem } from '../../../grammar/src/syntax/tree.ts';
import type { Kind, Property } from '../../../grammar/src/vocabulary/define.ts';
import { keptAs } from '../../../grammar/src/vocabulary/synonyms.ts';
import type { BindArgument, BindFix, BindProblem, Rewrite, Span } from './facts.ts';
import { rewrite } from './facts.ts';
import { headerLength } from './inline-lines.ts';
import { beginningOf } from './meant-words.ts';
import type { Beginning } from './meant-words.ts';

/** A statement as it was meant, with the places of its words as they stand. Problems count from its start. */
export interface Reading {
  readonly statement: Statement;
  /** More lines that it says at once. */
  readonly also?: readonly Statement[];
  readonly problems: readonly BindProblem[];
}

/** Signs between a word and what it says: `owner: X`, `owner = X`, `owner -> X`. */
const SIGN = /^(?:[:=|]|:=|[=-]?>|→|⇒|[-–—])$/;
/** What stands between the names of a list. */
const BETWEEN = /^(?:&+|\+|\||\/|[-–—•])$/;
const ARROW = /^(?:[=-]+>|→|⇒)$/;
/** What encloses lists and names elsewhere and adds nothing. */
const AROUND = /^[[\]()<>`'*|]+$/;

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** A name in place of another atom. */
function named(value: string, { start, end }: Span): Atom {
  return { kind: 'name', value, start, end };
}

/** Our words in place of what stands at a span: all of them stand there. */
function wordsAt(words: string, span: Span): readonly Atom[] {
  return words.split(' ').map((word) => named(word, span));
}

/** What follows a colon at once: `SLA:4h`, `covers:bsi:OPS.2.1.A4`, `A:acme.CISO`. */
function kindOf(rest: string): AtomKind {
  if (/^\d/.test(rest)) return 'digits';
  return rest.includes(':') ? 'catalog-id' : 'name';
}

class Reader {
  readonly problems: BindProblem[] = [];
  /** Where the strays begin that a habit explains: the lexer's complaint about them is dropped. */
  readonly explained = new Set<number>();
  private readonly kind: Kind;
  private readonly atoms: readonly Atom[];
  private readonly says: (head: string) => boolean;
  private at = 0;
  readonly out: Atom[] = [];

  constructor(atoms: readonly Atom[], kind: Kind, says: (head: string) => boolean) {
    this.atoms = atoms;
    this.kind = kind;
    this.says = says;
  }

  private complain(
    rule: BindProblem['rule'],
    message: string,
    span: Span,
    args: Record<string, BindArgument>,
    fixes: readonly BindFix[],
  ): void {
    this.problems.push({ rule, message, span: spanOf(span), args, fixes });
  }

  /** Whether it can be read: its first words are known. */
  run(): boolean {
    this.bullet();
    const beginning = beginningOf(this.atoms.slice(this.at), this.kind);
    if (!beginning?.sure) return this.keepAsText();
    this.begin(beginning);
    this.sign(beginning.ours);
    const end = beginning.kind ? this.at - 1 + headerLength(this.atoms.slice(this.at - 1), beginning.kind) : Infinity;
    while (this.at < this.atoms.length) this.next(beginning.property, end);
    return true;
  }

  private peek(offset = 0): Atom | undefined {
    return this.atoms[this.at + offset];
  }

  private bullet(): void {
    const [atom, next] = [this.peek(), this.peek(1)];
    if ((atom?.kind !== 'stray' && atom?.kind !== 'digits') || !isBullet(atom.value) || !next) return;
    this.explained.add(atom.start);
    const fix = rewrite({ start: atom.start, end: next.start }, '', true);
    this.complain('syntax/bad-value', 'bullet', atom, { found: atom.value }, [fix]);
    this.at++;
  }

  /** The first words, as ours. */
  private begin({ ours, exact, took, colon }: Beginning): void {
    const words = this.atoms.slice(this.at, this.at + took);
    const [first, last] = [words[0] as Atom, words[took - 1] as Atom];
    this.at += took;
    const rest = colon === undefined ? '' : last.value.slice(colon + 1);
    const end = last.end - rest.length;
    if (exact) this.out.push(...words);
    else this.out.push(...wordsAt(ours, { start: first.start, end: colon === undefined ? end : end - 1 }));
    if (rest !== '') this.out.push({ kind: kindOf(rest), value: rest, start: end, end: last.end });
    if (exact) return;
    const found = words.map(({ value }) => value).join(' ');
    const plain = rest === '' ? found : found.slice(0, -rest.length);
    const blank = rest === '' ? '' : ' ';
    if (plain === `${ours}:`) {
      const at = { start: end - 1, end };
      this.complain('syntax/unknown-property', 'colon', at, { word: ours }, [rewrite(at, blank, true)]);
      return;
    }
    const span = { start: first.start, end };
    const small = plain.toLowerCase().replace(/:$/, '') === ours;
    const message = first.kind === 'string' && plain === ours ? 'quoted' : small ? 'capitals' : 'synonym';
    const args = { found: plain.replace(/:$/, ''), suggestion: ours };
    this.complain('syntax/unknown-property', message, span, args, [rewrite(span, `${ours}${blank}`, true)]);
  }

  private sign(ours: string): void {
    const atom = this.peek();
    if (atom?.kind !== 'stray' || !SIGN.test(atom.value)) return;
    const last = this.out.at(-1);
    this.explained.add(atom.start);
    this.at++;
    const fix = rewrite({ start: last?.end ?? atom.start, end: atom.end }, this.gapAfter(atom), true);
    this.complain('syntax/bad-value', 'sign', atom, { after: ours, found: atom.value }, [fix]);
  }

  /** A blank, where what follows a sign is attached to it. */
  private gapAfter({ end }: Atom): string {
    return this.peek()?.start === end ? ' ' : '';
  }

  /** One atom more of the line; of a declaration, what stands behind `end` is for the lines there. */
  private next(property: Property | undefined, end: number): void {
    const atom = this.peek() as Atom;
    const isBehind = this.at >= end;
    this.at++;
    if (atom.kind !== 'stray' || isBehind) {
      this.out.push(atom);
      return;
    }
    const [before, behind] = [this.out.at(-1), this.peek()];
    const inside = before !== undefined && before.kind !== 'comma' && behind !== undefined;
    if (inside && ARROW.test(atom.value) && property?.qualifiers.some(({ word }) => word === 'to')) {
      this.out.push(named('to', atom));
      this.explain(atom, 'arrow', [{ span: spanOf(atom), text: this.padded(atom, 'to') }]);
    } else if (inside && property?.slot?.list === true && BETWEEN.test(atom.value) && behind.kind !== 'comma') {
      this.out.push({ ...atom, kind: 'comma', value: ',' });
      this.explain(atom, 'commaNotAnd', [
        { span: { start: before.end, end: atom.end }, text: `,${this.gapAfter(atom)}` },
      ]);
    } else if (this.isAround(this.at - 1)) this.around(atom);
    else if (!property && SIGN.test(atom.value)) {
      this.explain(atom, 'signInHeader', [
        { span: { start: before?.end ?? atom.start, end: atom.end }, text: this.gapAfter(atom) },
      ]);
    } else this.out.push(atom);
  }

  private padded(atom: Atom, word: string): string {
    const before = this.out.at(-2)?.end === atom.start ? ' ' : '';
    return `${before}${word}${this.gapAfter(atom)}`;
  }

  private explain(atom: Atom, message: string, edits: readonly Rewrite[]): void {
    this.explained.add(atom.start);
    const args = { found: atom.value, kind: this.out[0]?.value ?? '' };
    this.complain('syntax/bad-value', message, atom, args, [{ type: 'write', edits, safe: true }]);
  }

  /** Whether an atom is a mark that stands before or behind a word, not within one. */
  private isAround(index: number): boolean {
    const [before, atom, behind] = [this.atoms[index - 1], this.atoms[index], this.atoms[index + 1]];
    if (atom?.kind !== 'stray' || !AROUND.test(atom.value)) return false;
    return before?.end !== atom.start || behind?.start !== atom.end;
  }

  /** Brackets and marks of emphasis, up to the last of them, are one problem. */
  private around(atom: Atom): void {
    if (this.explained.has(atom.start)) return;
    const marks = this.atoms.filter((_, index) => index >= this.at - 1 && this.isAround(index));
    const edits = marks.map((mark) => ({ span: spanOf(mark), text: '' }));
    this.explain(atom, 'around', edits);
    for (const mark of marks) this.explained.add(mark.start);
  }

  /** A line that the kind does not have, whose words another property can hold. */
  private keepAsText(): boolean {
    const atoms = this.atoms.slice(this.at);
    const [first, last] = [atoms[0], atoms.at(-1)];
    const found = keptAs(this.kind.kind, first?.value ?? '');
    if (!found || !first || !last || atoms.length < 2 || this.says(found.as)) return false;
    const said = atoms.map(({ value }) => value).join(' ');
    const span = { start: first.start, end: last.end };
    this.out.push(...wordsAt(found.as, first), { kind: 'string', value: said, ...span });
    this.at = this.atoms.length;
    for (const { start } of atoms) this.explained.add(start);
    const args = { found: first.value, head: found.as };
    const fix: BindFix = { type: 'quote', span, before: `${found.as} `, safe: true };
    this.complain('syntax/unknown-property', found.message, first, args, [fix]);
    return true;
  }
}

/**
 * The statement in a block of a kind as it was meant; undefined where it reads as it stands, or where nobody knows what
 * was meant. All problems are safe to mend. `says`: whether the block has a line with a head already.
 */
export function readByHabit(statement: Statement, kind: Kind, says: (head: string) => boolean): Reading | undefined {
  const reader = new Reader(statement.atoms, kind, says);
  if (!reader.run() || reader.problems.length === 0) return undefined;
  const problems = statement.problems.filter((each: SyntaxProblem) => !reader.explained.has(each.start));
  return { statement: { ...statement, atoms: reader.out, problems }, problems: reader.problems };
}
