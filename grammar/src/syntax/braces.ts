/** Makes braces balance where they do not, going by the indentation of lines. */
import type { IToken } from 'chevrotain';
import type { SyntaxCode } from './tree.ts';
import { addProblem, Close, Comma, End, endOf, Newline, Open, virtual } from './tokens.ts';
import { indentAt } from '../text/characters.ts';

/** Whether each brace has its partner. */
export function isBalanced(tokens: readonly IToken[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (token.tokenType === Open) depth++;
    else if (token.tokenType === Close && --depth < 0) return false;
  }
  return depth === 0;
}

/** A block that is not closed yet. */
interface OpenBlock {
  /** The column of the line on which its statement begins. */
  readonly column: number;
  /** The line that holds `{`; -1 where it was put in, so that only indentation or a line's first `}` closes it. */
  readonly line: number;
  /** The first word of its statement, where a missing `}` is reported; none: that was done, or no statement stands there. */
  readonly word: IToken | undefined;
  /** The first words of the lines in it so far. */
  readonly heads: LineHead[];
}

/** A line that begins a statement. */
interface LineHead {
  readonly word: IToken;
  readonly column: number;
  /** Which line it is, from 0; empty lines do not count. */
  readonly line: number;
}

/** The statement that is being read, or that the last line ended. */
interface OpenStatement {
  readonly word: IToken;
  readonly column: number;
  /** It is the first of its line. */
  readonly leads: boolean;
}

/** Gives tokens whose braces balance. Problems go to the opening words; a superfluous `}` becomes an `End`. */
export function repairBraces(text: string, tokens: readonly IToken[]): IToken[] {
  return new BraceRepair(text).run(tokens);
}

class BraceRepair {
  private readonly text: string;
  private readonly out: IToken[] = [];
  private readonly blocks: OpenBlock[] = [];
  /** Of the lines in no block. */
  private readonly outermost: LineHead[] = [];
  /** How many open blocks begin in a column. */
  private readonly columns = new Map<number, number>();
  private statement: OpenStatement | undefined;
  private line = 0;
  private column = 0;
  private last: IToken | undefined;

  constructor(text: string) {
    this.text = text;
  }

  run(tokens: readonly IToken[]): IToken[] {
    let begins = true;
    for (const [index, token] of tokens.entries()) {
      if (token.tokenType === Newline) {
        this.line++;
        begins = true;
        this.out.push(token);
        continue;
      }
      if (begins) this.column = indentAt(this.text, token.startOffset);
      this.read(token, begins, tokens[index + 1]);
      begins = false;
      this.last = token;
    }
    while (this.blocks.length > 0) this.putInClose();
    return this.out;
  }

  private read(token: IToken, begins: boolean, next: IToken | undefined): void {
    if (token.tokenType === Close) this.close(token, begins, next);
    else if (token.tokenType === Open) this.open(token, begins);
    else {
      if (token.tokenType === End) this.statement = undefined;
      else if (begins) this.beginLine(token);
      else this.statement ??= { word: token, column: this.column, leads: false };
      this.out.push(token);
    }
  }

  /** A line that goes on after a comma says nothing; any other closes what does not stand left of it. */
  private beginLine(word: IToken): void {
    const before = this.statement;
    if (before !== undefined && this.last?.tokenType === Comma && this.column > before.column) return;
    const left = this.leaveBlocks();
    if (!left && before?.leads === true && this.column > before.column) this.putInOpen(before);
    this.statement = { word, column: this.column, leads: true };
    this.heads.push({ word, column: this.column, line: this.line });
  }

  /** Those of the block that is being read. */
  private get heads(): LineHead[] {
    return this.blocks.at(-1)?.heads ?? this.outermost;
  }

  private open(token: IToken, begins: boolean): void {
    if (begins && this.statement === undefined) this.leaveBlocks();
    const { word, column } = this.statement ?? { word: undefined, column: this.column };
    this.enter({ word, column, line: this.line, heads: [] });
    this.out.push(token);
  }

  /** A `}` that begins its line and is followed by a word there was hardly put there to close a block. */
  private close(token: IToken, begins: boolean, next: IToken | undefined): void {
    this.statement = undefined;
    const goesOn = next !== undefined && ![Newline, Close, End].includes(next.tokenType);
    const partnered = begins ? !goesOn && this.columns.has(this.column) : this.blocks.at(-1)?.line === this.line;
    if (partnered) {
      while (begins && this.blocks.at(-1)?.column !== this.column) this.putInClose();
      this.leave();
      this.out.push(token);
    } else {
      const end = { ...token, tokenType: End, tokenTypeIdx: End.tokenTypeIdx ?? 0 };
      addProblem(end, { code: 'superfluous-close', start: token.startOffset, end: endOf(token) });
      this.out.push(end);
      if (begins) this.orphan();
    }
  }

  /** What stands above a `}` that closes nothing, and deeper, was in a block with it. Its first word is told. */
  private orphan(): void {
    const { heads } = this;
    const outside = heads.findLastIndex(({ column }) => column <= this.column);
    const [first] = heads.splice(outside + 1);
    if (first) report(first.word, 'orphaned-lines', this.line - first.line);
  }

  /** Closes the blocks that a line at the current column no longer stands in. */
  private leaveBlocks(): boolean {
    let left = false;
    for (let top = this.blocks.at(-1); top !== undefined && top.column >= this.column; top = this.blocks.at(-1)) {
      this.putInClose();
      left = true;
    }
    return left;
  }

  private putInOpen({ word, column }: OpenStatement): void {
    report(word, 'missing-open');
    this.enter({ word: undefined, column, line: -1, heads: [] });
    this.out.push(virtual(Open, this.lastEnd()));
  }

  private putInClose(): void {
    const block = this.leave();
    if (block?.word !== undefined) report(block.word, 'missing-close');
    this.out.push(virtual(Close, this.lastEnd()));
  }

  private enter(block: OpenBlock): void {
    this.statement = undefined;
    this.blocks.push(block);
    this.columns.set(block.column, (this.columns.get(block.column) ?? 0) + 1);
  }

  private leave(): OpenBlock | undefined {
    const block = this.blocks.pop();
    if (block === undefined) return undefined;
    const others = (this.columns.get(block.column) ?? 1) - 1;
    if (others > 0) this.columns.set(block.column, others);
    else this.columns.delete(block.column);
    return block;
  }

  private lastEnd(): number {
    return this.last === undefined ? 0 : endOf(this.last);
  }
}

function report(word: IToken, code: SyntaxCode, lines?: number): void {
  addProblem(word, { code, start: word.startOffset, end: endOf(word), ...(lines !== undefined && { lines }) });
}
