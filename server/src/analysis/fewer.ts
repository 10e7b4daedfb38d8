/** Of many problems those that are shown: few of a kind as they are, more as one that names all or stands for the rest. */

import { spanOf } from '../plan/places.ts';
import type { Anchor } from '../plan/anchor.ts';
import type { Severity } from '../rules/define.ts';
import { FEW, argumentsKey, lastOf, likeness, listed, MOST } from '../rules/groups.ts';
import type { Group } from '../rules/groups.ts';
import type { Part } from './waivers.ts';

/** A problem, or a part of one, with what decides whether and how it is shown. */
export interface Judged extends Part {
  readonly severity: Severity;
  /** Nothing else of the problem is put aside by another exception. */
  readonly whole: boolean;
  /** What it is shown as one with, if anything: problems of its group that are judged alike. */
  readonly group: Group | undefined;
}

/** Orders places by file, then by offset. */
function comparePlaces(a: Anchor | undefined, b: Anchor | undefined): number {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
  const [fileA, fileB] = [a.entry.file, b.entry.file];
  return fileA === fileB ? spanOf(a).start - spanOf(b).start : fileA < fileB ? -1 : 1;
}

function compareJudged({ problem: a }: Judged, { problem: b }: Judged): number {
  return comparePlaces(a.anchor, b.anchor) || comparePlaces(a.related[0], b.related[0]);
}

/** In order of place, then of the first place that each rests on; two that agree in both are one. */
export function byPlace(members: readonly Judged[]): readonly Judged[] {
  const placed = [...members].sort(compareJudged);
  return placed.filter((each, i) => i === 0 || compareJudged(each, placed[i - 1] as Judged) !== 0);
}

/** In order of place; what says the same at the same place, in however many declarations it was found, is one. */
function once(members: readonly Judged[]): readonly Judged[] {
  const seen = new Set<string>();
  return [...members].sort(compareJudged).filter(({ problem }) => {
    const key = `${String(spanOf(problem.anchor).start)} ${argumentsKey(problem)}`;
    return !seen.has(key) && seen.add(key);
  });
}

function judgedAlike({ severity, exception }: Judged, key: string): string {
  return [severity, exception?.key, key].join('\n');
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
