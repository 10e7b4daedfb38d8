/** What a check found, ready for any reporter: problems with positions, and the counts. */

import type { Position, TextDocument } from 'vscode-languageserver-textdocument';
import type { FoundProblem } from '../../analysis/collect.ts';
import { plainArguments } from '../../rules/render.ts';
import type { Severity } from '../../rules/define.ts';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Lines and characters count from 0; `file` is relative to where the command was called. */
export interface ReportedPlace {
  readonly message: string;
  readonly file: string;
  readonly range: Range;
}

export interface ReportedProblem extends ReportedPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly messageId: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly related: readonly ReportedPlace[];
  /** How many places more it rests on. */
  readonly unlisted: number;
  readonly waivedBy?: string;
}

/** How much was found. What is waived counts under `waived` alone; `omitted` was found beyond the limits and not listed. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly waived: number;
  readonly omitted: number;
}

export interface CheckReport {
  readonly problems: readonly ReportedProblem[];
  readonly summary: Summary;
  /** Files of which not everything is listed, and how many problems are not. */
  readonly omittedIn: readonly { readonly file: string; readonly count: number }[];
  /** The source of a file and where its lines start, by the name under which it is reported. */
  readonly sources: ReadonlyMap<string, TextDocument>;
}

export type Locate = (file: string) => { readonly name: string; readonly source: TextDocument };

function place(found: { file: string; start: number; end: number; message: string }, locate: Locate): ReportedPlace {
  const { name, source } = locate(found.file);
  const range = { start: source.positionAt(found.start), end: source.positionAt(found.end) };
  return { message: found.message, file: name, range };
}

/** A problem with positions instead of offsets. */
export function reported(found: FoundProblem, locate: Locate): ReportedProblem {
  return {
    rule: found.rule,
    severity: found.severity,
    messageId: found.problem.message,
    args: plainArguments(found.problem.args),
    ...place(found, locate),
    related: found.related.map((each) => place(each, locate)),
    unlisted: found.unlisted,
    ...(found.waivedBy !== undefined && { waivedBy: found.waivedBy }),
  };
}

/** Counts what is shown; what is waived counts as waived alone. */
export function summarise(problems: readonly ReportedProblem[], files: number, omitted: number): Summary {
  const count = (severity: Severity): number =>
    problems.filter((each) => each.severity === severity && each.waivedBy === undefined).length;
  return {
    files,
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
    waived: problems.filter((each) => each.waivedBy !== undefined).length,
    omitted,
  };
}
