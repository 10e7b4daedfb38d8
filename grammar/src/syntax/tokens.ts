/** The tokens of a plan and the lexer that finds them; it reads any text without an error. */
import type { CustomPatternMatcherReturn, IToken, TokenType } from 'chevrotain';
import { createToken, Lexer } from 'chevrotain';
import type { AtomKind, SyntaxProblem } from './tree.ts';
import type { Reading, Scan } from '../text/reading.ts';
import { hiddenProblems, ignoredProblems, skipIgnored } from '../text/reading.ts';
import { classAt, DASH, isBlankAt, isHiddenInText, isLineEndAt, LETTER, OTHER, PART } from '../text/characters.ts';
import { lineStart, QUOTE, skipBlanks, skipByteOrderMark, trimBlanks, unitsOf } from '../text/characters.ts';
import { beginsText, plainStringEnd, readString } from '../text/strings.ts';
import { readText } from '../text/texts.ts';
import { scanDigits, scanVersionMark, scanWord } from '../text/words.ts';

type Match = CustomPatternMatcherReturn | null;

/** The one match that all patterns answer with: the lexer reads it at once, and an array for each token costs time. */
const match: CustomPatternMatcherReturn = [''];

function plain(text: string, start: number, end: number): Match {
  match[0] = text.slice(start, end);
  match.payload = undefined;
  return match;
}

function found(text: string, start: number, scan: number | Scan): Match {
  if (typeof scan === 'number') return plain(text, start, scan);
  match[0] = text.slice(start, scan.end);
  match.payload = scan.reading;
  return match;
}

const codes = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
/** Where a first character is not ASCII, every pattern that may begin so is asked in turn. */
const BEYOND_ASCII = codes(128, 0xffff);
const LETTERS = [...codes(65, 90), ...codes(97, 122), 95];

/** All words of a statement. */
export const Atom = createToken({ name: 'Atom', pattern: Lexer.NA });

function atom(name: string, pattern: (text: string, offset: number) => Match, starts: number[]): TokenType {
  return createToken({ name, pattern, start_chars_hint: starts, line_breaks: true, categories: [Atom] });
}

const Word = atom('Word', (text, at) => (classAt(text, at) === LETTER ? found(text, at, scanWord(text, at)) : null), [
  ...LETTERS,
  ...BEYOND_ASCII,
]);
const Digits = atom('Digits', (text, at) => found(text, at, scanDigits(text, at)), codes(48, 57));
const VersionMark = atom('VersionMark', (text, at) => found(text, at, scanVersionMark(text, at)), [64]);
export const Text = atom(
  'Text',
  (text, at) => (beginsText(text, at) ? found(text, at, readText(text, at)) : null),
  [34],
);
export const Quoted = atom(
  'Quoted',
  (text, at) => {
    const end = plainStringEnd(text, at);
    if (end >= 0) return plain(text, at, end);
    return text.charCodeAt(at) === 34 || classAt(text, at) === QUOTE ? found(text, at, readString(text, at)) : null;
  },
  [34, ...BEYOND_ASCII],
);
/** Whether commas end a list or go on with it, layout decides. */
export const Comma = createToken({ name: 'Comma', pattern: ',', categories: [Atom] });
const Stray = atom('Stray', stray, [...codes(1, 127), ...BEYOND_ASCII]);

export const Open = createToken({ name: 'Open', pattern: '{' });
export const Close = createToken({ name: 'Close', pattern: '}' });
/** `;`; layout makes every statement without a block end with one. */
export const End = createToken({ name: 'End', pattern: ';' });
/** Line ends with the blanks and empty lines behind them. */
export const Newline = createToken({ name: 'Newline', pattern: /[\r\n][ \t\r\n]*/, line_breaks: true });

const Blank = createToken({ name: 'Blank', pattern: /[ \t]+/, group: Lexer.SKIPPED });
/** No-break and other blanks of word processors, and the byte order mark that begins a file. */
const OddBlank = createToken({
  name: 'OddBlank',
  pattern: (text: string, at: number): Match => {
    const end = skipBlanks(text, at === 0 ? skipByteOrderMark(text) : at);
    return end > at ? plain(text, at, end) : null;
  },
  start_chars_hint: BEYOND_ASCII,
  line_breaks: false,
  group: Lexer.SKIPPED,
});
const Comment = createToken({
  name: 'Comment',
  pattern: comment,
  start_chars_hint: ['/', '#'],
  line_breaks: false,
  group: 'comments',
});
/** Characters between words that nobody sees. */
const Invisible = createToken({
  name: 'Invisible',
  pattern: (text: string, at: number): Match => {
    const end = skipIgnored(text, at);
    if (end === at) return null;
    return found(text, at, { end, reading: { problems: ignoredProblems(text, at, end) } });
  },
  start_chars_hint: [...codes(0, 31), 127, ...BEYOND_ASCII],
  line_breaks: false,
  group: 'invisible',
});

