/** Of many problems those that are shown: few of a kind as they are, more as one that names all or stands for the rest. */

import { spanOf } from '../plan/anchor.ts';
import type { Entry } from '../plan/entry.ts';
import type { Problem, Severity } from '../rules/define.ts';
import { FEW, argumentsKey, lastOf, likeness, listed, MOST } from '../rules/groups.ts';
import type { Group } from '../rules/groups.ts';

/** A problem with what decides whether and how it is shown. */
export interface Judged {
  readonly problem: Problem;
  readonly severity: Severity;
  readonly waiver: Entry | undefined;
  /** What it is shown as one with, if anything: problems of its group that are judged alike. */
  readonly group: Group | undefined;
}

/** In order of place; two at one place are one. */
export function byPlace(members: readonly Judged[]): readonly Judged[] {
  const placed = inPlaces(members);
  return placed
    .filter(({ file, start }, i) => placed[i - 1]?.file !== file || placed[i - 1]?.start !== start)
    .map(({ each }) => each);
}

interface Placed {
  readonly each: Judged;
  readonly file: string;
  readonly start: number;
}

function inPlaces(members: readonly Judged[]): readonly Placed[] {
  const placed = members.map((each) => {
    const { anchor } = each.problem;
    return { each, file: anchor.entry.file, start: spanOf(anchor).start };
  });
  return placed.sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1));
}

/** In order of place; what says the same at the same place, in however many declarations it was found, is one. */
function once(members: readonly Judged[]): readonly Judged[] {
  const seen = new Set<string>();
  return inPlaces(members).flatMap(({ each, start }) => {
    const key = `${String(start)} ${argumentsKey(each.problem)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [each];
  });
}

function judgedAlike({ severity, waiver }: Judged, key: string): string {
  return [severity, waiver?.key, key].join('\n');
}

/** Problems that differ in one thing alone, as one where they are more than a few. */
function acrossThings(all: readonly Judged[]): readonly Judged[] {
  const groups = Map.groupBy(all, (judged) => {
    const key = likeness(judged.problem);
    return key === undefined ? undefined : judgedAlike(judged, key);
  });
  return [...groups].flatMap(([key, group]) => {
    const members = key === undefined ? group : once(group);
    const [first] = members;
    if (key === undefined || !first || members.length <= FEW) return group;
    const problems = members.map(({ problem }) => problem);
    return [{ ...first, problem: listed(first.problem, problems) }];
  });
}

/** The problems of one file that are shown, in no order. */
export function fewer(all: readonly Judged[]): readonly Judged[] {
  if (all.length <= FEW) return all;
  const kinds = Map.groupBy(acrossThings(all), (judged) => {
    const { rule, message } = judged.problem;
    return judgedAlike(judged, `${rule.id}\n${message}`);
  });
  return [...kinds.values()].flatMap((kind) => {
    if (kind.length <= MOST) return kind;
    const members = once(kind);
    const [last, ...others] = members.slice(MOST - 1);
    if (!last || others.length === 0) return members;
    const rest = others.map(({ problem }) => problem);
    return [...members.slice(0, MOST - 1), { ...last, problem: lastOf(last.problem, rest) }];
  });
}
