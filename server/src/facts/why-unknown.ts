/** Why the first word of a line may not stand where it stands, and what was probably meant. */

import type { Atom } from '../../../grammar/src/syntax/tree.ts';
import type { Kind } from '../../../grammar/src/vocabulary/define.ts';
import { headsByFirstWord, kinds, mayHold } from '../../../grammar/src/vocabulary/vocabulary.ts';
import type { BindArgument, Span } from './facts.ts';
import { nearest } from './suggest.ts';

/** A message of `syntax/unknown-property`; the span is that of the word, or a part of it. */
export interface Unknown {
  readonly message: string;
  readonly span: Span;
  readonly args: Readonly<Record<string, BindArgument>>;
  readonly fix?: string;
  /** The kind of declaration that the word nearly names. */
  readonly meant?: Kind | undefined;
}

/** What is wrong with a word that begins no line of a kind. */
export function whyUnknown(kind: Kind, { kind: atomKind, value: found, start, end }: Atom): Unknown {
  const span = { start, end };
  const within = kind.label;
  const bare = found.replace(/:.*$/s, '');
  if (atomKind === 'catalog-id' && (mayHold(kind, bare) || headsByFirstWord(kind).has(bare))) {
    const colon = { start: start + bare.length, end: start + bare.length + 1 };
    return { message: 'colon', span: colon, args: { word: bare }, fix: '' };
  }
  const goesOn = headsByFirstWord(kind).get(found) ?? [];
  if (goesOn.length > 0) {
    return { message: 'goesOn', span, args: { heads: goesOn.map(({ property }) => `“${property.head}”`) } };
  }
  const suggestion = nearest(found, [...kind.holds, ...headsByFirstWord(kind).keys()]);
  if (suggestion) {
    const meant = mayHold(kind, suggestion) ? kinds.get(suggestion) : undefined;
    return { message: 'didYouMean', span, args: { found, within, suggestion }, fix: suggestion, meant };
  }
  return { message: kinds.has(found) ? 'elsewhere' : 'unknown', span, args: { found, within } };
}
