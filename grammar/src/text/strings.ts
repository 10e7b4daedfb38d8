/** Reads `"…"`, closed or left open, with straight quotes or those of a word processor. */
import type { SyntaxProblem } from '../syntax/tree.ts';
import type { Scan } from './reading.ts';
import { hiddenProblems } from './reading.ts';
import { classAt, classOf, INVISIBLE, isLineEndAt, lineEnd, QUOTE, skipBlanks, trimBlanks } from './characters.ts';

const STRAIGHT = 34;
const BACKSLASH = 92;
const OPEN_BRACE = 123;

/** Whether a quotation mark stands at an offset, straight or not. */
export function beginsString(text: string, offset: number): boolean {
  return text.charCodeAt(offset) === STRAIGHT || classAt(text, offset) === QUOTE;
}

/** The end of a string that is read as it stands: straight quotes on one line, no backslash, nothing hidden; or -1. */
export function plainStringEnd(text: string, offset: number): number {
  if (text.charCodeAt(offset) !== STRAIGHT) return -1;
  for (let at = offset + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === STRAIGHT) return at + 1;
    if (code === BACKSLASH) return -1;
    if (code >= 32 && code < 127) continue;
    // Half a surrogate pair is of the class of lone ones and so takes the closer look.
    if (isLineEndAt(text, at) || classOf(code) === INVISIBLE) return -1;
  }
  return -1;
}

/** Whether a mark closes what another one opened: each pair of marks closes itself, and the straight one closes all. */
function closes(mark: string, opener: string): boolean {
  if (mark === '"') return true;
  if (opener === '"') return false;
  return /[‹›]/.test(opener) ? /[‹›]/.test(mark) : /[“”„‟«»]/.test(mark);
}

/** Where the closing mark stands; -1 where the line ends before it. */
function closingAt(text: string, offset: number): number {
  const opener = text.charAt(offset);
  for (let at = offset + 1; !isLineEndAt(text, at); at++) {
    const code = text.charCodeAt(at);
    const behind = text.charCodeAt(at + 1);
    if (code === BACKSLASH && (behind === STRAIGHT || behind === BACKSLASH)) at++;
    else if (closes(text.charAt(at), opener)) return at;
  }
  return -1;
}

/** Where what is left open on a line ends: before a ` {` that ends the line, else before the blanks at its end. */
export function openEnd(text: string, offset: number): number {
  const end = trimBlanks(text, lineEnd(text, offset), offset);
  const opensBlock = end - 2 >= offset && text.charCodeAt(end - 1) === OPEN_BRACE;
  const brace = opensBlock ? trimBlanks(text, end - 1, offset) : end - 1;
  return brace < end - 1 ? brace : end;
}

/** Reads the string whose opening mark stands at an offset. Its value is without quotes and escapes. */
export function readString(text: string, offset: number): Scan {
  const closing = closingAt(text, offset);
  const contentEnd = closing < 0 ? openEnd(text, offset + 1) : closing;
  const end = closing < 0 ? contentEnd : closing + 1;
  const unclosed: SyntaxProblem[] = closing < 0 ? [{ code: 'unclosed-string', start: offset, end }] : [];
  const hidden = hiddenProblems(text, offset + 1, contentEnd);
  const problems = [...typographic(text, offset), ...unclosed, ...hidden, ...typographic(text, closing)];
  const value = text.slice(offset + 1, contentEnd).replace(/\\(["\\])/g, '$1');
  return { end, reading: { value, problems } };
}

/** The problem of a mark that is not straight; none where no mark stands. */
function typographic(text: string, at: number): SyntaxProblem[] {
  return classAt(text, at) === QUOTE ? [{ code: 'typographic-quote', start: at, end: at + 1, fix: '"' }] : [];
}

/** Whether `"""` stands at an offset. */
export function beginsText(text: string, offset: number): boolean {
  return text.startsWith('"""', offset);
}

/** Whether nothing but blanks follows on the line. */
export function endsLine(text: string, offset: number): boolean {
  return isLineEndAt(text, skipBlanks(text, offset));
}
