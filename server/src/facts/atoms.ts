/** Compares the words of a statement with words of the vocabulary. */

import type { Atom } from '../../../grammar/src/syntax/tree.ts';

/** How far into a statement the words of a head or qualifier reach; 0 where they do not stand there. */
export function matchWords(atoms: readonly Atom[], at: number, words: readonly string[]): number {
  for (let i = 0; i < words.length; i++) {
    const atom = atoms[at + i];
    if (atom?.kind !== 'name' || atom.value !== words[i]) return 0;
  }
  return words.length;
}

const splitWords = new Map<string, readonly string[]>();

/** The words of a head or qualifier (`approved by`), split once. */
export function wordsOf(words: string): readonly string[] {
  let split = splitWords.get(words);
  if (!split) splitWords.set(words, (split = words.split(' ')));
  return split;
}

/** The atoms without the strays, which the lexer has reported. */
export function readable(atoms: readonly Atom[]): readonly Atom[] {
  for (const atom of atoms) if (atom.kind === 'stray') return atoms.filter((each) => each.kind !== 'stray');
  return atoms;
}
