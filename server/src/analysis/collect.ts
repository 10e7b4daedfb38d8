/** From the problems in a file to what is shown: filtered by date and settings, yielding, waived, worded, in order. */

import { declarationOf } from '../plan/declaration.ts';
import type { Anchor } from '../plan/anchor.ts';
import { spanOf } from '../plan/places.ts';
import { isBuiltIn } from '../plan/built-in.ts';
import type { Day } from '../facts/dates.ts';
import type { Value } from '../facts/facts.ts';
import type { Entry } from '../plan/entry.ts';
import type { PlanView } from '../plan/plan-view.ts';
import type { Problem, Severity } from '../rules/define.ts';
import { byPlace, fewer } from './fewer.ts';
import type { Judged } from './fewer.ts';
import { groupOf, merged } from '../rules/groups.ts';
import type { Group } from '../rules/groups.ts';
import { labelOf, messageOf, short } from '../rules/render.ts';
import type { Settings } from './settings.ts';
import type { Waiver } from './waivers.ts';
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
  /** How many places more it rests on. */
  readonly unlisted: number;
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
  const line = anchor.line === undefined ? undefined : declarationOf(anchor.entry).lines[anchor.line];
  if (!line) return short(label);
  const values = line.values.slice(0, MOST_QUOTED).map(written);
  const all = line.values.length > MOST_QUOTED ? [...values, '…'] : values;
  return short(`${label}: ${line.property.head} ${all.join(', ')}`.trimEnd());
}

function fingerprintOf(problem: Problem): string {
  const { anchor, rule, message } = problem;
  const group = groupOf(problem)?.key ?? problem.alike;
  if (group !== undefined) return short(group.replaceAll('\n', '|'));
  const line = anchor.line === undefined ? undefined : declarationOf(anchor.entry).lines[anchor.line];
  const value = line?.values[anchor.value ?? 0];
  return [rule.id, message, anchor.entry.key, line?.property.head ?? '', value ? short(written(value)) : ''].join('|');
}

/** What one analysis knows besides the problems themselves. */
export interface Circumstances {
  readonly asOf: Day;
  readonly settingsFor: (file: string) => Settings;
  readonly view: PlanView;
  readonly waivers: readonly Waiver[];
}

/** Where problems come from. */
export interface ProblemSource {
  /** All problems of a file, whatever the date, in no order. */
  readonly problemsIn: (file: string) => readonly Problem[];
  /** The files in which a group of the whole plan has problems, in order. */
  readonly filesWith: (group: string) => readonly string[];
}

/**
 * Whether a problem with one of the rules that another yields to stands on the same declaration. A mistake in a name is
 * one in all names inside.
 */
function isExplained({ rule, anchor }: Problem, present: ReadonlySet<string>): boolean {
  return (
    rule.yieldsTo?.some((id) => {
      let at: Entry | undefined = anchor.entry;
      while (at && !present.has(`${id} ${at.key}`)) at = id.startsWith('name/') ? at.parent : undefined;
      return at !== undefined;
    }) === true
  );
}

/** Problems of today that no other one explains. */
function standing(problems: readonly Problem[], asOf: Day): readonly Problem[] {
  const today = problems.filter(({ from, until }) => from <= asOf && asOf < until);
  const present = new Set(today.map(({ rule, anchor }) => `${rule.id} ${anchor.entry.key}`));
  return today.filter((problem) => !isExplained(problem, present));
}

/** What is put aside of a problem is another one than what is left of it. */
function fingerprintOfPart({ problem, exception, whole }: Judged): string {
  const fingerprint = fingerprintOf(problem);
  return whole || !exception ? fingerprint : `${fingerprint}|${exception.key}`;
}

function show(judged: Judged): FoundProblem {
  const { problem, severity, exception } = judged;
  // Each problem stands behind one other at most, so that all of them together are no more than there are problems.
  const behind = ['places', 'morePlaces'].reduce((sum, name) => sum + Number(problem.args[name] ?? 0), 0);
  return {
    rule: problem.rule.id,
    severity,
    message: messageOf(problem),
    file: problem.anchor.entry.file,
    ...spanOf(problem.anchor),
    related: problem.related.slice(0, MOST_RELATED + behind).flatMap((anchor) => {
      const { entry } = anchor;
      return isBuiltIn(entry) ? [] : [{ file: entry.file, ...spanOf(anchor), message: describe(anchor) }];
    }),
    unlisted: Math.max(0, problem.related.length - MOST_RELATED - behind),
    waivedBy: exception?.name ?? exception?.key,
    fingerprint: fingerprintOfPart(judged),
    problem,
  };
}

