/** What several spans of days leave out of another one. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { leftOut } from '../../../server/src/meaning/plan/lasting.ts';

const day = fc.integer({ min: 0, max: 30 });
const span = fc.tuple(day, day).map(([a, b]) => ({ from: Math.min(a, b), until: Math.max(a, b) }));

describe('lasting', () => {
  it('leaves out nothing where one span covers all', () => {
    assert.deepEqual(leftOut({ from: 5, until: 9 }, [{ from: -Infinity, until: Infinity }]), []);
  });

  it('finds what lies before, between and after', () => {
    const covers = [
      { from: 20, until: 25 },
      { from: 10, until: 15 },
    ];
    assert.deepEqual(leftOut({ from: 0, until: 30 }, covers), [
      { from: 0, until: 10 },
      { from: 15, until: 20 },
      { from: 25, until: 30 },
    ]);
  });

  it('gives exactly the days that no span covers', () => {
    fc.assert(
      fc.property(span, fc.array(span), (whole, covers) => {
        const found = leftOut(whole, covers);
        for (let at = -1; at <= 31; at++) {
          const lies = ({ from, until }: { from: number; until: number }): boolean => from <= at && at < until;
          assert.equal(found.filter(lies).length, lies(whole) && !covers.some(lies) ? 1 : 0, `day ${String(at)}`);
        }
      }),
    );
  });
});
