/** Reads names, catalog ids, numbers and version marks, plain or as a word processor left them. */
import type { SyntaxProblem } from '../syntax/tree.ts';
import type { Scan } from './reading.ts';
import { hiddenProblems, ignoredProblems, skipIgnored } from './reading.ts';
import { BLANK, classAt, classOf, DASH, INVISIBLE, LETTER, LINE_END, PART, QUOTE } from './characters.ts';
import { SOFT_HYPHEN, unitsOf } from './characters.ts';
import { beginsString, readString } from './strings.ts';

const DOT = 46;
const SLASH = 47;
const COLON = 58;
/** What ends an unquoted catalog id: comma, `;`, braces, the straight quote. */
const ID_ENDS = new Set([34, 44, 59, 123, 125]);

/** Whether a word goes on with a character, knowing the one before it and the one behind it. */
type GoesOn = (code: number, before: number, behind: number) => boolean;

function isPart(code: number): boolean {
  const kind = classOf(code);
  return kind === LETTER || kind === PART || kind === DASH;
}

/** Segments parted by single `.` and `/`; one at the end stays (a name half typed). `//` begins a comment. */
const nameGoesOn: GoesOn = (code, before, behind) =>
  isPart(code) || ((code === DOT || (code === SLASH && behind !== SLASH)) && before !== DOT && before !== SLASH);

/** Dates, versions, counts, times, quarters: what they are, their place says. */
const digitsGoOn: GoesOn = (code, _before, behind) =>
  isPart(code) || code === DOT || code === COLON || (code === SLASH && behind !== SLASH);

const markGoesOn: GoesOn = (code) => isPart(code) || code === DOT;

const idGoesOn: GoesOn = (code) => {
  const kind = classOf(code);
  return !ID_ENDS.has(code) && kind !== BLANK && kind !== LINE_END && kind !== QUOTE;
};

/** What ASCII characters are good for, so that plain words are read without a call for each character. */
const IN_SEGMENT = 1;
const IN_DIGITS = 2;
const IN_ID = 4;
/** Not plain: the word is read again with a closer look. */
const ODD = 8;
const uses = Uint8Array.from({ length: 128 }, (_, code) => {
  if (classOf(code) === INVISIBLE) return ODD;
  return (
    (isPart(code) ? IN_SEGMENT : 0) | (digitsGoOn(code, 0, SLASH) ? IN_DIGITS : 0) | (idGoesOn(code, 0, 0) ? IN_ID : 0)
  );
});

function useAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code < 128) return uses[code] ?? 0;
  return offset < text.length ? ODD : 0;
}

/** Behind the characters of one use that begin at an offset. */
function skipUse(text: string, offset: number, use: number): number {
  let at = offset;
  while ((useAt(text, at) & use) !== 0) at++;
  return at;
}

function plainNameEnd(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    at = skipUse(text, at, IN_SEGMENT);
    const code = text.charCodeAt(at);
    if (code !== DOT && (code !== SLASH || text.charCodeAt(at + 1) === SLASH)) return at;
    at++;
    if ((useAt(text, at) & (IN_SEGMENT | ODD)) === 0) return at;
  }
}

/** A name, or a catalog id where `:` follows. A number is the end of a plain name. */
export function scanWord(text: string, offset: number): number | Scan {
  const end = plainNameEnd(text, offset);
  if (useAt(text, end) === ODD) return closerWord(text, offset);
  if (text.charCodeAt(end) !== COLON) return end;
  const idEnd = skipUse(text, end + 1, IN_ID);
  if (useAt(text, idEnd) === ODD || beginsString(text, end + 1)) return closerWord(text, offset);
  return { end: idEnd, reading: { kind: 'catalog-id' } };
}

/** A word that begins with a digit. */
export function scanDigits(text: string, offset: number): number | Scan {
  let end = skipUse(text, offset, IN_DIGITS);
  while (text.charCodeAt(end) === SLASH && text.charCodeAt(end + 1) !== SLASH) end = skipUse(text, end + 1, IN_DIGITS);
  return useAt(text, end) === ODD ? closer(text, offset, digitsGoOn) : end;
}

/** `@` and the version behind it. */
export function scanVersionMark(text: string, offset: number): number | Scan {
  let end = skipUse(text, offset + 1, IN_SEGMENT);
  while (text.charCodeAt(end) === DOT) end = skipUse(text, end + 1, IN_SEGMENT);
  if (useAt(text, end) !== ODD) return end;
  const version = closer(text, offset + 1, markGoesOn);
  return { end: version.end, reading: { ...version.reading, value: `@${version.reading.value ?? ''}` } };
}

function closerWord(text: string, offset: number): Scan {
  const alias = closer(text, offset, nameGoesOn);
  if (text.charCodeAt(alias.end) !== COLON) return alias;
  const at = alias.end + 1;
  const id = beginsString(text, at) ? readString(text, at) : closer(text, at, idGoesOn);
  // An id is compared with a catalog of others: what is hidden in it stays, and is only pointed at.
  const hidden = beginsString(text, at) ? [] : hiddenProblems(text, at, id.end);
  const problems = [...(alias.reading.problems ?? []), ...(id.reading.problems ?? []), ...hidden];
  const value = `${alias.reading.value ?? ''}:${id.reading.value ?? ''}`;
  return { end: id.end, reading: { kind: 'catalog-id', value: value.normalize('NFC'), problems } };
}

/** Reads character by character, over what is to be ignored and with dashes made straight. */
function closer(text: string, offset: number, goesOn: GoesOn): Scan {
  const problems: SyntaxProblem[] = [];
  let value = '';
  let before = 0;
  let end = offset;
  for (;;) {
    const at = goesOn === idGoesOn ? skipSoftHyphens(text, end) : skipIgnored(text, end);
    const code = text.codePointAt(at);
    if (code === undefined) break;
    const units = unitsOf(code);
    if (!goesOn(code, before, text.charCodeAt(at + units))) break;
    // One by one: a call with a million arguments overflows the stack.
    if (at > end) for (const problem of ignoredProblems(text, end, at)) problems.push(problem);
    if (classOf(code) === DASH) problems.push({ code: 'typographic-dash', start: at, end: at + units, fix: '-' });
    value += classOf(code) === DASH ? '-' : String.fromCodePoint(code);
    before = code;
    end = at + units;
  }
  return { end, reading: { value: value.normalize('NFC'), problems } };
}

function skipSoftHyphens(text: string, offset: number): number {
  let at = offset;
  while (classAt(text, at) === SOFT_HYPHEN) at++;
  return at;
}