/** By place, then by rule, words and the first place it rests on: the same order on any machine. */
export function inOrder(a: FoundProblem, b: FoundProblem): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return a.end - b.end;
  if (a.rule !== b.rule) return a.rule < b.rule ? -1 : 1;
  if (a.message !== b.message) return a.message < b.message ? -1 : 1;
  if (a.waivedBy !== b.waivedBy) return (a.waivedBy ?? '') < (b.waivedBy ?? '') ? -1 : 1;
  const [placeA, placeB] = [a.related[0], b.related[0]];
  if (!placeA || !placeB) return 0;
  if (placeA.file !== placeB.file) return placeA.file < placeB.file ? -1 : 1;
  return placeA.start - placeB.start;
}

/** The same words at the same place are one problem, in however many declarations a rule found it; what is waived is another. */
function once(sorted: readonly FoundProblem[]): readonly FoundProblem[] {
  return sorted.filter((each, i) => {
    const before = sorted[i - 1];
    const isSame = before?.start === each.start && before.rule === each.rule && before.message === each.message;
    return !isSame || before.waivedBy !== each.waivedBy;
  });
}

function severityOf(problem: Problem, settings: Settings): Severity | 'off' {
  return settings.severities.get(problem.rule.id) ?? problem.severity;
}

/** What the members of a group share, besides what makes them one. */
function kindOf(judged: Judged): string {
  return [judged.group?.key, judged.severity, judged.exception?.key].join('\n');
}

/**
 * Shows the problems of files. What it has judged it keeps, since files with problems of one group ask for each other:
 * use it for one state of the plan.
 */
export class Collector {
  private readonly source: ProblemSource;
  private readonly circumstances: Circumstances;
  private readonly judged = new Map<string, readonly Judged[]>();
  private readonly groups = new Map<string, readonly Judged[]>();

  constructor(source: ProblemSource, circumstances: Circumstances) {
    this.source = source;
    this.circumstances = circumstances;
  }

  /** The problems of one file as they are shown. */
  collect(file: string): readonly FoundProblem[] {
    const found: Judged[] = [];
    const seen = new Set<string>();
    for (const judged of this.judge(file)) {
      if (!judged.group) {
        found.push(judged);
        continue;
      }
      const kind = kindOf(judged);
      if (seen.has(kind)) continue;
      seen.add(kind);
      const [first = judged, ...others] = this.members(file, judged.group, kind);
      if (first.problem.anchor.entry.file !== file) continue;
      const all = [first, ...others].map(({ problem }) => problem);
      found.push({ ...first, problem: merged(first.problem, all) });
    }
    return once(fewer(found).map(show).sort(inOrder));
  }

  private judge(file: string): readonly Judged[] {
    let judged = this.judged.get(file);
    if (!judged) {
      const settings = this.circumstances.settingsFor(file);
      // A rule that is switched off explains nothing.
      const told = this.source.problemsIn(file).filter((problem) => severityOf(problem, settings) !== 'off');
      judged = standing(told, this.circumstances.asOf).flatMap((problem) => this.judgeOne(problem, settings));
      this.judged.set(file, judged);
    }
    return judged;
  }

  private judgeOne(problem: Problem, settings: Settings): Judged[] {
    const severity = severityOf(problem, settings);
    if (severity === 'off') return [];
    const { view, waivers, asOf } = this.circumstances;
    const parts = parted(view, problem, waivers, asOf);
    return parts.map((part) => ({ ...part, severity, whole: parts.length === 1, group: groupOf(part.problem) }));
  }

  /** The problems that are shown as one, in order of place. */
  private members(file: string, group: Group, kind: string): readonly Judged[] {
    const key = group.within === 'plan' ? kind : `${file}\n${kind}`;
    let members = this.groups.get(key);
    if (!members) {
      const files = group.within === 'plan' ? this.source.filesWith(group.key) : [file];
      members = byPlace(files.flatMap((each) => this.judge(each).filter((judged) => kindOf(judged) === kind)));
      this.groups.set(key, members);
    }
    return members;
  }
}
