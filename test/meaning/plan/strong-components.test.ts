/** What leads to one another in a graph, found as by trying every pair, and in graphs of any length. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strongComponents } from '../../../server/src/meaning/plan/strong-components.ts';

const written = (components: readonly (readonly number[])[]): readonly string[] =>
  components.map((each) => [...each].sort((a, b) => a - b).join(' ')).sort();

/** The nodes that can be reached from one, itself included. */
function reached(steps: readonly (readonly number[])[], from: number): ReadonlySet<number> {
  const found = new Set([from]);
  for (const node of found) for (const next of steps[node] ?? []) found.add(next);
  return found;
}

describe('components of a graph', () => {
  it('hold what can be reached from each other', () => {
    const graph = fc
      .integer({ min: 1, max: 12 })
      .chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }));
    fc.assert(
      fc.property(graph, (steps) => {
        const all = steps.map((_, node) => reached(steps, node));
        const expected = new Set(
          all.map((from, node) => written([[...from].filter((other) => all[other]?.has(node))]).join()),
        );
        assert.deepEqual(written(strongComponents(steps)), [...expected].sort());
      }),
    );
  });

  it('are found in a chain and in a circle of a hundred thousand', () => {
    const size = 100_000;
    const chain = Array.from({ length: size }, (_, i) => (i + 1 < size ? [i + 1] : []));
    const circle = chain.map((next) => (next.length > 0 ? next : [0]));
    assert.equal(strongComponents(chain).length, size);
    assert.deepEqual(
      strongComponents(circle).map(({ length }) => length),
      [size],
    );
  });
});
