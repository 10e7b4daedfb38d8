/** Feeds a target with inputs from a seed for some time, and makes an input that fails as small as it can. */

import fc from 'fast-check';
import type { Target } from './target.ts';

/** How long, or how many cases, whichever ends first, and from where. */
export interface Extent {
  readonly milliseconds: number;
  readonly cases: number;
  readonly seed: number;
}

/** What came of it. */
export interface Outcome {
  readonly cases: number;
  /** The smallest input found that fails, and why; undefined where all held. */
  readonly failure: { readonly input: unknown; readonly error: unknown } | undefined;
  /** The input that took longest, and how long in milliseconds. */
  readonly slowest: { readonly input: unknown; readonly milliseconds: number };
}

/** Inputs between two looks at the clock; each batch has a seed of its own. */
const BATCH = 10;

/** Looking for a smaller input ends after this many milliseconds. */
const SHRINKING = 120_000;

/** Runs a target; the same seed gives the same inputs in the same order. At least one batch is run. */
export async function fuzz(target: Target, { milliseconds, cases, seed }: Extent): Promise<Outcome> {
  let slowest: Outcome['slowest'] = { input: undefined, milliseconds: 0 };
  let count = 0;
  const property = fc.asyncProperty(target.inputs, async (input) => {
    const begin = performance.now();
    count++;
    await target.check(input);
    const took = performance.now() - begin;
    if (took > slowest.milliseconds) slowest = { input, milliseconds: took };
  });
  const until = performance.now() + milliseconds;
  let batch = seed;
  do {
    const numRuns = Math.min(BATCH, cases - count);
    const details = await fc.check(property, { seed: batch++, numRuns, interruptAfterTimeLimit: SHRINKING });
    if (details.counterexample) {
      const [input] = details.counterexample;
      return { cases: count, failure: { input, error: details.errorInstance }, slowest };
    }
  } while (performance.now() < until && count < cases);
  return { cases: count, failure: undefined, slowest };
}
