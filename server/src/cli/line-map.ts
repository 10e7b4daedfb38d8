/** Lines of a text: from offsets to lines and characters, both from 0, in UTF-16 code units. */

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where each line starts. Lines end with LF, CRLF or CR. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

export function positionAt(starts: readonly number[], offset: number): Position {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - (starts[low] ?? 0) };
}

/** The text of a line without its line end. */
export function lineAt(text: string, starts: readonly number[], line: number): string {
  return text.slice(starts[line] ?? 0, starts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
}
