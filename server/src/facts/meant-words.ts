/** Which kind or property the first words of a statement mean: ours, ours in other letters, or words for ours. */

import type { Atom } from '../../../grammar/src/syntax/tree.ts';
import type { Kind, Property } from '../../../grammar/src/vocabulary/define.ts';
import { MOST_WORDS, synonyms } from '../../../grammar/src/vocabulary/synonyms.ts';
import type { Meant } from '../../../grammar/src/vocabulary/synonyms.ts';
import { headsByFirstWord, kinds, mayHold } from '../../../grammar/src/vocabulary/vocabulary.ts';

/** What a statement was meant to begin with. */
export interface Beginning {
  /** One of these: a declaration, or a line. */
  readonly kind: Kind | undefined;
  readonly property: Property | undefined;
  /** Our words for it. */
  readonly ours: string;
  /** They stand there as they are. */
  readonly exact: boolean;
  /** They can mean nothing else. */
  readonly sure: boolean;
  /** How many atoms they are. */
  readonly took: number;
  /** The offset, in the last of these atoms, of a colon and what follows it, such as `A:` or `A:acme.CISO`. */
  readonly colon: number | undefined;
}

/** Whether what follows a colon at once, if anything does, is one word where a blank parts it. */
function isWord(rest: string): boolean {
  return rest === '' || /^(?:\d[\p{L}\p{N}.-]*|[\p{L}_][\p{L}\p{N}_-]*(?:[.:][\p{L}\p{N}_-]+)*)$/u.test(rest);
}

/** A word as it may begin a line, without the colon it ends with: JSON puts it in quotes. */
function wordAt(atom: Atom | undefined, first: boolean): { word: string; colon: number | undefined } | undefined {
  if (atom?.kind === 'name' || (first && atom?.kind === 'string')) return { word: atom.value, colon: undefined };
  if (atom?.kind !== 'catalog-id') return undefined;
  const colon = atom.value.indexOf(':');
  // What is written otherwise than it is read, such as a quoted id, has no place to part it at.
  if (atom.value.length !== atom.end - atom.start || !isWord(atom.value.slice(colon + 1))) return undefined;
  return { word: atom.value.slice(0, colon), colon };
}

function propertyOf(kind: Kind, head: string): Property | undefined {
  const heads = headsByFirstWord(kind).get(head.split(' ')[0] ?? '');
  return heads?.find((each) => each.property.head === head)?.property;
}

/** Our words for some of theirs in a block of a kind. */
function meantBy(words: string, kind: Kind): (Meant & Pick<Beginning, 'kind' | 'property'>) | undefined {
  const found = (ours: string, sure: boolean): ReturnType<typeof meantBy> => {
    const property = propertyOf(kind, ours);
    const child = mayHold(kind, ours) ? kinds.get(ours) : undefined;
    return property || child ? { ours, sure, property, kind: property ? undefined : child } : undefined;
  };
  const exact = found(words, true);
  if (exact) return exact;
  const small = words.toLowerCase();
  const same = found(small, true);
  if (same) return same;
  const theirs = [...(synonyms.heads.get(small) ?? []), ...(synonyms.kinds.get(small) ?? [])];
  for (const { ours, sure } of theirs) {
    const each = found(ours, sure);
    if (each) return each;
  }
  return undefined;
}

/** What the first atoms of a statement in a block of a kind mean, by the most words; undefined where that is unknown. */
export function beginningOf(atoms: readonly Atom[], kind: Kind): Beginning | undefined {
  let best: Beginning | undefined;
  let words = '';
  for (let took = 1; took <= MOST_WORDS + 1; took++) {
    const read = wordAt(atoms[took - 1], took === 1);
    if (!read) break;
    words += took === 1 ? read.word : ` ${read.word}`;
    const meant = meantBy(words, kind);
    const exact = meant?.ours === words && atoms[0]?.kind === 'name' && read.colon === undefined;
    // The most words are meant, but ours before theirs: `owned by` is more than `owned`.
    if (meant && (exact || !best?.exact)) best = { ...meant, exact, took, colon: read.colon };
    if (read.colon !== undefined || atoms[took - 1]?.kind === 'string') break;
  }
  return best;
}
