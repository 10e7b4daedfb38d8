/** Divides the text of a list among its statements and free comments, so that what is not touched can be copied. */
import type { List } from './tree.ts';
import { isLineEndAt, lineEnd, lineStart, skipBlanks, skipLineEnd } from '../text/characters.ts';

/** A piece of a list's text; offsets are UTF-16 units from the beginning of the file. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  /** The index of the statement that owns the piece; none: free comments own it, or it is what is left at the end. */
  readonly statement: number | undefined;
}

/** Where the text of a list begins and ends, and where its owner begins. */
export interface Bounds {
  readonly owner: number;
  readonly from: number;
  readonly to: number;
}

/** A statement with its comments, or a run of free comments. */
interface Item {
  readonly start: number;
  end: number;
  statement: number | undefined;
  /** Nothing but comments on lines of their own so far: a statement directly below takes them. */
  leads: boolean;
}

/**
 * The pieces of a list, in order, without gap or overlap. Each reaches from the end of the one before to the end of the
 * last line of its item. Comment lines directly above a statement, and the one behind it on its line, are the
 * statement's; an empty line makes a comment free.
 */
export function extents(text: string, list: List, { owner, from, to }: Bounds): Extent[] {
  const items = itemsOf(text, list, owner);
  const result: Extent[] = [];
  let start = from;
  items.forEach(({ end: itemEnd, statement }, index) => {
    const next = items[index + 1]?.start ?? to;
    const end = Math.min(behindLine(text, itemEnd, next), next);
    result.push({ start, end, statement });
    start = end;
  });
  if (start < to) result.push({ start, end: to, statement: undefined });
  return result;
}

function itemsOf(text: string, { statements, starts, comments }: List, owner: number): Item[] {
  const items: Item[] = [];
  let next = 0;
  const takeComments = (offset: number): void => {
    for (let item = comments[next]; item !== undefined && item.start < offset; item = comments[++next]) {
      addComment(text, items, owner + item.start, owner + item.end);
    }
  };
  statements.forEach(({ length }, index) => {
    const start = starts[index] ?? 0;
    takeComments(start);
    addStatement(text, items, { start: owner + start, end: owner + start + length, statement: index, leads: false });
    while ((comments[next]?.start ?? Infinity) < start + length) next++;
  });
  takeComments(Infinity);
  return items;
}

function addComment(text: string, items: Item[], start: number, end: number): void {
  const last = items.at(-1);
  const ownLine = skipBlanks(text, lineStart(text, start)) === start;
  const goesOn =
    last !== undefined &&
    (ownLine ? last.leads && isDirectlyAbove(text, last.end, start) : last.statement !== undefined);
  if (goesOn) last.end = end;
  else items.push({ start, end, statement: undefined, leads: ownLine });
}

function addStatement(text: string, items: Item[], item: Item): void {
  const last = items.at(-1);
  if (last?.leads !== true || !isDirectlyAbove(text, last.end, item.start)) {
    items.push(item);
    return;
  }
  last.end = item.end;
  last.statement = item.statement;
  last.leads = false;
}

/** Behind the line that holds an offset, looking no further than `most`: a line may hold very many statements. */
function behindLine(text: string, offset: number, most: number): number {
  let at = offset;
  while (at < most && !isLineEndAt(text, at)) at++;
  return skipLineEnd(text, at);
}

/** Whether what begins at the second offset stands on the line below the first. */
function isDirectlyAbove(text: string, above: number, below: number): boolean {
  return lineStart(text, below) === skipLineEnd(text, lineEnd(text, above));
}
