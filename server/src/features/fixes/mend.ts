/** Applies every fix that cannot change what is meant, again and again until none is left. */

import type { TextEdit } from '../../../../grammar/src/syntax/tree.ts';
import type { FoundProblem } from '../../analysis/collect.ts';
import type { AnalysisHost } from '../../analysis/host.ts';
import { rules } from '../../rules/registry.ts';
import { applyEdits, fixEdits } from './edits.ts';

/** A file after its safe fixes. */
export interface Mended {
  readonly text: string;
  /** How many problems they mended. */
  readonly count: number;
}

/** Blocks in blocks are mended from outside in, one level a round; what needs more rounds is not mended to its end. */
const MOST_ROUNDS = 100;

/** A host in which files are mended one after the other: names given in one are taken for the next. */
export function draftOf(host: AnalysisHost): AnalysisHost {
  return host.draft(rules.filter((rule) => !rule.check || rule.mends));
}

/** Whether two edits are about the same text; of what is put in, nobody knows whether it comes before what stands there. */
function meet(a: TextEdit, b: TextEdit): boolean {
  const isPutIn = a.start === a.end || b.start === b.end;
  return isPutIn ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}

/** Whether one of some edits meets one of others. */
function touches(edits: readonly TextEdit[], others: readonly TextEdit[]): boolean {
  return edits.some((edit) => others.some((other) => meet(edit, other)));
}

/** The edits of one round: of fixes that touch each other, the first. */
function roundOf(path: string, text: string, problems: readonly FoundProblem[]): { edits: TextEdit[]; count: number } {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const { problem, waivedBy } of problems) {
    const fix = problem.fixes.find(({ safe }) => safe);
    if (!fix || waivedBy !== undefined) continue;
    const [own, ...elsewhere] = fixEdits(fix, () => text);
    if (own?.file !== path || elsewhere.length > 0 || touches(own.edits, edits)) continue;
    edits.push(...own.edits);
    count++;
  }
  return { edits: edits.sort((a, b) => b.start - a.start), count };
}

/**
 * Mends a file of a draft, which then holds what it became. `wanted`: the problems to mend. A file with a Git conflict is
 * left alone: it is read in two ways.
 */
export function mend(draft: AnalysisHost, path: string, wanted: (problem: FoundProblem) => boolean): Mended {
  let text = draft.file(path)?.text ?? '';
  let mended = 0;
  if (draft.file(path)?.second) return { text, count: 0 };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    draft.settle();
    const { edits, count } = roundOf(path, text, draft.problems(path).filter(wanted));
    const after = applyEdits(text, edits);
    if (after === text) break;
    text = after;
    mended += count;
    draft.setText(path, text);
  }
  return { text, count: mended };
}

/** The edit from one text to another: all between what they begin and end with alike. */
export function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let [start, same] = [0, 0];
  while (start < shorter && before[start] === after[start]) start++;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, insert: after.slice(start, after.length - same) };
}
