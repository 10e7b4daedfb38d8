/** Reads `"""` texts of several lines and writes them, so that any text survives. */
import type { SyntaxProblem } from '../syntax/tree.ts';
import type { Scan } from './reading.ts';
import { hiddenProblems } from './reading.ts';
import { indentAt, isBlankAt, isLineEndAt, lineEnd, skipBlanks, skipLineEnd, widthOf } from './characters.ts';
import { beginsText, endsLine, openEnd } from './strings.ts';

/** The lines between `"""` and `"""`, and where the text ends. */
interface Content {
  readonly lines: readonly Line[];
  readonly end: number;
  readonly closed: boolean;
}

/** `first` is where the first character that is no blank stands. */
interface Line {
  readonly start: number;
  readonly first: number;
  readonly end: number;
}

/** Reads the text whose opening `"""` stands at an offset. Lines of its value are parted by `\n`. */
export function readText(text: string, offset: number): Scan {
  if (!endsLine(text, offset + 3)) return readLoneText(text, offset);
  const { lines, end, closed } = contentOf(text, offset);
  const unclosed: SyntaxProblem[] = closed ? [] : [{ code: 'unclosed-text', start: offset, end: offset + 3 }];
  const problems = [...unclosed, ...lines.flatMap((line) => hiddenProblems(text, line.start, line.end))];
  return { end, reading: { value: valueOf(text, lines), problems } };
}

/** `"""` in the middle of a line: read as far as the next one on that line. */
function readLoneText(text: string, offset: number): Scan {
  let close = offset + 3;
  while (!isLineEndAt(text, close) && !beginsText(text, close)) close++;
  const closed = !isLineEndAt(text, close);
  const contentEnd = closed ? close : openEnd(text, offset + 3);
  const end = closed ? close + 3 : contentEnd;
  const hidden = hiddenProblems(text, offset + 3, contentEnd);
  const problems: SyntaxProblem[] = [{ code: 'text-not-alone', start: offset, end }, ...hidden];
  return { end, reading: { value: text.slice(offset + 3, contentEnd), problems } };
}

/** All lines up to the closer, or up to the first one that stands no deeper than the line that opens the text. */
function contentOf(text: string, offset: number): Content {
  const indent = indentAt(text, offset);
  const lines: Line[] = [];
  let filled = 0;
  let end = lineEnd(text, offset);
  while (end < text.length) {
    const start = skipLineEnd(text, end);
    const first = skipBlanks(text, start);
    if (beginsText(text, first)) return { lines, end: first + 3, closed: true };
    end = lineEnd(text, first);
    if (first < end) {
      if (widthOf(text, start, first) <= indent) break;
      filled = lines.length + 1;
    }
    lines.push({ start, first, end });
  }
  // What is left open ends with its last filled line: the blank ones part it from what follows.
  lines.length = filled;
  return { lines, end: lines.at(-1)?.end ?? offset + 3, closed: false };
}

function valueOf(text: string, lines: readonly Line[]): string {
  const indent = commonIndent(text, lines);
  return lines
    .map((line) => (line.first === line.end ? '' : bare(text.slice(line.start + indent, line.end))))
    .join('\n');
}

/** How many blanks all filled lines begin with alike, in UTF-16 units. */
function commonIndent(text: string, lines: readonly Line[]): number {
  let common: string | undefined;
  for (const { start, first, end } of lines) {
    if (first === end) continue;
    const own = text.slice(start, first);
    common = common === undefined ? own : sharedStart(common, own);
  }
  return common?.length ?? 0;
}

function sharedStart(left: string, right: string): string {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return left.slice(0, length);
}

/** Whether a backslash that begins a line is only there to protect what follows it. */
function protects(line: string): boolean {
  return line.startsWith('\\') && (isBlankAt(line, 1) || line.startsWith('\\', 1) || line.startsWith('"""', 1));
}

function bare(line: string): string {
  return protects(line) ? line.slice(1) : line;
}

/** Prints a value as a `"""` text that stands in a line indented by `indent`; content and closer begin their lines. */
export function printLines(value: string, indent: string): string {
  const lines = value === '' ? [] : value.replace(/\r\n?/g, '\n').split('\n');
  const filled = lines.findIndex((line) => !isLineEndAt(line, skipBlanks(line, 0)));
  const indented = linesOf(lines);
  const printed = lines.map((line, index) => {
    if (line === '') return '';
    const mark = index === filled && indented ? '\\' : protection(line);
    return `${indent}  ${mark}${line}`;
  });
  return ['"""', ...printed, `${indent}"""`].join('\n');
}

/** Whether reading would take blanks off the lines because all that are filled begin with the same ones. */
function linesOf(lines: readonly string[]): boolean {
  const text = lines.join('\n');
  let start = 0;
  const places = lines.map((line) => {
    const place = { start, first: start + skipBlanks(line, 0), end: start + line.length };
    start = place.end + 1;
    return place;
  });
  return commonIndent(text, places) > 0;
}

function protection(line: string): string {
  const first = skipBlanks(line, 0);
  return first === line.length || beginsText(line, first) || protects(line) ? '\\' : '';
}
