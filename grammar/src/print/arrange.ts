/** Puts the blanks and line ends between the words of a plan into the one layout; the words stay where they are. */
import type { Atom, Block, Comment, List, Statement, TextEdit, Tree } from '../syntax/tree.ts';
import { skipBlanks, skipByteOrderMark } from '../text/characters.ts';
import { printLines } from '../text/texts.ts';

/** A block that was written on one line stays there as far as this column. */
const WIDEST = 100;
const UNIT = '  ';
/** What may stand between words without being one. */
const NEUTRAL = /^[\t\r\n\p{Zs};]*$/u;

/** The edits that lay a text out; `tree` is its parse, not repaired and without conflicts. Offsets ascend. */
export function arrange(text: string, tree: Tree): TextEdit[] {
  return new Arrangement(text).run(tree);
}

function unified(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** The comments of a list that were not yet put down. */
interface Comments {
  readonly items: readonly Comment[];
  readonly owner: number;
  next: number;
}

/** Where a statement begins, how deep it stands, and whether its line is to stay one. */
interface Place {
  readonly start: number;
  readonly depth: number;
  readonly flat: boolean;
  readonly comments: Comments;
}

class Arrangement {
  private readonly text: string;
  private readonly lineBreak: string;
  private readonly edits: TextEdit[] = [];
  /** Behind the last piece that was put down, in the old text. */
  private at: number;
  /** How long the line is that it ends on, and what blanks that line begins with, in the new text. */
  private column = 0;
  private indent = '';
  private last: 'nothing' | 'word' | 'open' | 'comment' = 'nothing';

  constructor(text: string) {
    this.text = text;
    this.lineBreak = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
    this.at = skipByteOrderMark(text);
  }

  run(tree: Tree): TextEdit[] {
    this.list(tree.list, { start: 0, depth: 0, flat: false });
    const hasEnd = /[\r\n]/.test(this.text.slice(this.at));
    if (this.last !== 'nothing') this.put(this.text.length, this.text.length, hasEnd ? '\n' : '');
    return this.edits;
  }

  /** Puts down a piece of the old text behind these blanks. What stands between pieces and is no blank is kept. */
  private put(start: number, end: number, before: string, printed?: string): void {
    const gap = this.text.slice(this.at, start);
    const [gapAfter, piece] = [NEUTRAL.test(gap) ? before : gap, this.text.slice(start, end)];
    this.replace(this.at, start, gapAfter);
    if (printed !== undefined) this.replace(start, end, printed);
    const lines = unified(gapAfter + (printed ?? piece)).split('\n');
    const line = lines.at(-1) ?? '';
    if (lines.length > 1) this.indent = line.slice(0, skipBlanks(line, 0));
    this.column = lines.length > 1 ? line.length : this.column + line.length;
    this.at = end;
    this.last = 'word';
  }

  private replace(start: number, end: number, insert: string): void {
    if (unified(this.text.slice(start, end)) === unified(insert)) return;
    this.edits.push({ start, end, insert: insert.replaceAll('\n', this.lineBreak) });
  }

  private list(list: List, { start: owner, depth, flat }: Omit<Place, 'comments'>): void {
    const comments: Comments = { items: list.comments, owner, next: 0 };
    list.statements.forEach((statement, index) => {
      const start = owner + (list.starts[index] ?? 0);
      this.commentsBefore(comments, start, depth);
      const between = index === 0 ? ' ' : '; ';
      this.statement(statement, flat ? between : this.newLine(start, depth), { start, depth, flat, comments });
    });
    this.commentsBefore(comments, Infinity, depth);
  }

  /** A new line; one empty line before it is kept, but not where a block or the file begins. */
  private newLine(start: number, depth: number): string {
    if (this.last === 'nothing') return '';
    const breaks = unified(this.text.slice(this.at, start)).split('\n').length - 1;
    return (breaks > 1 && this.last !== 'open' ? '\n\n' : '\n') + UNIT.repeat(depth);
  }

  /** Comments stay on the line they stand on, or on lines of their own. */
  private commentsBefore(comments: Comments, offset: number, depth: number): void {
    for (let item = comments.items[comments.next]; item !== undefined; item = comments.items[++comments.next]) {
      const start = comments.owner + item.start;
      if (start >= offset) return;
      const sameLine = this.last !== 'nothing' && !/[\r\n]/.test(this.text.slice(this.at, start));
      this.put(start, comments.owner + item.end, sameLine ? ' ' : this.newLine(start, depth));
      this.last = 'comment';
    }
  }

  private statement(statement: Statement, before: string, place: Place): void {
    const { start, depth, comments } = place;
    if (statement.problems.length > 0) {
      this.copy(start, start + statement.length, before, comments);
      return;
    }
    statement.atoms.forEach((atom, index) => {
      if (index > 0) this.commentsBefore(comments, start + atom.start, depth + 1);
      const gap = index === 0 ? before : this.gapBefore(atom, statement.atoms[index - 1], place);
      const printed = atom.kind === 'text' ? this.printed(atom.value, gap) : undefined;
      this.put(start + atom.start, start + atom.end, gap, printed);
    });
    if (statement.block !== undefined) this.block(statement.block, place);
  }

  /** Takes a statement with a problem as it is: nobody knows what it was meant to be. */
  private copy(start: number, end: number, before: string, comments: Comments): void {
    const manyLines = /[\r\n]/.test(this.text.slice(start, end));
    // What stands on several lines means something by its indentation, so its first line stays where it is, too.
    this.put(start, end, manyLines ? this.text.slice(this.at, start) : before);
    while (comments.owner + (comments.items[comments.next]?.start ?? Infinity) < end) comments.next++;
  }

  private gapBefore(atom: Atom, previous: Atom | undefined, { start, depth }: Place): string {
    const wrapped = /[\r\n]/.test(this.text.slice(this.at, start + atom.start));
    if (wrapped) return `\n${UNIT.repeat(depth + 1)}`;
    const attached = atom.kind === 'comma' || (atom.kind === 'version-mark' && previous?.kind === 'name');
    return attached ? '' : ' ';
  }

  private printed(value: string, gap: string): string {
    return printLines(value, gap.startsWith('\n') ? gap.replaceAll('\n', '') : this.indent);
  }

  private block(block: Block, { start, depth, flat: within, comments }: Place): void {
    const [open, close] = [start + block.open, start + block.close];
    this.commentsBefore(comments, open, depth + 1);
    this.put(open, open + 1, this.last === 'comment' ? `\n${UNIT.repeat(depth)}` : ' ');
    this.last = 'open';
    const oneLine = !/[\r\n]/.test(this.text.slice(open, close));
    const flat = within || (oneLine && this.column + widthOfList(block.list) + 1 <= WIDEST);
    this.list(block.list, { start, depth: depth + 1, flat });
    const isEmpty = block.list.statements.length === 0;
    this.put(close, close + 1, flat ? (isEmpty ? '' : ' ') : `\n${UNIT.repeat(depth)}`);
  }
}

/** How long the content of a block is between its braces, on one line. */
function widthOfList({ statements }: List): number {
  return statements.length === 0 ? 0 : statements.reduce((sum, statement) => sum + widthOfStatement(statement) + 2, 0);
}

function widthOfStatement({ atoms, block, length, problems }: Statement): number {
  if (problems.length > 0) return length;
  const words = atoms.reduce((sum, { kind, start, end }) => sum + end - start + (kind === 'comma' ? 0 : 1), -1);
  return block === undefined ? words : words + 3 + widthOfList(block.list);
}
