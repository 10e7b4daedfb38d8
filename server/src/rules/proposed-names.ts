/** Makes a name for a declaration that has none, of the words of its title. */

import type { Entry } from '../plan/entry.ts';

/** A name is to be typed and remembered: it takes whole words of the title as far as this, in UTF-16 units. */
const LONGEST = 40;

/** The words of a title that a name can hold: letters, marks, digits, `_`; everything else parts them. */
function wordsOf(title: string): readonly string[] {
  return title.normalize('NFC').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

/** A title that is a name already stays as it is; of another, words in small letters with hyphens between. */
function plainName(kind: string, title: string): string {
  if (title.length <= LONGEST && /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(title)) return title.normalize('NFC');
  let name = '';
  for (const word of wordsOf(title.toLowerCase())) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > LONGEST) break;
    name = longer;
  }
  if (name === '') return kind;
  return /^[\p{L}_]/u.test(name) ? name : `${kind}-${name}`;
}

/** Gives names that nothing has, each once. */
export class ProposedNames {
  private readonly isTaken: (name: string) => boolean;
  /** How often a name was given, with numbers behind it. */
  private readonly given = new Map<string, number>();

  /** `isTaken` is asked of qualified names. */
  constructor(isTaken: (name: string) => boolean) {
    this.isTaken = isTaken;
  }

  /** A valid name for a declaration with this title, without the namespaces around it. */
  nameFor(entry: Entry, title: string | undefined): string {
    const prefix = entry.parent?.namespaces.at(0)?.prefix;
    const base = plainName(entry.kind, title ?? '');
    const qualified = prefix === undefined ? base : `${prefix}.${base}`;
    for (let count = (this.given.get(qualified) ?? 0) + 1; ; count++) {
      const tail = count === 1 ? '' : `-${String(count)}`;
      if (this.given.has(`${qualified}${tail}`) && tail !== '') continue;
      if (this.isTaken(`${qualified}${tail}`)) continue;
      this.given.set(qualified, count);
      if (tail !== '') this.given.set(`${qualified}${tail}`, 1);
      return `${base}${tail}`;
    }
  }
}
