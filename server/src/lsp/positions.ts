/** The one place where offsets and positions meet. Both count UTF-16 code units; lines end with LF, CRLF or CR. */

import type { Position } from 'vscode-languageserver';
import type { TextEdit } from '../../../grammar/src/tree.ts';

const LF = 10;
const CR = 13;

/** Whether a line ends with the character at an offset. */
function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === LF || (code === CR && text.charCodeAt(at + 1) !== LF);
}

/** Adds where lines start that end within `[from, to)`. */
function scan(text: string, from: number, to: number, starts: number[]): void {
  const end = Math.min(to, text.length);
  for (let at = from; at < end; at++) if (endsLine(text, at)) starts.push(at + 1);
}

/** The index of the last start that is not behind an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function clamp(value: number, most: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(0, Math.trunc(value)), most) : 0;
}

/** The lines of one text. A value: an edit gives another one. */
export class Lines {
  readonly text: string;
  private readonly starts: readonly number[];

  private constructor(text: string, starts: readonly number[]) {
    this.text = text;
    this.starts = starts;
  }

  static of(text: string): Lines {
    const starts = [0];
    scan(text, 0, text.length, starts);
    return new Lines(text, starts);
  }

  get count(): number {
    return this.starts.length;
  }

  /** The position of an offset; what lies between CR and LF has that of the line's end. */
  positionAt(offset: number): Position {
    let at = clamp(offset, this.text.length);
    if (at > 0 && this.text.charCodeAt(at) === LF && this.text.charCodeAt(at - 1) === CR) at--;
    const line = lineOf(this.starts, at);
    return { line, character: at - (this.starts[line] ?? 0) };
  }

  /** The offset of a position. One that the text does not have counts as the nearest: the line's end, or the text's. */
  offsetAt({ line, character }: Position): number {
    if (line >= this.starts.length) return this.text.length;
    const index = clamp(line, this.starts.length - 1);
    const start = this.starts[index] ?? 0;
    return line < 0 ? 0 : start + clamp(character, this.endOf(index) - start);
  }

  /** Where a line ends, before its line end. */
  private endOf(line: number): number {
    const next = this.starts[line + 1];
    if (next === undefined) return this.text.length;
    return this.text.charCodeAt(next - 1) === LF && this.text.charCodeAt(next - 2) === CR ? next - 2 : next - 1;
  }

  /** The lines after an edit that made `after` of this text; only what is near the edit is read again. */
  edited(edit: TextEdit, after: string): Lines {
    const { start, end, insert } = edit;
    const from = Math.max(0, start - 1);
    const kept = lineOf(this.starts, from) + 1;
    const starts = this.starts.slice(0, kept);
    scan(after, from, start + insert.length + 1, starts);
    const growth = insert.length - (end - start);
    for (let i = lineOf(this.starts, end + 1) + 1; i < this.starts.length; i++) {
      starts.push((this.starts[i] ?? 0) + growth);
    }
    return new Lines(after, starts);
  }
}
