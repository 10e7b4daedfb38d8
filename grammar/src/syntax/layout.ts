/** Between lexer and parser: joins continued lines, makes braces balance and limits their depth, so that parsing cannot fail. */
import type { IToken } from 'chevrotain';
import type { SyntaxProblem } from './tree.ts';
import { addProblem, Quoted, Text, Close, Comma, End, endOf, Newline, Open, readingOf, virtual } from './tokens.ts';
import { isBalanced, repairBraces } from './braces.ts';
import { isItemOf } from './declared.ts';
import { encloseIndented } from './indented.ts';
import { indentAt } from '../text/characters.ts';

/** Blocks nested deeper are skipped: the parser calls itself for each, and the stack of calls has an end. */
export const MOST_DEPTH = 100;

/** Tokens that the grammar cannot fail on. Problems are in order of tokens, offsets from the text's beginning. */
export interface Laid {
  readonly tokens: IToken[];
  readonly problems: readonly SyntaxProblem[];
  readonly repaired: boolean;
}

/** Lays out the tokens of a text whose outermost statements stand `depth` blocks deep. */
export function layOut(text: string, tokens: readonly IToken[], depth: number): Laid {
  const joined = withoutStraySeparators(tokens);
  const repaired = !isBalanced(joined);
  const balanced = repaired ? repairBraces(text, joined) : encloseIndented(text, joined);
  return { ...new Joiner(text, balanced, depth).run(), repaired };
}

/** A `;` right before a `{` or a text ends a line that goes on: neither begins one. */
function isStraySeparator(token: IToken, next: IToken | undefined): next is IToken {
  return token.tokenType === End && next !== undefined && [Open, Quoted, Text].includes(next.tokenType);
}

function withoutStraySeparators(tokens: readonly IToken[]): readonly IToken[] {
  if (!tokens.some((token, index) => isStraySeparator(token, tokens[index + 1]))) return tokens;
  return tokens.filter((token, index) => {
    const next = tokens[index + 1];
    if (!isStraySeparator(token, next)) return true;
    addProblem(next, { code: 'stray-separator', start: token.startOffset, end: endOf(token), fix: '' });
    return false;
  });
}

const NONE: readonly SyntaxProblem[] = [];

/** Ends a statement where the text has a line end or a `}`; its place does not matter. */
const END = virtual(End, 0);

/** Makes statements of lines: one ends with its block, or with an `End`. */
class Joiner {
  private readonly text: string;
  private readonly tokens: readonly IToken[];
  private readonly out: IToken[] = [];
  private readonly problems: SyntaxProblem[] = [];
  /** The last word of the statement that is being read; none between statements. */
  private last: IToken | undefined;
  /** The first word of that statement. */
  private first: IToken | undefined;
  /** The first token of the line on which that statement begins. */
  private statementLine: IToken | undefined;
  /** For each open brace whether a statement stands before it. */
  private readonly owned: boolean[] = [];
  private depth: number;

  constructor(text: string, tokens: readonly IToken[], depth: number) {
    this.text = text;
    this.tokens = tokens;
    this.depth = depth;
  }

  run(): { tokens: IToken[]; problems: SyntaxProblem[] } {
    let line: IToken | undefined;
    for (let index = 0; index < this.tokens.length; index++) {
      const token = this.tokens[index];
      if (token === undefined) break;
      const type = token.tokenType;
      if (type === Newline) {
        line = undefined;
        continue;
      }
      const begins = line === undefined;
      line ??= token;
      if (type === Open) index = this.open(token, index);
      else if (type === Close) this.close(token);
      else if (type === End) {
        this.endStatement();
        this.collect(token);
      } else this.word(token, begins, line);
    }
    this.endStatement();
    return { tokens: this.out, problems: this.problems };
  }

  private word(token: IToken, begins: boolean, line: IToken): void {
    if (begins && this.last !== undefined && !this.goesOn(token)) this.endStatement();
    if (this.last === undefined) [this.first, this.statementLine] = [token, line];
    this.last = token;
    this.emit(token);
  }

  /** After a comma, or as an item with a bullet below a line, a line goes on only where it is indented deeper. */
  private goesOn(token: IToken): boolean {
    if (this.first === undefined || this.statementLine === undefined) return false;
    if (this.last?.tokenType !== Comma && !isItemOf(token.image, this.first.image)) return false;
    return indentAt(this.text, token.startOffset) > indentAt(this.text, this.statementLine.startOffset);
  }

  /** Gives the index of the last token that it dealt with. */
  private open(token: IToken, index: number): number {
    const owned = this.last !== undefined;
    this.owned.push(owned);
    if (!owned) {
      this.lonelyOpen(token);
      return index;
    }
    this.leaveStatement();
    this.emit(token);
    this.depth++;
    if (this.depth <= MOST_DEPTH) return index;
    this.problems.push({ code: 'too-deep', start: token.startOffset, end: endOf(token) });
    return this.skipBlock(index + 1);
  }

  private close(token: IToken): void {
    this.endStatement();
    if (this.owned.pop() !== true) return;
    this.depth--;
    this.emit(token);
  }

  /** The index before the `}` that closes the block whose content begins at an index. */
  private skipBlock(start: number): number {
    let depth = 1;
    for (let index = start; ; index++) {
      const type = this.tokens[index]?.tokenType;
      if (type === Open) depth++;
      else if (type === Close) depth--;
      if (depth === 0 || type === undefined) return index - 1;
    }
  }

  private endStatement(): void {
    if (this.last === undefined) return;
    this.leaveStatement();
    this.out.push(END);
  }

  private leaveStatement(): void {
    if (this.last?.tokenType === Comma) {
      this.problems.push({ code: 'trailing-comma', start: this.last.startOffset, end: endOf(this.last) });
    }
    this.last = undefined;
  }

  /** What the braces hold goes to the list around them. A run of braces is one problem. */
  private lonelyOpen(token: IToken): void {
    const before = this.problems.at(-1);
    const start = before?.code === 'lonely-open' && before.end === token.startOffset ? before.start : token.startOffset;
    if (start !== token.startOffset) this.problems.pop();
    this.problems.push({ code: 'lonely-open', start, end: endOf(token) });
  }

  private emit(token: IToken): void {
    this.out.push(token);
    this.collect(token);
  }

  private collect(token: IToken): void {
    // One by one: a call with a million arguments overflows the stack.
    for (const problem of readingOf(token)?.problems ?? NONE) this.problems.push(problem);
  }
}
