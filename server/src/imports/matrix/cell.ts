/** Reads one cell of a matrix: its letters, the text behind each, and the marks of footnotes. */

import type { Alphabet } from './alphabet.ts';
import { letterOfWord } from './headings.ts';
import type { Letter } from './headings.ts';
import { isBlank, oneLine } from '../readers/sheet.ts';

/** One letter of a cell. `text` says for what part; `marks` are those of footnotes; `doubtful`: a `?` stands behind it. */
interface CellLetter {
  readonly letter: Letter;
  readonly text: string | undefined;
  readonly marks: readonly string[];
  readonly doubtful: boolean;
}

/** What a cell says. `unread` are the parts that could not be read, each with the reason; `remarks` are guesses. */
export interface CellReading {
  readonly letters: readonly CellLetter[];
  readonly unread: readonly string[];
  readonly remarks: readonly string[];
}

/** Letters of other scripts that look like the Latin ones. */
const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['А', 'A'], ['а', 'A'], ['С', 'C'], ['с', 'C'], ['І', 'I'], ['і', 'I'], ['Ѕ', 'S'], ['ѕ', 'S'], ['Ѵ', 'V'], ['Ӏ', 'I'], ['ӏ', 'I'],
  ['Α', 'A'], ['Ι', 'I'], ['Ϲ', 'C'], ['Ꭱ', 'R'], ['Ꭺ', 'A'], ['Ꮯ', 'C'], ['İ', 'I'], ['ı', 'I'],
]); // prettier-ignore

const separator = /[\s,;/&+|·•]|\.(?=\p{Lu}(?!\p{L}))|(?:and|und|et|oder|or|ed|y|e)(?=\s)/uy;
const mark =
  /\s*(?:\[\^?([\p{L}\p{N}*†‡§]{1,8})\]|\^([\p{N}]{1,2})|(\*+|[†‡§]+)|(?<=\p{L})(\p{N}{1,2})(?![\p{L}\p{N}.]))/uy;

/** A question mark behind a letter, perhaps in brackets. Directly before a letter it says nothing of the one before. */
const doubt = /\s*(?:\(\s*[?？]+\s*\)|\[\s*[?？]+\s*\]|[?？]+)(?![\p{L}\p{N}])/uy;

interface Item {
  letters: readonly Letter[];
  unknown: string | undefined;
  text: string[];
  marks: string[];
  doubtful: boolean;
  /** Joined to the next by `&`, `+`, `/` or a blank, so that the text behind the next is its text too. */
  joined: boolean;
}

