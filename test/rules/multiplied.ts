/** Plans in which one mistake is made many times: each thing of a plan again and again, under other names. */

import { kinds } from '../../grammar/src/vocabulary/vocabulary.ts';
import { duties } from '../../grammar/src/vocabulary/words.ts';

/** Names of these are words of the language, or there is one of them only. */
const kept = new Set<string>(['plan', 'activity']);
const keptNames = new Set<string>(duties);

/** The names that a text declares. */
export function declaredNames(text: string): readonly string[] {
  const words = [...kinds.keys()].filter((kind) => !kept.has(kind)).join('|');
  const declaration = new RegExp(String.raw`(?:^|[{;])\s*(?:${words})\s+([\p{L}_][\p{L}\p{N}_-]*)(?=\s|$)`, 'gmu');
  const found = [...text.matchAll(declaration)].map(([, name]) => name ?? '');
  return [...new Set(found)].filter((name) => !keptNames.has(name));
}

/** The text with each of the names written otherwise, but for what stands in quotes. */
function renamed(text: string, names: readonly string[], suffix: string): string {
  if (names.length === 0) return text;
  const any = new RegExp(String.raw`"[^"\n]*"|(?<![\p{L}\p{N}_-])(?:${names.join('|')})(?![\p{L}\p{N}_-])`, 'gu');
  return text.replace(any, (found) => (found.startsWith('"') ? found : `${found}${suffix}`));
}

/** The text `times` times, each time with other names; the plan's own block stands once. */
export function multiplied(text: string, names: readonly string[], times: number): string {
  const copies = Array.from({ length: times }, (_, i) => renamed(text, names, `-x${String(i)}`));
  const plan = /^plan [^\n{]*(?:\{\n(?:.*\n)*?\}|\{[^\n]*\})?\n/mu;
  return copies.map((copy, i) => (i === 0 ? copy : copy.replace(plan, ''))).join('\n');
}
