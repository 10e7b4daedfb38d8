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

interface Place {
  readonly file: string;
  readonly start: number;
}

/** With its place and the first one it rests on, which are looked up once however often it is compared. */
interface Placed {
  readonly judged: Judged;
  readonly at: Place;
  readonly restsOn: Place | undefined;
}

function placeOf(anchor: Anchor): Place {
  return { file: anchor.entry.file, start: spanOf(anchor).start };
}

/** Orders places by file, then by offset. */
function comparePlaces(a: Place | undefined, b: Place | undefined): number {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
  return a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1;
}

function comparePlaced(a: Placed, b: Placed): number {
  return comparePlaces(a.at, b.at) || comparePlaces(a.restsOn, b.restsOn);
}

/** In order of place, then of the first place that each rests on. */
function placed(members: readonly Judged[]): readonly Placed[] {
  return members
    .map((judged): Placed => {
      const { anchor, related } = judged.problem;
      return { judged, at: placeOf(anchor), restsOn: related[0] && placeOf(related[0]) };
    })
    .sort(comparePlaced);
}

/** In order of place, then of the first place that each rests on; two that agree in both are one. */
export function byPlace(members: readonly Judged[]): readonly Judged[] {
  const all = placed(members);
  return all
    .filter((each, i) => i === 0 || comparePlaced(each, all[i - 1] as Placed) !== 0)
    .map(({ judged }) => judged);
}

/** In order of place; what says the same at the same place, in however many declarations it was found, is one. */
function once(members: readonly Judged[]): readonly Judged[] {
  const seen = new Set<string>();
  return placed(members)
    .filter(({ judged: { problem }, at: { start } }) => {
      const key = `${String(start)} ${argumentsKey(problem)}`;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ judged }) => judged);
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
