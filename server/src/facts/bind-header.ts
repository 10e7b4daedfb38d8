/** Reads what stands between the word of a kind and its block: a name, a title, or what should be one. */

import type { Atom, Statement } from '../../../grammar/src/syntax/tree.ts';
import type { Kind } from '../../../grammar/src/vocabulary/define.ts';
import { readable } from './atoms.ts';
import { isName, LONGEST_NAME } from './bind-value.ts';
import { rewrite } from './facts.ts';
import type { BindArgument, BindFix, BindProblem, Span } from './facts.ts';
import { headerLength, inlineLines } from './inline-lines.ts';
import type { InlineLine } from './inline-lines.ts';

/** What stands there, each part with its place, and what is wrong with it. */
export interface Header {
  readonly name: string | undefined;
  readonly nameSpan: Span | undefined;
  readonly title: string | undefined;
  readonly titleSpan: Span | undefined;
  /** What should stand in the block. */
  readonly lines: readonly InlineLine[];
  readonly problems: readonly BindProblem[];
}

class HeaderReader {
  readonly problems: BindProblem[] = [];
  private readonly kind: Kind;
  private readonly word: Atom | undefined;
  private readonly rest: readonly Atom[];
  private readonly inline: readonly InlineLine[];
  private at = 0;

  constructor(statement: Statement, kind: Kind) {
    const { atoms, problems } = statement;
    const end = headerLength(atoms, kind);
    const [word, ...rest] = readable(atoms.slice(0, end));
    this.kind = kind;
    this.word = word;
    this.inline = inlineLines(atoms.slice(end), kind, problems);
    this.rest = this.inline.length > 0 ? rest : readable(atoms).slice(1);
  }

  private complain(
    message: string,
    { start, end }: Span,
    args: Record<string, BindArgument> = {},
    fixes: readonly BindFix[] = [],
  ): void {
    const all = { kind: this.kind.kind, ...args };
    this.problems.push({ rule: 'syntax/bad-value', message, span: { start, end }, args: all, fixes });
  }

  /** The name, and the colon it may end with. */
  private name(): { atom: Atom; value: string; end: number } | undefined {
    const atom = this.rest[this.at];
    const named = this.kind.name === 'quoted' ? 'string' : 'name';
    if (atom?.kind === named) {
      this.at++;
      if (this.kind.name === 'none') this.complain('noName', atom);
      if (atom.value.length <= LONGEST_NAME) return { atom, value: atom.value, end: atom.end };
      this.complain('nameTooLong', atom);
      return undefined;
    }
    if (atom?.kind === 'catalog-id' && atom.value.endsWith(':')) {
      this.at++;
      const colon = { start: atom.end - 1, end: atom.end };
      this.complain('nameColon', colon, {}, [rewrite(colon, '', true)]);
      return { atom, value: atom.value.slice(0, -1), end: atom.end - 1 };
    }
    return this.quotedName();
  }

  /** `control "FW-01" "Firewall changes"`, as some configuration languages have it. */
  private quotedName(): { atom: Atom; value: string; end: number } | undefined {
    const [atom, next] = [this.rest[this.at], this.rest[this.at + 1]];
    if (atom?.kind !== 'string' || next?.kind !== 'string' || this.kind.name === 'none') return undefined;
    if (!isName(atom.value)) return undefined;
    this.at++;
    this.complain('nameQuoted', atom, { found: atom.value }, [rewrite(atom, atom.value, true)]);
    return { atom, value: atom.value, end: atom.end };
  }

  private comma(): void {
    const [atom, next] = [this.rest[this.at], this.rest[this.at + 1]];
    if (atom?.kind !== 'comma' || (next?.kind !== 'string' && next?.kind !== 'text')) return;
    this.complain('commaInHeader', atom, {}, [rewrite(atom, '', true)]);
    this.at++;
  }

  /** What stands there and belongs nowhere. */
  private extra(isNamed: boolean, isTitled: boolean): void {
    const extra = this.rest[this.at];
    const isRequired = this.kind.name === 'required' || this.kind.name === 'quoted';
    const place = { start: this.word?.start ?? 0, end: this.word?.end ?? 0 };
    if (!extra) {
      const fixes: BindFix[] = this.kind.name === 'required' ? [{ type: 'name', safe: isTitled }] : [];
      if (!isNamed && isRequired) this.complain('nameMissing', place, {}, fixes);
      return;
    }
    const span = { start: extra.start, end: this.rest.at(-1)?.end ?? extra.end };
    const words = this.rest.slice(this.at);
    const found = { found: extra.value };
    if (!isNamed && extra.kind === 'digits' && this.kind.name !== 'none') this.complain('nameDigit', span, found);
    else if (isNamed && words.every(({ kind }) => kind === 'name' || kind === 'digits')) {
      this.complain('titleUnquoted', span, found, [{ type: 'quote', span, before: '', safe: false }]);
    } else this.complain('afterTitle', span, found);
  }

  read(): Header {
    const name = this.name();
    this.comma();
    const isTitle = this.rest[this.at]?.kind === 'string' || this.rest[this.at]?.kind === 'text';
    const title = isTitle ? this.rest[this.at++] : undefined;
    this.extra(
      name !== undefined || this.problems.some(({ message }) => message === 'nameTooLong'),
      title !== undefined,
    );
    return {
      name: this.kind.name === 'none' ? undefined : name?.value,
      nameSpan: name && { start: name.atom.start, end: name.end },
      title: title?.value,
      titleSpan: title && { start: title.start, end: title.end },
      lines: this.inline,
      problems: this.problems,
    };
  }
}

/** `kind [name] [title]`: what stands between the kind word and the block. */
export function readHeader(statement: Statement, kind: Kind): Header {
  return new HeaderReader(statement, kind).read();
}
