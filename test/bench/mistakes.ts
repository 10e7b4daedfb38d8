/** How many problems one mistake brings to a plan: one character or line is taken away or put in, at random places. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AnalysisHost } from '../../server/src/analysis/host.ts';
import type { FoundProblem } from '../../server/src/analysis/collect.ts';
import { dayOf } from '../../server/src/facts/dates.ts';
import { rules } from '../../server/src/rules/registry.ts';

/** What goes wrong. */
export const mistakes = ['a character lost', 'a character put in', 'a line lost'] as const;
export type Mistake = (typeof mistakes)[number];

/** One mistake and what is told because of it. */
export interface Mishap {
  readonly mistake: Mistake;
  readonly file: string;
  /** The text around the place, with the place marked. */
  readonly around: string;
  readonly problems: readonly FoundProblem[];
}

/** Characters that mean something where they stand, and two that do not. */
const PUT_IN = '{}",;.:/x"';

/** Numbers from 0 to below a bound, the same for the same seed. */
function random(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

function damaged(text: string, mistake: Mistake, at: number, next: (bound: number) => number): string {
  if (mistake === 'a character lost') return text.slice(0, at) + text.slice(at + 1);
  if (mistake === 'a character put in') {
    return text.slice(0, at) + PUT_IN.charAt(next(PUT_IN.length)) + text.slice(at);
  }
  const end = text.indexOf('\n', at);
  return text.slice(0, text.lastIndexOf('\n', at - 1) + 1) + text.slice(end < 0 ? text.length : end + 1);
}

/** Makes `rounds` mistakes of each sort in a plan, one at a time, and lists what each adds to its problems. */
export function mishaps(files: ReadonlyMap<string, string>, rounds: number, seed: number): readonly Mishap[] {
  const next = random(seed);
  const host = new AnalysisHost({ rules, root: '', asOf: dayOf('2026-01-15') ?? 0 });
  for (const [file, text] of files) host.setText(file, text);
  const all = (): readonly FoundProblem[] => {
    host.settle();
    return host.paths().flatMap((path) => host.problems(path));
  };
  const identity = ({ file, fingerprint }: FoundProblem): string => `${file} ${fingerprint}`;
  const before = new Set(all().map(identity));
  const names = [...files.keys()];
  return Array.from({ length: rounds * mistakes.length }, (_, round): Mishap => {
    const mistake = mistakes[round % mistakes.length] ?? 'a line lost';
    const file = names[next(names.length)] ?? '';
    const text = files.get(file) ?? '';
    const at = next(text.length);
    host.setText(file, damaged(text, mistake, at, next));
    const problems = all().filter((problem) => !before.has(identity(problem)));
    host.setText(file, text);
    return { mistake, file, around: `${text.slice(Math.max(0, at - 30), at)}▮${text.slice(at, at + 20)}`, problems };
  });
}

/** How numbers are spread. */
export interface Spread {
  readonly count: number;
  readonly mean: number;
  readonly half: number;
  /** Of twenty, nineteen are not above it. */
  readonly most: number;
  readonly max: number;
}

/** The spread of how many problems each mishap of one sort brings. */
export function spreadOf(found: readonly Mishap[], mistake: Mistake): Spread {
  const counts = found.filter((each) => each.mistake === mistake).map(({ problems }) => problems.length);
  counts.sort((a, b) => a - b);
  const at = (part: number): number => counts[Math.min(counts.length - 1, Math.floor(counts.length * part))] ?? 0;
  const mean = counts.reduce((sum, each) => sum + each, 0) / Math.max(1, counts.length);
  return { count: counts.length, mean, half: at(0.5), most: at(0.95), max: at(1) };
}

/** The clean samples, each as a plan: texts by path. */
export function cleanSamples(): readonly ReadonlyMap<string, string>[] {
  const folder = new URL('../../samples/', import.meta.url).pathname;
  const samples = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());
  return samples.map(({ name }) => {
    const clean = join(folder, name, 'clean');
    const found = readdirSync(clean, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.secplan'));
    return new Map(found.sort().map((path) => [`/${path}`, readFileSync(join(clean, path), 'utf8')]));
  });
}
