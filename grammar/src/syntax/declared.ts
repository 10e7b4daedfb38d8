/** What layout must know of the vocabulary: which words begin declarations, and which of these may stand in which. */
import { headsByFirstWord, kinds, mayHold } from '../vocabulary/vocabulary.ts';
import { kindBegun, synonyms } from '../vocabulary/synonyms.ts';

/** Whether a word, as written, begins a declaration. */
export function startsDeclaration(word: string): boolean {
  return kindBegun(word) !== undefined;
}

/** Whether a line that begins with a word may belong to a declaration: not one of a kind that cannot stand there. */
export function mayOwn(declaration: string, word: string): boolean {
  const owner = kinds.get(kindBegun(declaration) ?? '');
  const begun = kindBegun(word);
  if (owner === undefined || begun === undefined || mayHold(owner, begun)) return owner !== undefined;
  const heads = headsByFirstWord(owner);
  const plain = (word.split(':', 1)[0] ?? '').toLowerCase();
  return (synonyms.heads.get(plain) ?? []).some(({ ours }) => heads.has(ours.split(' ')[0] ?? ''));
}

/** What begins an item of a list in Word, Markdown and YAML, and a numbered one. */
const BULLET = /^(?:[-–—*•·+▪◦‣]|\d{1,3}\.)$/;

/** Whether a word only marks an item of a list. */
export function isBullet(word: string): boolean {
  return BULLET.test(word);
}

/** Whether a line that begins so is an item of the list that a line above begins: `responsible:`, then `- acme.CISO`. */
export function isItemOf(word: string, above: string): boolean {
  return isBullet(word) && !isBullet(above) && !startsDeclaration(above);
}
