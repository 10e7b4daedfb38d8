/** Makes braces balance where they do not, going by the indentation of lines. */
import type { IToken, TokenType } from 'chevrotain';
import type { SyntaxCode, SyntaxProblem } from './tree.ts';
import { addProblem, Close, Comma, End, endOf, Newline, Open, Quoted, Text, virtual } from './tokens.ts';
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
  /** What stands right behind `{`, without a blank. */
  readonly beside: IToken | undefined;
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
  /** The first words of the statements that begin on the present line, behind its last brace. */
  private onLine: IToken[] = [];
  private last: IToken | undefined;
  /** The column of what stands behind a stray brace that begins its line: that begins the line instead. */
  private behindStray: number | undefined;
  private lastStray: SyntaxProblem | undefined;

  constructor(text: string) {
    this.text = text;
  }

  run(tokens: readonly IToken[]): IToken[] {
    let begins = true;
    for (const [index, token] of tokens.entries()) {
      if (token.tokenType === Newline) {
        this.line++;
        this.onLine = [];
        begins = true;
        this.out.push(token);
        continue;
      }
      if (begins) this.column = this.behindStray ?? indentAt(this.text, token.startOffset);
      this.behindStray = undefined;
      this.read(token, begins, tokens[index + 1]);
      begins = this.isBehindStray();
      this.last = token;
    }
    while (this.blocks.length > 0) this.putInClose();
    return this.out;
  }

  private read(token: IToken, begins: boolean, next: IToken | undefined): void {
    if (token.tokenType === Close) this.closeInLine(token, begins, next);
    else if (token.tokenType === Open) this.open(token, begins, next);
    else {
      if (token.tokenType === End) this.statement = undefined;
      else if (begins) this.beginLine(token);
      else if (!this.statement) this.beginInLine(token);
      this.out.push(token);
    }
  }

  private isBehindStray(): boolean {
    return this.behindStray !== undefined;
  }

  private beginInLine(word: IToken): void {
    this.statement = { word, column: this.column, leads: false };
    this.onLine.push(word);
  }

  /** A line that goes on after a comma says nothing; any other closes what does not stand left of it. */
  private beginLine(word: IToken): void {
    const before = this.statement;
    if (before !== undefined && this.last?.tokenType === Comma && this.column > before.column) return;
    const left = this.leaveBlocks();
    if (!left && before?.leads === true && this.column > before.column) this.putInOpen(before);
    this.statement = { word, column: this.column, leads: true };
    this.onLine.push(word);
    this.heads.push({ word, column: this.column, line: this.line });
  }

  /** Those of the block that is being read. */
  private get heads(): LineHead[] {
    return this.blocks.at(-1)?.heads ?? this.outermost;
  }

  private open(token: IToken, begins: boolean, next: IToken | undefined): void {
    const isLeft = begins && this.statement !== undefined && this.column < this.statement.column;
    if (this.statement === undefined || isLeft || (begins && standsInIndent(token, next))) {
      this.statement = undefined;
      this.stray(token, 'lonely-open', begins, next);
      return;
    }
    const { word, column } = this.statement;
    const beside = next?.startOffset === endOf(token) ? next : undefined;
    this.enter({ word, column, line: this.line, heads: [], beside });
    this.onLine = [];
    this.out.push(token);
  }

  private closeInLine(token: IToken, begins: boolean, next: IToken | undefined): void {
    this.close(token, begins, next);
    this.onLine = [];
  }

  private close(token: IToken, begins: boolean, next: IToken | undefined): void {
    const atColumn = this.columns.has(this.column) && !standsInIndent(token, next);
    const partnered = begins ? atColumn : this.blocks.at(-1)?.line === this.line;
    if (!partnered && this.statement !== undefined && next && beginsNone.includes(next.tokenType)) {
      addProblem(next, { code: 'superfluous-close', start: token.startOffset, end: endOf(token) });
      return;
    }
    const before = this.statement;
    this.statement = undefined;
    if (partnered) {
      while (begins && this.blocks.at(-1)?.column !== this.column) this.putInClose();
      this.leave();
      this.out.push(token);
    } else {
      if (before && this.lastEnd() === token.startOffset) report(before.word, 'split-line');
      // Of a block on one line whose "{" is lost, all is left over.
      if (this.onLine.length > 1) for (const word of this.onLine) report(word, 'split-line');
      this.stray(token, 'superfluous-close', begins, next);
      if (begins && !isWord(next) && (this.blocks.at(-1)?.column ?? -1) < this.column) this.orphan();
    }
  }

  /** A brace without a partner only parts what stands around it. A run of such braces is one problem. */
  private stray(token: IToken, code: SyntaxCode, begins: boolean, next: IToken | undefined): void {
    const before = this.lastStray;
    const goesOn = before?.code === code && before.end === token.startOffset;
    if (goesOn) this.out.pop();
    const problem = { code, start: goesOn ? before.start : token.startOffset, end: endOf(token) };
    const end = { ...token, startOffset: problem.start, tokenType: End, tokenTypeIdx: End.tokenTypeIdx ?? 0 };
    addProblem(end, problem);
    this.out.push(end);
    this.lastStray = problem;
    if (begins && next && next.tokenType !== Newline) this.behindStray = this.column + next.startOffset - endOf(token);
    if (isWord(next) && next.startOffset === endOf(token)) report(next, 'split-line');
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
    this.enter({ word: undefined, column, line: -1, heads: [], beside: undefined });
    this.out.push(virtual(Open, this.lastEnd()));
  }

  private putInClose(): void {
    const block = this.leave();
    if (block?.word !== undefined) report(block.word, 'missing-close');
    if (isWord(block?.beside)) report(block.beside, 'split-line');
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

/** What begins no statement, and so goes on with the one before. */
const beginsNone: readonly TokenType[] = [Open, Quoted, Text];

function isWord(token: IToken | undefined): token is IToken {
  return token !== undefined && ![Newline, Open, Close, End].includes(token.tokenType);
}

/** Whether a brace at a line's beginning is followed by what seems to be the indent of that line, and by its first word. */
function standsInIndent(token: IToken, next: IToken | undefined): boolean {
  return isWord(next) && next.startOffset > endOf(token) + 1;
}

function report(word: IToken, code: SyntaxCode, lines?: number): void {
  addProblem(word, { code, start: word.startOffset, end: endOf(word), ...(lines !== undefined && { lines }) });
}
