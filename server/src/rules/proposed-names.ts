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

/** Takes a qualified name that is still free, and says whether it was. */
export type Claim = (name: string) => boolean;

/** A valid name that nothing has, without the namespaces around it. */
export function nameFor(entry: Entry, title: string | undefined, claim: Claim): string {
  const prefix = entry.parent?.namespaces.at(0)?.prefix;
  const base = plainName(entry.kind, title ?? '');
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}-${String(count)}`;
    if (claim(prefix === undefined ? name : `${prefix}.${name}`)) return name;
  }
}
