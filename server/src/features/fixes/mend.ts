/** Applies every fix that cannot change what is meant, again and again until none is left. */

import type { TextEdit } from '../../../../grammar/src/syntax/tree.ts';
import type { FoundProblem } from '../../analysis/collect.ts';
import type { AnalysisHost } from '../../analysis/host.ts';
import type { SourceFile } from '../../analysis/source-file.ts';
import { sameMeaning } from '../../facts/same-meaning.ts';
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

/** Fixes that are tried one by one. */
const MOST_TRIED = 200;

/** A host in which files are mended one after the other: names given in one are taken for the next. */
export function draftOf(host: AnalysisHost): AnalysisHost {
  return host.draft(rules.filter((rule) => !rule.check || rule.mends));
}

/** Whether two edits are about the same text; of what is put in, nobody knows whether it comes before what stands there. */
function meet(a: TextEdit, b: TextEdit): boolean {
  const isPutIn = a.start === a.end || b.start === b.end;
  return isPutIn ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}

/** Edits of which none meets another, in order. */
class Apart {
  private readonly edits: TextEdit[] = [];

  /** The index of the first edit that begins at an offset or behind it. */
  private find(offset: number): number {
    let [low, high] = [0, this.edits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.edits[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Takes edits, unless one of them meets what is there; whether it did. */
  add(edits: readonly TextEdit[]): boolean {
    const isFree = edits.every((edit) => {
      const at = this.find(edit.start);
      return this.edits.slice(Math.max(0, at - 1), at + 2).every((other) => !meet(edit, other));
    });
    if (isFree) for (const edit of edits) this.edits.splice(this.find(edit.start), 0, edit);
    return isFree;
  }
}

/** The fixes of one round, each by its edits: of those that touch each other, the first. */
function roundOf({ path, text }: SourceFile, problems: readonly FoundProblem[]): (readonly TextEdit[])[] {
  const fixes: (readonly TextEdit[])[] = [];
  const apart = new Apart();
  for (const { problem, waivedBy } of problems) {
    const fix = problem.fixes.find(({ safe }) => safe);
    if (!fix || waivedBy !== undefined) continue;
    const [own, ...elsewhere] = fixEdits(fix, () => text);
    const isAlone = own?.file === path && elsewhere.length === 0;
    if (isAlone && apart.add(own.edits)) fixes.push(own.edits);
  }
  return fixes;
}

/** Sets a file to its text after some fixes; false, and as it was, where that changes nothing or what the file says. */
function apply(draft: AnalysisHost, file: SourceFile, fixes: readonly (readonly TextEdit[])[]): boolean {
  const edits = fixes.flat().sort((a, b) => b.start - a.start);
  const after = applyEdits(file.text, edits);
  if (after === file.text) return false;
  draft.setText(file.path, after);
  const now = draft.file(file.path);
  if (now && sameMeaning(file.facts, now.facts)) return true;
  draft.setSource(file);
  return false;
}

/**
 * Applies the fixes of a round; how many. Amid other damage even what has one reading can change that of what stands
 * beside it: such fixes are left out, and of very many then only the first are tried.
 */
function applyRound(draft: AnalysisHost, file: SourceFile, fixes: readonly (readonly TextEdit[])[]): number {
  if (apply(draft, file, fixes)) return fixes.length;
  const kept: (readonly TextEdit[])[] = [];
  for (const fix of fixes.slice(0, MOST_TRIED)) if (apply(draft, file, [...kept, fix])) kept.push(fix);
  if (kept.length > 0) apply(draft, file, kept);
  return kept.length;
}

/**
 * Mends a file of a draft, which then holds what it became. `wanted`: the problems to mend. A file with a Git conflict is
 * left alone: it is read in two ways.
 */
export function mend(draft: AnalysisHost, path: string, wanted: (problem: FoundProblem) => boolean): Mended {
  let mended = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    draft.settle();
    const file = draft.file(path);
    if (!file || file.second) break;
    const count = applyRound(draft, file, roundOf(file, draft.problems(path).filter(wanted)));
    if (count === 0) break;
    mended += count;
  }
  return { text: draft.file(path)?.text ?? '', count: mended };
}

/** The edit from one text to another: all between what they begin and end with alike. */
export function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let [start, same] = [0, 0];
  while (start < shorter && before[start] === after[start]) start++;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, insert: after.slice(start, after.length - same) };
}
