/** Ids of catalog entries while a catalog is written: what an id means depends on what else the catalog holds. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AnalysisHost } from '../../server/src/analysis/host.ts';
import { assertFresh } from './sound.ts';
import { found, ROOT, workspace } from './workspace.ts';

const frame = `plan p "P" { version 1; between o; valid from 2026-01-01 until 2026-12-31; approved by o.r on 2026-01-02 for 1 }
organization o "O" { role r "R" { mandate executive } }
applicability soa "S" { of o; includes house }
`;

const catalog = (ids: readonly string[]): string =>
  `catalog house "H" {\n${ids.map((id) => `  entry "${id}" "Entry ${id}" { level basic }\n`).join('')}}\n`;

const covering = (ids: readonly string[]): string =>
  ids.map((id, i) => `control C-${String(i)} "C" { covers house:${id} }\n`).join('');

const gaps = (host: AnalysisHost): boolean => found(host, 'plan.secplan').includes('coverage/gap');

describe('ids of entries', () => {
  it('mean another entry, or none, as soon as the catalog has it', () => {
    const host = workspace({
      'plan.secplan': frame,
      'catalog.secplan': catalog(['A.1']),
      'controls.secplan': covering(['1']),
    });
    assert.ok(!gaps(host));
    for (const ids of [
      ['A.1', 'B.2'],
      ['A.1', '1'],
      ['A.1', 'B.1'],
    ]) {
      host.setText(`${ROOT}/catalog.secplan`, catalog(ids), true);
      host.settle();
      assert.ok(gaps(host), ids.join());
      assertFresh(host);
    }
  });

  it('are compared step by step as after a fresh start', () => {
    const id = fc.constantFrom('A.1', 'a1', '1', 'B.1', 'A.1.2', '1.2', 'A1.2', 'A.01');
    const step = fc.oneof(
      fc.uniqueArray(id, { maxLength: 3 }).map((ids) => ['catalog', catalog(ids)] as const),
      fc.array(id, { maxLength: 2 }).map((ids) => ['controls', covering(ids)] as const),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 6 }), (steps) => {
        const host = workspace({ 'plan.secplan': frame, 'catalog.secplan': '', 'controls.secplan': '' });
        for (const [file, text] of steps) {
          host.setText(`${ROOT}/${file}.secplan`, text, true);
          host.settle();
          assertFresh(host);
        }
      }),
      { numRuns: 60 },
    );
  });
});
