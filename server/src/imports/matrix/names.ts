/** Makes valid names of a plan from any words, each once. */

import { classOf, LETTER, PART } from '../../../../grammar/src/text/characters.ts';

/** Gives out names; two never differ only in case. */
export class Names {
  /** Words that mean something where a name may stand. */
  readonly #taken = new Set(['nobody', 'internet']);
  /** Where to go on counting for a wish that was taken before. */
  readonly #next = new Map<string, number>();

  /** The first of the wishes that is free, else the first with a number. */
  take(...wishes: readonly [string, ...string[]]): string {
    for (const wish of wishes) if (this.#claim(wish)) return wish;
    const [first] = wishes;
    for (let number = this.#next.get(first) ?? 2; ; number += 1) {
      const name = `${first}-${String(number)}`;
      if (!this.#claim(name)) continue;
      this.#next.set(first, number + 1);
      return name;
    }
  }

  isFree(name: string): boolean {
    return !this.#taken.has(fold(name));
  }

  #claim(name: string): boolean {
    if (!this.isFree(name)) return false;
    this.#taken.add(fold(name));
    return true;
  }
}

function fold(name: string): string {
  return name.toLowerCase().normalize('NFC');
}

/** Longer names are cut, in UTF-16 code units: also with its party's before it and a number behind it, a name must be read. */
const LONGEST = 60;

function cut(name: string): string {
  if (name.length <= LONGEST) return name;
  // Never between the halves of one character.
  return name.slice(0, LONGEST).replace(/[\ud800-\udbff]$|(?<!-)-+$/, '');
}

/** `Head of IT` becomes `HeadOfIT`, `Security Officer (CISO)` becomes `CISO`. Never empty. */
export function nameOfHolder(text: string): string {
  const short = /\(\s*(\p{Lu}[\p{Lu}\p{N}-]{1,7})\s*\)/u.exec(text)?.[1];
  const words = partsOf(short ?? (text.replace(/\([^()]*\)/gu, ' ').trim() || text));
  const camel = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return cut(beginsWell(camel) ? camel : `Role-${camel}`.replace(/(?<!-)-+$/u, ''));
}

/** The number of a row with `R-` before it, unless it is a name already (`AC-1`). */
export function nameOfNumber(text: string): string {
  const name = partsOf(text).join('-');
  return cut(name !== '' && /^\p{L}+-/u.test(name) && beginsWell(name) ? name : `R-${name}`.replace(/(?<!-)-+$/u, ''));
}

/** Any words in lower case with hyphens. */
export function nameOfTitle(text: string, otherwise: string): string {
  const name = partsOf(text).join('-').toLowerCase();
  return beginsWell(name) ? cut(name) : otherwise;
}

/** Runs of characters that may stand in a name. Hyphens part words only at their ends. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let word = '';
  for (const char of text.normalize('NFC')) {
    const kind = classOf(char.codePointAt(0));
    if (kind === LETTER || kind === PART) word += char;
    else if (word !== '') {
      parts.push(word);
      word = '';
    }
  }
  return [...parts, word].map((part) => part.replace(/^-+|(?<!-)-+$/gu, '')).filter((part) => part !== '');
}

function beginsWell(name: string): boolean {
  return name !== '' && classOf(name.codePointAt(0)) === LETTER;
}
