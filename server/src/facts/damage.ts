/** What damage to the text of a statement means for what it says: one problem tells it, and nothing follows from it. */

import type { Statement, SyntaxCode, SyntaxProblem } from '../../../grammar/src/syntax/tree.ts';
import type { Kind } from '../../../grammar/src/vocabulary/define.ts';
import { kinds } from '../../../grammar/src/vocabulary/vocabulary.ts';

/** Damage to the words of a statement; what layout then makes of it follows from that. */
const broken: ReadonlySet<SyntaxCode> = new Set([
  'unclosed-string',
  'unclosed-text',
  'text-not-alone',
  'stray-character',
  'split-line',
]);

/** Damage to the lines around it. */
const misplaced: ReadonlySet<SyntaxCode> = new Set(['missing-open', 'missing-close', 'too-deep']);

/** Whether a problem leaves a statement unreadable, so that nothing may be concluded from what it lacks. */
export function isDamage({ code }: SyntaxProblem): boolean {
  return broken.has(code) || misplaced.has(code);
}

export function isDamaged({ problems }: Statement): boolean {
  return problems.some(isDamage);
}

/** Whether it is no more than `"""`, which begins a text that nothing stands in: most likely, it was to end one. */
export function isLoneEnd({ atoms, block, problems }: Statement): boolean {
  const [only, ...others] = atoms;
  if (only?.kind !== 'text' || only.value !== '' || others.length > 0 || block) return false;
  return problems.some(({ code }) => code === 'unclosed-text');
}

/** The problems of a statement without those that follow from another of them. */
export function causes({ problems }: Statement): readonly SyntaxProblem[] {
  const isPart = problems.some(({ code }) => code === 'split-line');
  const first = isPart ? undefined : (problems.find(({ code }) => broken.has(code)) ?? problems.find(isDamage));
  return problems.filter((each) => each === first || !isDamage(each));
}

/** Whether the words of a statement are only a part of what was written. */
export function isSplit({ problems, block }: Statement): boolean {
  const splits = block?.list.starts[0] === block?.inside;
  return problems.some(({ code }) => code === 'split-line' || (code === 'missing-close' && splits));
}

/** Whether what a damaged statement says before its block may be no more than a part of its name. */
export function mayHaveLostItsName(statement: Statement): boolean {
  return isSplit(statement) || statement.problems.some(({ code }) => broken.has(code) || code === 'missing-open');
}

/** The kinds of things whose names are unknown where a declaration's own name is. */
export function namesWith({ kind, namespace, holds }: Kind): readonly string[] {
  return namespace ? [kind, ...holds] : [kind];
}

/** The kinds of things whose names are unknown where any declaration in a block of a kind may be lost. */
export function namesWithin({ holds }: Kind): readonly string[] {
  const lost = holds.flatMap((kind) => namesWith(kinds.get(kind) as Kind));
  return [...new Set(lost)];
}
