/** Puts braces around lines that stand indented below a declaration without braces, in a text whose braces balance. */
import type { IToken } from 'chevrotain';
import { addProblem, Close, Comma, End, endOf, Newline, Open, virtual } from './tokens.ts';
import { skipIgnored } from '../text/reading.ts';
import { indentAt, lineStart, skipBlanks, skipByteOrderMark } from '../text/characters.ts';
import { isBullet, mayOwn, startsDeclaration } from './declared.ts';

/** A declaration that leads its line and has no block so far. */
interface Head {
  readonly word: IToken;
  readonly column: number;
}

/** A block that was put in: a line at its column or left of it ends it, and so does the brace around it. */
interface Owned {
  readonly column: number;
  readonly depth: number;
}

/** The tokens, with braces where only indentation stands for them; each such block is a problem at its first word. */
export function encloseIndented(text: string, tokens: readonly IToken[]): readonly IToken[] {
  return new Encloser(text, tokens).run();
}

class Encloser {
  private readonly text: string;
  private readonly tokens: readonly IToken[];
  /** Copied when the first brace is put in: most texts need none. */
  private out: IToken[] | undefined;
  private readonly owned: Owned[] = [];
  private depth = 0;
  private head: Head | undefined;
  private last: IToken | undefined;
  /** The column of the line on which the present statement begins. */
  private column = 0;

  constructor(text: string, tokens: readonly IToken[]) {
    this.text = text;
    this.tokens = tokens;
  }

  run(): readonly IToken[] {
    // The text may begin within a line: a block that is read again begins with its brace.
    let begins = this.leads(this.tokens[0]);
    for (let index = 0; index < this.tokens.length; index++) {
      const token = this.tokens[index] as IToken;
      const type = token.tokenType;
      if (type === Newline) {
        begins = true;
        this.out?.push(token);
        continue;
      }
      if (type === Open) this.depth++;
      if (type === Close) this.leave(index, -1);
      if (type === Close) this.depth--;
      if (type === Open || type === Close || type === End) this.head = undefined;
      else if (begins) this.line(token, index);
      this.out?.push(token);
      this.last = token;
      begins = false;
    }
    while (this.owned.length > 0) this.close(this.tokens.length);
    return this.out ?? this.tokens;
  }

  private leads(token: IToken | undefined): boolean {
    if (token === undefined) return false;
    let at = lineStart(this.text, token.startOffset) || skipByteOrderMark(this.text);
    for (let next = skipIgnored(this.text, skipBlanks(this.text, at)); next > at;) {
      at = next;
      next = skipIgnored(this.text, skipBlanks(this.text, at));
    }
    return at === token.startOffset;
  }

  private line(token: IToken, index: number): void {
    const column = indentAt(this.text, token.startOffset);
    if (this.last?.tokenType === Comma && column > this.column) return;
    this.leave(index, column);
    const { head } = this;
    const word = isBullet(token.image) ? (this.tokens[index + 1] ?? token) : token;
    if (head && column > head.column && mayOwn(head.word.image, word.image)) this.open(head, index);
    this.column = column;
    this.head = startsDeclaration(word.image) ? { word, column } : undefined;
  }

  /** Ends the blocks of this depth that do not reach as far right as a column. */
  private leave(index: number, column: number): void {
    for (let top = this.owned.at(-1); top?.depth === this.depth && column <= top.column; top = this.owned.at(-1)) {
      this.close(index);
    }
  }

  private open({ word, column }: Head, index: number): void {
    addProblem(word, { code: 'unbraced', start: word.startOffset, end: endOf(word) });
    this.owned.push({ column, depth: this.depth });
    this.putIn(Open, index);
  }

  private close(index: number): void {
    this.owned.pop();
    this.putIn(Close, index);
  }

  private putIn(type: typeof Open, index: number): void {
    const out = (this.out ??= this.tokens.slice(0, index));
    // Before the line ends, so that the next line still begins with its own first word.
    let at = out.length;
    while (out[at - 1]?.tokenType === Newline) at--;
    out.splice(at, 0, virtual(type, this.last === undefined ? 0 : endOf(this.last)));
  }
}
