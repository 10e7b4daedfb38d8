/** What a character is to the lexer: part of a name, blank, line end, quote, dash, invisible, or none of these. */

/** Begins a name: a letter or `_`. */
export const LETTER = 1;
/** Goes on with a name but begins none: digits, combining marks, `-`. */
export const PART = 2;
/** Separates words without ending the line; the no-break blanks of word processors are among them. */
export const BLANK = 3;
export const LINE_END = 4;
/** Shows nothing: control, zero-width, bidirectional and tag characters, lone surrogates. */
export const INVISIBLE = 5;
/** A dash of a word processor, meant as `-`. */
export const DASH = 6;
/** A hyphenation hint of a word processor, meant as nothing. */
export const SOFT_HYPHEN = 7;
/** A quotation mark of a word processor, meant as `"`. */
export const QUOTE = 8;
/** Everything else; what it means, its place says. */
export const OTHER = 9;

const DASHES = /[\u2010-\u2015\u2212]/;
const QUOTES = /[“”„‟«»‹›]/;
const BLANKS = /[\t\p{Zs}]/u;
const INVISIBLES = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** Chooses the shape of the character before it (emoji): deceives in a name, is harmless in a text. */
const SHAPE_SELECTORS = /[\ufe00-\ufe0f]/;

function classify(code: number): number {
  const character = String.fromCodePoint(code);
  if (character === '\n' || character === '\r') return LINE_END;
  if (BLANKS.test(character)) return BLANK;
  if (character === '\u00ad') return SOFT_HYPHEN;
  if (INVISIBLES.test(character)) return INVISIBLE;
  if (DASHES.test(character)) return DASH;
  if (QUOTES.test(character)) return QUOTE;
  if (character === '_' || /\p{L}/u.test(character)) return LETTER;
  if (character === '-' || /[\p{M}\p{Nd}]/u.test(character)) return PART;
  return OTHER;
}

/** Classes of the characters met so far, by UTF-16 code unit; 0 is "not yet asked". */
const known = new Uint8Array(0x10000);

/** The class of a code point; a lone surrogate is invisible. 0 for what `codePointAt` gives behind the end. */
export function classOf(code: number | undefined): number {
  if (code === undefined) return 0;
  if (code > 0xffff) return classify(code);
  const kind = known[code] ?? 0;
  return kind === 0 ? (known[code] = classify(code)) : kind;
}

/** The class of the character that begins at an offset, in UTF-16 code units; 0 behind the end. */
export function classAt(text: string, offset: number): number {
  return classOf(text.codePointAt(offset));
}

/** How many UTF-16 code units a code point takes. */
export function unitsOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

/** Whether a blank of a line stands at an offset. */
export function isBlankAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 128) return code === 32 || code === 9;
  return offset < text.length && classOf(code) === BLANK;
}

/** Behind the byte order mark that may begin a text; anywhere else it is an invisible character. */
export function skipByteOrderMark(text: string): number {
  return text.startsWith('\ufeff') ? 1 : 0;
}

/** Whether a line ends at an offset, or the text does. */
export function isLineEndAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || code === 13 || offset >= text.length;
}

/** Whether a character deceives the reader of a string, a text or a comment, where soft hyphens and emoji may stand. */
export function isHiddenInText(code: number): boolean {
  if (code >= 32 && code < 127) return false;
  return classOf(code) === INVISIBLE && !SHAPE_SELECTORS.test(String.fromCodePoint(code));
}

/** Behind the blanks that begin at an offset. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (isBlankAt(text, at)) at++;
  return at;
}

/** Behind the line end (LF, CRLF or CR) that begins at an offset; the offset itself where none does. */
export function skipLineEnd(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code === 13) return text.charCodeAt(offset + 1) === 10 ? offset + 2 : offset + 1;
  return code === 10 ? offset + 1 : offset;
}

/** Where the line that holds an offset begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEndAt(text, at - 1)) at--;
  return at;
}

/** Where the line that holds an offset ends, before its line end. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (!isLineEndAt(text, at)) at++;
  return at;
}

/** Before the blanks that stand directly before an offset, not going below `least`. */
export function trimBlanks(text: string, offset: number, least: number): number {
  let at = offset;
  while (at > least && isBlankAt(text, at - 1)) at--;
  return at;
}

/** How far a stretch of blanks indents what follows it: tabs go to the next multiple of four. */
export function widthOf(text: string, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    column += code === 9 ? 4 - (column % 4) : 1;
  }
  return column;
}

/** The column of the first word of the line that holds an offset; what nobody sees takes no room. */
export function indentAt(text: string, offset: number): number {
  let column = 0;
  for (let at = lineStart(text, offset) || skipByteOrderMark(text); ;) {
    const code = text.codePointAt(at) ?? 0;
    const kind = classOf(text.codePointAt(at));
    if (kind === BLANK) column += code === 9 ? 4 - (column % 4) : 1;
    else if (kind !== INVISIBLE && kind !== SOFT_HYPHEN) return column;
    at += unitsOf(code);
  }
}
