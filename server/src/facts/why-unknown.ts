/** Why the first word of a line may not stand where it stands, and what was probably meant. */

import type { Atom } from '../../../grammar/src/syntax/tree.ts';
import type { Kind } from '../../../grammar/src/vocabulary/define.ts';
import { headsByFirstWord, kinds, mayHold } from '../../../grammar/src/vocabulary/vocabulary.ts';
import type { BindArgument, Span } from './facts.ts';
import { beginningOf } from './meant-words.ts';
import { nearest } from './suggest.ts';

/** A message of `syntax/unknown-property`; the span is that of the word, or of the words that stand for one of ours. */
export interface Unknown {
  readonly message: string;
  readonly span: Span;
  readonly args: Readonly<Record<string, BindArgument>>;
  /** What was probably meant, in our words. */
  readonly suggestion?: string;
  /** The kind of declaration that the word nearly names. */
  readonly meant?: Kind | undefined;
}

/** What is wrong with words that begin no line of a kind. Undefined: there are none. */
export function whyUnknown(kind: Kind, atoms: readonly Atom[]): Unknown | undefined {
  const [first] = atoms;
  if (!first) return undefined;
  const { value: found, start, end } = first;
  const within = kind.label;
  const doubtful = beginningOf(atoms, kind);
  if (doubtful) {
    const suggestion = doubtful.ours;
    const span = { start, end: atoms[doubtful.took - 1]?.end ?? end };
    return { message: 'didYouMean', span, args: { found, within, suggestion }, suggestion, meant: doubtful.kind };
  }
  const span = { start, end };
  const goesOn = headsByFirstWord(kind).get(found) ?? [];
  if (goesOn.length > 0) {
    return { message: 'goesOn', span, args: { heads: goesOn.map(({ property }) => `“${property.head}”`) } };
  }
  const suggestion = nearest(found, [...kind.holds, ...headsByFirstWord(kind).keys()]);
  if (suggestion) {
    const meant = mayHold(kind, suggestion) ? kinds.get(suggestion) : undefined;
    return { message: 'didYouMean', span, args: { found, within, suggestion }, suggestion, meant };
  }
  return { message: kinds.has(found) ? 'elsewhere' : 'unknown', span, args: { found, within } };
}
