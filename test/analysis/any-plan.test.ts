/** Whatever is written, no rule fails, every message is one, edits step by step equal a fresh start, and order means nothing. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format } from '../../grammar/src/print/printer.ts';
import { quickFixes } from '../../server/src/features/fixes/fixes.ts';
import { anyPlan } from './any-plan.ts';
import { assertFresh, assertSound } from './sound.ts';
import { everything, ROOT, workspace } from './workspace.ts';

/** The same plans in every run. */
const seed = 20260115;

/** Lines of one text, put into another. */
const step = fc.record({
  file: fc.constantFrom('a.secplan', 'b.secplan'),
  at: fc.nat(),
  remove: fc.nat(3),
  from: fc.nat(),
  take: fc.nat(3),
});

describe('any plan', () => {
  it('is analysed without a fault, on any day, in words', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom('2026-01-15', '0000-01-01', '9999-12-31'), (files, asOf) => {
        const host = workspace(files, { asOf });
        assertSound(host);
        const path = `${ROOT}/a.secplan`;
        for (const { start, end } of host.problems(path).slice(0, 10)) quickFixes(host, path, { start, end });
      }),
      { seed, numRuns: 60 },
    );
  });

  it('has the same problems whatever the order of its files', () => {
    fc.assert(
      fc.property(anyPlan, (files) => {
        const turned = Object.fromEntries(Object.entries(files).reverse());
        assert.deepEqual(everything(workspace(turned)), everything(workspace(files)));
      }),
      { seed, numRuns: 30 },
    );
  });

  it('has the same problems edited step by step as read afresh', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, fc.array(step, { minLength: 1, maxLength: 6 }), (files, others, steps) => {
        const host = workspace(files);
        for (const { file, at, remove, from, take } of steps) {
          const path = `${ROOT}/${file}`;
          const lines = (host.file(path)?.text ?? '').split(/(?<=\n)/);
          const source = (others[file] ?? '').split(/(?<=\n)/);
          const first = at % (lines.length + 1);
          const start = lines.slice(0, first).join('').length;
          const end = start + lines.slice(first, first + remove).join('').length;
          const pick = from % (source.length + 1);
          host.edit(path, [{ start, end, insert: source.slice(pick, pick + take).join('') }]);
          host.settle();
        }
        assertSound(host);
        assertFresh(host);
      }),
      { seed, numRuns: 40 },
    );
  });

  it('formats to what formats to itself', () => {
    fc.assert(
      fc.property(anyPlan, (files) => {
        for (const text of Object.values(files)) {
          const once = format(text);
          assert.equal(once.withheld, undefined);
          assert.deepEqual(format(once.text), { ...once, text: once.text });
        }
      }),
      { seed, numRuns: 40 },
    );
  });
});
