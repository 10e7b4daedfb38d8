/** What a statement is by its first words, in the block of a kind. */

import type { Statement } from '../../../grammar/src/syntax/tree.ts';
import type { Kind, Property } from '../../../grammar/src/vocabulary/define.ts';
import { headsByFirstWord, kinds, mayHold } from '../../../grammar/src/vocabulary/vocabulary.ts';
import { matchWords, readable } from './atoms.ts';

/** The kind of the declaration that it is. */
export function childKind({ atoms }: Statement, within: Kind): Kind | undefined {
  const first = readable(atoms)[0];
  return first?.kind === 'name' && mayHold(within, first.value) ? kinds.get(first.value) : undefined;
}

/** The property whose head, read longest first, begins it. */
export function propertyOf({ atoms }: Statement, within: Kind): Property | undefined {
  const first = atoms[0];
  if (first?.kind !== 'name') return undefined;
  const heads = headsByFirstWord(within).get(first.value);
  return heads?.find((head) => matchWords(atoms, 0, head.words) > 0)?.property;
}
