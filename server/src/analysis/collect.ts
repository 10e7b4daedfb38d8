/** From the problems in a file to what is shown: filtered by date and settings, yielding, waived, worded, in order. */

import type { Anchor } from '../plan/anchor.ts';
import { spanOf } from '../plan/anchor.ts';
import { isBuiltIn } from '../plan/built-in.ts';
import type { Day } from '../facts/dates.ts';
import type { Value } from '../facts/facts.ts';
import type { PlanView } from '../plan/plan-view.ts';
import type { Problem, Severity } from '../rules/define.ts';
import { labelOf, messageOf, short } from '../rules/render.ts';
import type { Settings } from './settings.ts';
import type { Part, Waiver } from './waivers.ts';
import { parted } from './waivers.ts';

/** A place that a problem rests on. Offsets are UTF-16 code units in the file's text. */
export interface RelatedPlace {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** A problem as every surface shows it. Offsets are UTF-16 code units in the file's text. */
export interface FoundProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly related: readonly RelatedPlace[];
  /** The exception that puts it aside. */
  readonly waivedBy: string | undefined;
  /** The same as long as it is the same problem: no offset, no line. */
  readonly fingerprint: string;
  readonly problem: Problem;
}

/** Values of a line that a place in words quotes, and places that a problem shows: either may be thousands. */
const MOST_QUOTED = 10;
const MOST_RELATED = 50;

function written(value: Value): string {
  if (value.kind === 'text') return '“…”';
  if (value.kind === 'duration') return `${String(value.amount)} ${value.text}${value.amount === 1 ? '' : 's'}`;
  return value.kind === 'number' ? String(value.amount) : value.text;
}

/** A place in words: the declaration, and the line there. */
function describe(anchor: Anchor): string {
  const label = labelOf(anchor.entry);
  const line = anchor.line === undefined ? undefined : anchor.entry.lines[anchor.line];
  if (!line) return short(label);
  const values = line.values.slice(0, MOST_QUOTED).map(written);
  const all = line.values.length > MOST_QUOTED ? [...values, '…'] : values;
  return short(`${label}: ${line.property.head} ${all.join(', ')}`.trimEnd());
}

function fingerprintOf(problem: Problem): string {
  const { anchor, rule, message } = problem;
  const line = anchor.line === undefined ? undefined : anchor.entry.lines[anchor.line];
  const value = line?.values[anchor.value ?? 0];
  return [rule.id, message, anchor.entry.key, line?.property.head ?? '', value ? short(written(value)) : ''].join('|');
}

/** What one analysis knows besides the problems themselves. */
export interface Circumstances {
  readonly asOf: Day;
  readonly settings: Settings;
  readonly view: PlanView;
  readonly waivers: readonly Waiver[];
}

/** Problems of today that no other one on the same declaration explains. */
function standing(problems: readonly Problem[], asOf: Day): readonly Problem[] {
  const today = problems.filter(({ from, until }) => from <= asOf && asOf < until);
  const present = new Set(today.map(({ rule, anchor }) => `${rule.id} ${anchor.entry.key}`));
  return today.filter(({ rule, anchor }) => !rule.yieldsTo?.some((id) => present.has(`${id} ${anchor.entry.key}`)));
}

/** What is put aside of a problem is another one than what is left of it. */
function fingerprintOfPart({ problem, exception }: Part, alone: boolean): string {
  const fingerprint = fingerprintOf(problem);
  return alone || !exception ? fingerprint : `${fingerprint}|${exception.key}`;
}

function show(part: Part, severity: Severity, alone: boolean): FoundProblem {
  const { problem, exception } = part;
  return {
    rule: problem.rule.id,
    severity,
    message: messageOf(problem),
    file: problem.anchor.entry.file,
    ...spanOf(problem.anchor),
    related: problem.related.slice(0, MOST_RELATED).flatMap((anchor) => {
      const { entry } = anchor;
      return isBuiltIn(entry) ? [] : [{ file: entry.file, ...spanOf(anchor), message: describe(anchor) }];
    }),
    waivedBy: exception?.name ?? exception?.key,
    fingerprint: fingerprintOfPart(part, alone),
    problem,
  };
}

/** By place, then by rule, words and the first place it rests on: the same order on any machine. */
export function inOrder(a: FoundProblem, b: FoundProblem): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return a.end - b.end;
  if (a.rule !== b.rule) return a.rule < b.rule ? -1 : 1;
  if (a.message !== b.message) return a.message < b.message ? -1 : 1;
  const [placeA, placeB] = [a.related[0], b.related[0]];
  if (!placeA || !placeB) return 0;
  if (placeA.file !== placeB.file) return placeA.file < placeB.file ? -1 : 1;
  return placeA.start - placeB.start;
}

/** The same words at the same place are one problem, in however many declarations a rule found it. */
function once(sorted: readonly FoundProblem[]): readonly FoundProblem[] {
  return sorted.filter((each, i) => {
    const before = sorted[i - 1];
    return before?.start !== each.start || before.rule !== each.rule || before.message !== each.message;
  });
}

/** The problems of one file as they are shown. */
export function collect(problems: readonly Problem[], circumstances: Circumstances): readonly FoundProblem[] {
  const { asOf, settings, view, waivers } = circumstances;
  const found: FoundProblem[] = [];
  for (const problem of standing(problems, asOf)) {
    const severity = severityOf(problem, settings);
    const parts = severity === 'off' ? [] : parted(view, problem, waivers, asOf);
    for (const part of parts) if (severity !== 'off') found.push(show(part, severity, parts.length === 1));
  }
  return once(found.sort(inOrder));
}

function severityOf(problem: Problem, settings: Settings): Severity | 'off' {
  return settings.severities.get(problem.rule.id) ?? problem.severity;
}
