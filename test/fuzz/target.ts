/** What is fuzzed: inputs that nobody would write, and what holds for each of them. */

import type fc from 'fast-check';

/** Something that takes input. An input is plain data, so that one that failed can be kept and replayed. */
export interface Target {
  readonly name: string;
  readonly inputs: fc.Arbitrary<unknown>;
  /** Rejects where something that always holds does not. */
  readonly check: (input: unknown) => Promise<void>;
}

/** `check` throws or rejects where something that always holds does not. */
export function defineTarget<I>(
  name: string,
  inputs: fc.Arbitrary<I>,
  check: (input: I) => void | Promise<void>,
): Target {
  return { name, inputs, check: async (input) => check(input as I) };
}
