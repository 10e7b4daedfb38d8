/** How versions compare. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareVersions } from '../../server/src/facts/versions.ts';

const written = fc.stringMatching(/^[0-9a-c.-]{1,8}$/);

describe('compareVersions', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['2.3', '2.5'],
    ['2.9', '2.10'],
    ['2', '2.1'],
    ['2024-Q1', '2024-Q3'],
    ['2024-2', '2025-1'],
    ['3.beta', '3.1'],
  ];
  for (const [older, newer] of cases) {
    it(`${older} is older than ${newer}`, () => {
      assert.ok(compareVersions(older, newer) < 0);
      assert.ok(compareVersions(newer, older) > 0);
    });
  }

  it('sees no difference in zeros before a number or in what stands between the parts', () => {
    assert.equal(compareVersions('2.05', '2-5'), 0);
  });

  it('orders any versions: what is before and after does not depend on the way round, and holds along a row', () => {
    fc.assert(
      fc.property(written, written, written, (a, b, c) => {
        assert.equal(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a)), 0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) assert.ok(compareVersions(a, c) <= 0);
      }),
    );
  });
});
