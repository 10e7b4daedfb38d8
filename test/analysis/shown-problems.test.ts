/** Where there are too many problems the worst are listed, and those who have few lose none. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FoundProblem } from '../../server/src/analysis/collect.ts';
import {
  countListed,
  listedOf,
  MOST_IN_ALL,
  MOST_IN_FILE,
  sharesOf,
  totalOf,
} from '../../server/src/analysis/shown-problems.ts';

const severities = ['error', 'warning', 'information', 'waived'] as const;
type Kind = (typeof severities)[number];

/** Problems of these kinds; nothing else of them is looked at. */
function problems(kinds: readonly Kind[]): readonly FoundProblem[] {
  return kinds.map(
    (kind) =>
      ({ severity: kind === 'waived' ? 'error' : kind, waivedBy: kind === 'waived' ? 'x' : undefined }) as FoundProblem,
  );
}

function kindOf({ severity, waivedBy }: FoundProblem): Kind {
  return waivedBy === undefined ? severity : 'waived';
}

function listed(files: readonly (readonly FoundProblem[])[]): readonly (readonly FoundProblem[])[] {
  const shares = sharesOf(files.map(countListed));
  return files.map((each) => listedOf(each, shares));
}

function repeated(kind: Kind, count: number): readonly Kind[] {
  return Array.from({ length: count }, () => kind);
}

describe('listed problems', () => {
  it('are all of them where they find room, in their order', () => {
    const found = problems(['information', 'error', 'waived', 'warning']);
    assert.deepEqual(listed([found, []]), [found, []]);
  });

  it('are the worst of a file that has too many, still in their order', () => {
    const found = problems([...repeated('information', 600), ...repeated('waived', 600), ...repeated('error', 700)]);
    const [shown = []] = listed([found]);
    assert.equal(shown.length, MOST_IN_FILE);
    assert.deepEqual(shown.map(kindOf), [...repeated('information', 300), ...repeated('error', 700)]);
  });

  it('are the worst of all files that have too many together', () => {
    const noisy = Array.from({ length: 12 }, () => problems(repeated('warning', 1000)));
    const files = [problems(repeated('error', 1000)), problems(repeated('warning', 5)), ...noisy];
    const shown = listed(files);
    assert.equal(shown[0]?.length, 1000);
    assert.equal(shown[1]?.length, 5);
    const rest = shown.slice(2).map(({ length }) => length);
    assert.deepEqual(new Set(rest), new Set([Math.floor((MOST_IN_ALL - 1005) / 12)]));
  });

  it('are never too many, never lose what is worse for what is less, and do not depend on the order of files', () => {
    const file = fc.tuple(fc.nat(1500), fc.nat(1500), fc.nat(1500), fc.nat(1500));
    fc.assert(
      fc.property(fc.array(file, { maxLength: 30 }), (files) => {
        const all = files.map((counts) =>
          problems(counts.flatMap((count, i) => repeated(severities[i] ?? 'error', count))),
        );
        const shown = listed(all);
        assert.ok(totalOf(shown.map(({ length }) => length)) <= MOST_IN_ALL);
        assert.ok(shown.every(({ length }) => length <= MOST_IN_FILE));
        const count = (lists: typeof shown, kind: Kind): number =>
          lists.flat().filter((each) => kindOf(each) === kind).length;
        const wantedErrors = all.map((each) => each.filter((p) => kindOf(p) === 'error').slice(0, MOST_IN_FILE));
        if (count(wantedErrors, 'error') <= MOST_IN_ALL) {
          assert.equal(count(shown, 'error'), count(wantedErrors, 'error'));
        } else {
          assert.ok(count(shown, 'warning') <= files.length);
        }
        assert.deepEqual(listed(all.toReversed()).toReversed(), shown);
      }),
      { numRuns: 30 },
    );
  });
});
