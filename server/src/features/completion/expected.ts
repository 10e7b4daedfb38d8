/** What may stand next on a line that is being typed, from the words before it. */

import type { Atom } from '../../../../grammar/src/syntax/tree.ts';
import { headsByFirstWord, kinds, mayHold } from '../../../../grammar/src/vocabulary/vocabulary.ts';
import type { Kind, Property, Slot } from '../../../../grammar/src/vocabulary/define.ts';
import { matchWords, wordsOf } from '../../facts/atoms.ts';
import { atomsOf, readValue } from '../../facts/bind-value.ts';

export type Expected =
  /** The first word of a line. */
  | { readonly type: 'start' }
  /** The rest of a head; `words` of it stand already. */
  | { readonly type: 'head'; readonly property: Property; readonly words: number }
  /** A name behind the word of a kind. */
  | { readonly type: 'name'; readonly kind: Kind }
  | { readonly type: 'value'; readonly property: Property; readonly slot: Slot; readonly listed: readonly string[] }
  /** The unit behind a number. */
  | { readonly type: 'unit'; readonly amount: number }
  /** A qualifier; `words` of it stand already. */
  | { readonly type: 'qualifier'; readonly property: Property; readonly word: string; readonly words: number };

function takesDuration(slot: Slot): boolean {
  return slot.oneOf.some(({ type }) => type === 'duration');
}

/** Follows the words of one line. */
class LineWalk {
  private readonly atoms: readonly Atom[];
  private readonly property: Property;
  private readonly used = new Set<string>();
  private at: number;

  constructor(atoms: readonly Atom[], property: Property) {
    this.atoms = atoms;
    this.property = property;
    this.at = wordsOf(property.head).length;
  }

  private get ended(): boolean {
    return this.at >= this.atoms.length;
  }

  /** Passes over the values of a slot; where the line ends among them, what is expected there. */
  private values(slot: Slot): readonly Expected[] | undefined {
    const listed: string[] = [];
    const value: Expected = { type: 'value', property: this.property, slot, listed };
    for (;;) {
      const atom = this.atoms[this.at];
      if (!atom) return [value];
      if (atom.kind !== 'comma') {
        const read = readValue(slot, this.atoms, this.at);
        const bare = !read && atom.kind === 'digits' && this.at === this.atoms.length - 1;
        if (bare && takesDuration(slot)) return [{ type: 'unit', amount: Number(atom.value) }];
        listed.push(atom.value);
        this.at += read ? atomsOf(read) : 1;
      }
      if (!slot.list || this.atoms[this.at]?.kind !== 'comma') return undefined;
      this.at++;
    }
  }

  /** Qualifiers that are not on the line yet, `words` of which stand already. */
  private qualifiers(words: number): readonly Expected[] {
    return this.property.qualifiers.flatMap(({ word }): readonly Expected[] => {
      const all = wordsOf(word);
      const begun = matchWords(this.atoms, this.at, all.slice(0, words)) === words && words < all.length;
      return begun && !this.used.has(word) ? [{ type: 'qualifier', property: this.property, word, words }] : [];
    });
  }

  next(): readonly Expected[] {
    let slot = this.property.slot;
    for (;;) {
      const expected = slot && this.values(slot);
      if (expected) return expected;
      if (this.ended) return this.qualifiers(0);
      const matching = this.property.qualifiers.filter(
        ({ word }) => matchWords(this.atoms, this.at, wordsOf(word)) > 0,
      );
      const [found] = matching.sort((a, b) => b.word.length - a.word.length);
      if (!found) return this.qualifiers(this.atoms.length - this.at);
      this.used.add(found.word);
      this.at += wordsOf(found.word).length;
      slot = found.slot;
    }
  }
}

function headsBegun(kind: Kind, atoms: readonly Atom[]): readonly Expected[] {
  const heads = headsByFirstWord(kind).get(atoms[0]?.value ?? '') ?? [];
  return heads
    .filter(({ words }) => words.length > atoms.length)
    .filter(({ words }) => matchWords(atoms, 0, words.slice(0, atoms.length)) === atoms.length)
    .map(({ property }) => ({ type: 'head', property, words: atoms.length }));
}

/** What may stand behind the words of a line in a block of this kind. */
export function expectedAfter(kind: Kind, all: readonly Atom[]): readonly Expected[] {
  const atoms = all.filter((atom) => atom.kind !== 'stray');
  const [first] = atoms;
  if (!first) return [{ type: 'start' }];
  const declared = first.kind === 'name' && mayHold(kind, first.value) ? kinds.get(first.value) : undefined;
  if (declared) return atoms.length === 1 && declared.name !== 'none' ? [{ type: 'name', kind: declared }] : [];
  const heads = headsByFirstWord(kind).get(first.value);
  const head = heads?.find(({ words }) => matchWords(atoms, 0, words) > 0);
  return [...headsBegun(kind, atoms), ...(head ? new LineWalk(atoms, head.property).next() : [])];
}
