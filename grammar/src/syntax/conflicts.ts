/** Finds the conflicts that Git leaves in a file, and reads either side as if the other were not there. */
import type { SyntaxProblem } from './tree.ts';
import { isBlankAt, isLineEndAt, lineEnd, skipLineEnd } from '../text/characters.ts';

/** Both readings of a text with conflicts; all offsets stay, as what is left out becomes blanks. */
export interface Sides {
  readonly first: string;
  readonly second: string;
  /** One for each conflict, at the line that begins it. */
  readonly problems: readonly SyntaxProblem[];
}

/** Where the lines with the markers begin. `base` stands only in the style that shows the common ancestor. */
interface Conflict {
  readonly ours: number;
  readonly base: number | undefined;
  readonly theirs: number;
  readonly end: number;
}

const OURS = '<<<<<<<';
const BASE = '|||||||';
const THEIRS = '=======';
const END = '>>>>>>>';

/** The marker that a line begins with: seven equal characters and no eighth. */
function markerAt(text: string, start: number): string | undefined {
  const ends = isBlankAt(text, start + 7) || isLineEndAt(text, start + 7);
  if (!ends) return undefined;
  return [OURS, BASE, THEIRS, END].find((marker) => text.startsWith(marker, start));
}

/** Markers count only in Git's order; one that begins anew leaves the earlier one as ordinary text. */
function findConflicts(text: string): Conflict[] {
  const conflicts: Conflict[] = [];
  let ours: number | undefined;
  let base: number | undefined;
  let theirs: number | undefined;
  for (let start = 0; start < text.length;) {
    const marker = markerAt(text, start);
    if (marker === OURS) [ours, base, theirs] = [start, undefined, undefined];
    else if (marker === BASE && ours !== undefined && theirs === undefined) base ??= start;
    else if (marker === THEIRS && ours !== undefined) theirs ??= start;
    else if (marker === END && ours !== undefined && theirs !== undefined) {
      conflicts.push({ ours, base, theirs, end: start });
      ours = undefined;
    }
    start = skipLineEnd(text, lineEnd(text, start));
  }
  return conflicts;
}

/** The two sides of a text that holds conflicts; undefined for one that holds none. */
export function readSides(text: string): Sides | undefined {
  if (!text.includes(OURS)) return undefined;
  const conflicts = findConflicts(text);
  if (conflicts.length === 0) return undefined;
  let first = '';
  let second = '';
  let at = 0;
  for (const { ours, base, theirs, end } of conflicts) {
    const [oursFrom, theirsFrom, behind] = [lineEnd(text, ours), lineEnd(text, theirs), lineEnd(text, end)];
    const before = text.slice(at, ours);
    first +=
      before + blank(text, ours, oursFrom) + text.slice(oursFrom, base ?? theirs) + blank(text, base ?? theirs, behind);
    second += before + blank(text, ours, theirsFrom) + text.slice(theirsFrom, end) + blank(text, end, behind);
    at = behind;
  }
  const problems = conflicts.map(({ ours }) => conflictProblem(ours, lineEnd(text, ours)));
  return { first: first + text.slice(at), second: second + text.slice(at), problems };
}

function blank(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/[^\r\n]/g, ' ');
}

function conflictProblem(start: number, end: number): SyntaxProblem {
  return { code: 'conflict-marker', start, end };
}

/** Whether an edit of a text without conflicts may have completed one: it left a marker in or beside what it wrote. */
export function mayConflict(text: string, start: number, end: number): boolean {
  return /<{7}|\|{7}|={7}|>{7}/.test(text.slice(Math.max(0, start - 8), end + 8));
}