/** Only letters or letter words, marks and what stands in brackets or behind `:` or a dash: certain to be meant as letters. `A1` and `AC-2` are numbers of rows. */
export function isLetterCell(text: string, alphabet: Alphabet): boolean {
  const { folded, changed } = foldLetters(text);
  const first = new CellReader(folded, alphabet).peek(0);
  if (!first || (changed && first.length > 1)) return false;
  return /^\s*(?:$|[,;/&+([:*†‡§^–—\n?？]|-(?!\p{N})|(?:and|und|et)\b|\p{Lu}(?![\p{L}\p{N}-]))/u.test(
    folded.slice(first.end),
  );
}

/** Reads a cell of a column that is known to hold letters. Never throws; a blank cell has no letters. */
export function readCell(text: string, alphabet: Alphabet): CellReading {
  if (isBlank(text) && !/^\s*[|]\s*$/u.test(text)) return { letters: [], unread: [], remarks: [] };
  const remarks: string[] = [];
  const { folded, changed } = foldLetters(text);
  if (changed) {
    remarks.push(
      `“${oneLine(text)}” is written with characters that only look like Latin letters; it was read as “${oneLine(folded)}”.`,
    );
  }
  const alike = /^\s*[l1|]\s*$/u.test(folded);
  if (alike) remarks.push(`“${oneLine(text)}” was read as the letter I.`);
  const bare = alike ? 'I' : folded;
  const inside = /^[([{]([^()[\]{}]+)[)\]}]$/u.exec(bare.trim())?.[1]?.trim() ?? '';
  const unwrapped = /^.{1,12}$/su.test(inside) && new CellReader(inside, alphabet).peek(0) ? inside : undefined;
  if (unwrapped !== undefined) {
    remarks.push(`the letter stands in brackets, “${oneLine(text)}”; the brackets were left out.`);
  }
  const reading = new CellReader(unwrapped ?? bare, alphabet).read();
  if (reading.letters.some(({ doubtful }) => doubtful)) {
    remarks.push(
      `“${oneLine(text)}” bears a question mark; it was read as if it were certain. Ask those concerned whether it is.`,
    );
  }
  return { ...reading, remarks };
}

/** Look-alikes made Latin where they stand alone or among capitals, full-width letters made narrow. */
function foldLetters(text: string): { folded: string; changed: boolean } {
  const narrow = text.replace(/[Ａ-Ｚａ-ｚⅠⅭⓇⒶⒸⒾⓈⓋ（）]/gu, (char) => char.normalize('NFKC'));
  const folded = narrow.replace(/(?<!\p{L})\p{L}{1,4}(?!\p{L})/gu, (word) => {
    const latin = word.replace(/./gu, (char) => lookAlikes.get(char) ?? char);
    return /^\p{ASCII}+$/u.test(latin) ? latin : word;
  });
  return { folded, changed: folded !== text };
}

class CellReader {
  readonly #text: string;
  readonly #alphabet: Alphabet;
  #at = 0;

  constructor(text: string, alphabet: Alphabet) {
    this.#text = text;
    this.#alphabet = alphabet;
  }

  read(): Omit<CellReading, 'remarks'> {
    const items: Item[] = [];
    const strange: string[] = [];
    const leading = /^\s*(\*+|[†‡§]+)(?=\s*\p{L})/u.exec(this.#text);
    this.#at = leading?.[0].length ?? 0;
    for (;;) {
      const between = this.#separators();
      if (this.#at >= this.#text.length) break;
      const previous = items.at(-1);
      if (previous) previous.joined = !/[,;\n]/u.test(between);
      const item = this.#item(previous === undefined);
      if (item) items.push(item);
      else if (previous) this.#aside(previous, strange);
      else return { letters: [], unread: [this.#reason(this.#text)] };
    }
    if (leading?.[1] !== undefined) items[0]?.marks.unshift(leading[1]);
    share(items);
    return {
      letters: items.flatMap((item) =>
        item.letters.map((letter) => ({ letter, text: joined(item.text), marks: item.marks, doubtful: item.doubtful })),
      ),
      unread: [
        ...items.flatMap((item) => (item.unknown === undefined ? [] : [this.#reason(item.unknown, item.text)])),
        ...strange.map((part) => this.#reason(part)),
      ],
    };
  }

  /** Text behind a separator; a lone letter among signs, as in `A/!R`, may be meant as one and must not pass for text. */
  #aside(previous: Item, strange: string[]): void {
    const text = this.#freeText();
    const letter = /^\P{L}*(\p{Lu})\P{L}*$/u.exec(text)?.[1];
    (letter !== undefined && this.#alphabet.known.has(letter) ? strange : previous.text).push(text);
  }

  /** The letters that a word at this offset stands for, or nothing. */
  peek(offset: number): { letters: readonly Letter[]; length: number; end: number } | undefined {
    const start = offset + (/^\s*/u.exec(this.#text.slice(offset))?.[0].length ?? 0);
    const word = /^\p{L}+/u.exec(this.#text.slice(start))?.[0] ?? '';
    const letters = this.#lettersOf(word, start);
    return letters && { letters, length: word.length, end: start + word.length };
  }

  #lettersOf(word: string, start: number): readonly Letter[] | undefined {
    if (word === '') return undefined;
    const whole = this.#text.trim() === word;
    const upper = word.length === 1 || (whole && word.length === 2) ? word.toUpperCase() : word;
    const letters = Array.from(upper, (char) => this.#alphabet.known.get(char));
    const distinct = new Set(letters).size === letters.length;
    if (letters.length <= 6 && distinct && letters.every((letter) => letter !== undefined)) return letters;
    if (start > this.#text.search(/\p{L}/u) && !this.#spelledOut()) return undefined;
    const spoken = this.#text.slice(start).split(/[(:,;/&+\n[*–—]| - /u)[0] ?? '';
    const letter = letterOfWord(word);
    return letter && (whole || spoken.trim() === word || /\p{Lu}/u.test(word[0] ?? '')) ? [letter] : undefined;
  }

  /** The cell begins with a word, not with a letter: then later words are meant as letters too. */
  #spelledOut(): boolean {
    return /^\P{L}*\p{L}{3}/u.test(this.#text);
  }

  #separators(): string {
    const from = this.#at;
    for (;;) {
      separator.lastIndex = this.#at;
      const found = separator.exec(this.#text);
      if (!found || (/\p{L}/u.test(found[0]) && !this.#startsItem(this.#at + found[0].length))) break;
      this.#at += found[0].length;
    }
    return this.#text.slice(from, this.#at);
  }

  #item(first: boolean): Item | undefined {
    if (!first && !this.#startsItem(this.#at)) return undefined;
    const found = this.peek(this.#at);
    const unknown = found ? undefined : this.#unknownAt(this.#at);
    if (!found && unknown === undefined) return undefined;
    this.#at = found?.end ?? this.#at + 1;
    const item: Item = { letters: found?.letters ?? [], unknown, text: [], marks: [], doubtful: false, joined: false };
    this.#tail(item);
    return item;
  }

  /** A single capital that is in no alphabet. */
  #unknownAt(offset: number): string | undefined {
    return /^\p{Lu}(?!\p{L}|\p{N}{3})/u.exec(this.#text.slice(offset))?.[0];
  }

  /** Marks, text in brackets, text behind a colon, a dash or a blank. */
  #tail(item: Item): void {
    for (;;) {
      mark.lastIndex = this.#at;
      const found = mark.exec(this.#text);
      if (found) {
        item.marks.push(found.slice(1).find((group) => group) ?? '');
        this.#at += found[0].length;
        continue;
      }
      doubt.lastIndex = this.#at;
      const asked = doubt.exec(this.#text);
      if (asked) {
        item.doubtful = true;
        this.#at += asked[0].length;
        continue;
      }
      const open = /^\s*\(/u.exec(this.#text.slice(this.#at));
      if (open) {
        item.text.push(this.#bracketed(open[0].length));
        continue;
      }
      const behind = /^\s*(?:[:=–—-]+|→|\.(?=\s))\s*/u.exec(this.#text.slice(this.#at));
      const blank = /^[ \n]+/u.exec(this.#text.slice(this.#at));
      if (behind) this.#at += behind[0].length;
      else if (
        !blank ||
        this.#startsItem(this.#at + blank[0].length) ||
        this.#startsSeparator(this.#at + blank[0].length)
      ) {
        return;
      }
      if (this.#at < this.#text.length) item.text.push(this.#freeText());
      return;
    }
  }

  #startsSeparator(offset: number): boolean {
    separator.lastIndex = offset;
    const found = separator.exec(this.#text);
    return found !== null && (!/\p{L}/u.test(found[0]) || this.#startsItem(offset + found[0].length));
  }

  /** Letters or a lone capital, and behind them nothing, a separator, a bracket, a mark, a colon or a dash. */
  #startsItem(offset: number): boolean {
    const start = offset + (/^\s*/u.exec(this.#text.slice(offset))?.[0].length ?? 0);
    const end = this.peek(start)?.end ?? (this.#unknownAt(start) === undefined ? undefined : start + 1);
    return (
      end !== undefined &&
      /^(?:\s*(?:$|[,;/&+([:=*†‡§^\n?？]|\p{N}|[–—-]\s|(?:and|und|et|or|oder|ed|y|e)\s)|\s+\p{Lu}(?!\p{L}))/u.test(
        this.#text.slice(end),
      )
    );
  }

  /** What stands up to the matching bracket; one left open ends with the cell. */
  #bracketed(skip: number): string {
    this.#at += skip;
    const from = this.#at;
    for (let depth = 1; this.#at < this.#text.length; this.#at += 1) {
      const char = this.#text[this.#at];
      depth += char === '(' ? 1 : char === ')' ? -1 : 0;
      if (depth === 0) {
        this.#at += 1;
        return this.#text.slice(from, this.#at - 1);
      }
    }
    return this.#text.slice(from);
  }

  /** Up to a separator behind which the next letter stands; separators inside brackets do not count. */
  #freeText(): string {
    const from = this.#at;
    for (let depth = 0; this.#at < this.#text.length; this.#at += 1) {
      const char = this.#text[this.#at] ?? '';
      depth = Math.max(0, depth + (char === '(' ? 1 : char === ')' ? -1 : 0));
      if (depth === 0 && this.#at > from && /[,;/&+\n]/u.test(char) && this.#startsItem(this.#at + 1)) break;
    }
    return this.#text.slice(from, this.#at);
  }

  #reason(part: string, text: readonly string[] = []): string {
    const letter = part.trim();
    const whole = oneLine(letter + text.map((words) => ` (${words})`).join(''));
    if (!/^\p{Lu}$/u.test(letter)) return `“${whole}” was not read: it is no letter of a responsibility matrix.`;
    const why =
      this.#alphabet.doubtful.get(letter) ??
      `The letters known here are ${[...this.#alphabet.known.keys()].join(', ')}.`;
    return `“${whole}” was not read. ${why} A line such as “${letter} = …” in the file says what it means.`;
  }
}

/** `A & R (hands-on)`: the text belongs to both. */
function share(items: readonly Item[]): void {
  for (const [index, item] of [...items.entries()].reverse()) {
    const next = items[index + 1];
    if (!next || !item.joined || item.text.length > 0 || item.marks.length > 0) continue;
    item.text = next.text;
  }
}

function joined(parts: readonly string[]): string | undefined {
  const text = parts
    .map((part) => oneLine(part))
    .filter((part) => !/^[.,;:]*$/u.test(part))
    .join(' ');
  return text === '' ? undefined : text;
}
