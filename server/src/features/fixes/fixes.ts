/** The ways to mend the problems of a stretch of text. */

import type { FoundProblem } from '../../analysis/collect.ts';
import type { AnalysisHost } from '../../analysis/host.ts';
import type { Span } from '../../facts/facts.ts';
import { titleOf } from '../../rules/render.ts';
import { fixEdits } from './edits.ts';
import type { FileEdits } from './edits.ts';

/** One way to mend a problem. */
export interface QuickFix {
  readonly title: string;
  readonly problem: FoundProblem;
  readonly edits: readonly FileEdits[];
  /** The only way to mend its problem. */
  readonly only: boolean;
}

/** Fixes of the problems that touch a range, in order of the problems. */
export function quickFixes(host: AnalysisHost, path: string, range: Span): readonly QuickFix[] {
  const textOf = (file: string): string => host.file(file)?.text ?? '';
  const touched = host.problems(path).filter(({ start, end }) => start <= range.end && end >= range.start);
  return touched.flatMap((found) => {
    const { problem } = found;
    return problem.fixes.map((fix) => ({
      title: titleOf(problem, fix),
      problem: found,
      edits: fixEdits(fix, textOf),
      only: problem.fixes.length === 1,
    }));
  });
}
