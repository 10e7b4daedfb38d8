/** Which problems are listed where there are too many: the worst of each file, and no more than people and tools bear in all. */

import type { FoundProblem } from './collect.ts';

/** More problems of one file, or of all files together, are counted and not listed. */
export const MOST_IN_FILE = 1000;
export const MOST_IN_ALL = 10_000;

/** From worst to least; what is waived comes last, whatever it was. */
const RANKS = [0, 1, 2, 3] as const;
const ranks = { error: 0, warning: 1, information: 2 } as const;
const WAIVED = 3;

/** How many problems of each rank a file has, or may list. */
export type Counts = readonly number[];

/** What every file may list where all problems find room. */
export const UNLIMITED: Counts = RANKS.map(() => Infinity);

function rankOf({ severity, waivedBy }: FoundProblem): number {
  return waivedBy === undefined ? ranks[severity] : WAIVED;
}

export function totalOf(counts: Counts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Counts the problems of one file that it could list by itself: the worst ones, no more than `MOST_IN_FILE`. */
export function countListed(problems: readonly FoundProblem[]): Counts {
  const counts = RANKS.map(() => 0);
  for (const problem of problems) counts[rankOf(problem)] = (counts[rankOf(problem)] ?? 0) + 1;
  let room = MOST_IN_FILE;
  return counts.map((count) => {
    const listed = Math.min(count, room);
    room -= listed;
    return listed;
  });
}

/** Up to how many each may take of what there is room for, so that those who want little get all they want. */
function share(wanted: readonly number[], room: number): number {
  let [left, takers] = [room, wanted.length];
  for (const each of [...wanted].sort((a, b) => a - b)) {
    if (each * takers > left) return Math.floor(left / takers);
    left -= each;
    takers--;
  }
  return Infinity;
}

/** Up to how many problems of each rank a file lists when all files together list `MOST_IN_ALL` at most, the worst first. */
export function sharesOf(files: readonly Counts[]): Counts {
  let room = MOST_IN_ALL;
  return RANKS.map((rank) => {
    const wanted = files.map((counts) => counts[rank] ?? 0).filter((count) => count > 0);
    const each = share(wanted, room);
    room -= wanted.reduce((sum, count) => sum + Math.min(count, each), 0);
    return each;
  });
}

/** The problems of one file that are listed, in the order in which they are given. */
export function listedOf(problems: readonly FoundProblem[], shares: Counts): readonly FoundProblem[] {
  const room = countListed(problems).map((count, rank) => Math.min(count, shares[rank] ?? 0));
  if (totalOf(room) === problems.length) return problems;
  return problems.filter((problem) => {
    const left = room[rankOf(problem)] ?? 0;
    room[rankOf(problem)] = left - 1;
    return left > 0;
  });
}