/** The token types that the parser must know. */
export const parserTokens = [Atom, Word, Digits, VersionMark, Text, Quoted, Comma, Stray, Open, Close, End];

const lexer = new Lexer(
  [
    ...[Newline, Blank, Word, Comma, Open, Close, End, Comment, Text, Quoted],
    ...[Digits, VersionMark, OddBlank, Invisible, Stray],
  ],
  { positionTracking: 'onlyOffset', ensureOptimizations: true },
);

/** To the end of the line, without the blanks there. */
function comment(text: string, offset: number): Match {
  const hash = hashEnd(text, offset);
  if (hash === offset && !text.startsWith('//', offset)) return null;
  let hidden = false;
  let end = offset + 1;
  for (; !isLineEndAt(text, end); end++) hidden ||= isHiddenInText(text.charCodeAt(end));
  end = trimBlanks(text, end, offset);
  if (!hidden && hash === offset) return plain(text, offset, end);
  const mark: SyntaxProblem = { code: 'hash-comment', start: offset, end: hash, fix: '//' };
  const problems = [...(hash > offset ? [mark] : []), ...(hidden ? hiddenProblems(text, offset, end) : [])];
  return found(text, offset, { end, reading: { problems } });
}

/** Behind the `#` that begin a comment elsewhere: at a line's beginning, or between blanks; where there are none, the offset. */
function hashEnd(text: string, offset: number): number {
  let end = offset;
  while (text.charCodeAt(end) === 35) end++;
  const [leads, parted] = [offset > 0 && isBlankAt(text, offset - 1), isBlankAt(text, end) || isLineEndAt(text, end)];
  if (end === offset || (leads && parted)) return end;
  const start = lineStart(text, offset);
  return skipBlanks(text, start || skipByteOrderMark(text)) === offset ? end : offset;
}

/** Whether a character belongs to no word, string or comment. */
function isStray(text: string, offset: number): boolean {
  const kind = classAt(text, offset);
  if (kind === DASH) return true;
  if (kind !== PART && kind !== OTHER) return false;
  return !/[0-9"@,;{}]/.test(text.charAt(offset)) && !text.startsWith('//', offset);
}

/** A run of characters that belong to no word is one atom and one problem. */
function stray(text: string, offset: number): Match {
  let end = offset;
  while (isStray(text, end)) end += unitsOf(text.codePointAt(end) ?? 0);
  return found(text, offset, { end, reading: { problems: [{ code: 'stray-character', start: offset, end }] } });
}

const kinds = new Map<TokenType, AtomKind>([
  [Word, 'name'],
  [Digits, 'digits'],
  [VersionMark, 'version-mark'],
  [Text, 'text'],
  [Quoted, 'string'],
  [Comma, 'comma'],
  [Stray, 'stray'],
]);

/** The tokens of a text; comments apart, and the problems of what is neither (offsets from the text's beginning). */
export interface Lexed {
  readonly tokens: IToken[];
  readonly comments: readonly IToken[];
  readonly problems: readonly SyntaxProblem[];
}

/** Cuts any text into tokens. */
export function lex(text: string): Lexed {
  const { tokens, groups } = lexer.tokenize(text);
  const comments = groups['comments'] ?? [];
  const problems = [...comments, ...(groups['invisible'] ?? [])].flatMap((token) => readingOf(token)?.problems ?? []);
  return { tokens, comments, problems };
}

/** What was found out about a token beyond its text. */
export function readingOf(token: IToken): Reading | undefined {
  return token.payload as Reading | undefined;
}

/** Behind a token, in UTF-16 units. */
export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}

/** What kind of word a token is. */
export function kindOf(token: IToken): AtomKind {
  if (token.payload === undefined && token.tokenType === Word) return 'name';
  return readingOf(token)?.kind ?? kinds.get(token.tokenType) ?? 'stray';
}

/** What a word means: see `Atom`. May be a substring of the source. */
export function valueOf(token: IToken): string {
  const value = readingOf(token)?.value;
  if (value !== undefined) return value;
  return token.tokenType === Quoted ? token.image.slice(1, -1) : token.image;
}

/** A token that does not stand in the text: a brace that layout puts in, of zero length. */
export function virtual(type: TokenType, offset: number): IToken {
  return { image: '', startOffset: offset, tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 };
}

/** Adds a problem that layout found to a token. */
export function addProblem(token: IToken, problem: SyntaxProblem): void {
  const reading = readingOf(token);
  const added: Reading = { ...reading, problems: [...(reading?.problems ?? []), problem] };
  token.payload = added;
}
