/** Any OSCAL catalog: it is read or refused with a place, and every entry is found by its id. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadOscalCatalog } from '../../../server/src/catalogs/oscal.ts';
import { AnalysisHost } from '../../../server/src/analysis/host.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { completions } from '../../../server/src/features/completion/completion.ts';
import { hover } from '../../../server/src/features/describe/hover.ts';
import { assertSound } from '../../analysis/sound.ts';
import { ROOT } from '../../analysis/workspace.ts';
import { yard } from '../../catalogs/yard.ts';
import { damaged } from '../damage.ts';
import { defineTarget } from '../target.ts';

const whole = JSON.stringify(yard, undefined, 1);

/** Puts any value in the place of the n-th value. */
function replacedValue(n: number, by: unknown): string {
  let at = 0;
  return JSON.stringify(yard, (_, value: unknown) => (at++ === n ? by : value), 1);
}

const inputs = fc.oneof(
  damaged(fc.constant(whole), whole),
  fc
    .tuple(
      fc.integer({ min: 1, max: 120 }),
      fc.anything({ key: fc.constantFrom('id', 'title', 'controls', 'parts', '__proto__') }),
    )
    .map(([n, value]) => replacedValue(n, value)),
);

const plan = 'plan p "P" { catalogs yard }\ncontrol C "C" { covers yard:GT-1 }\n';

export const catalogTarget = defineTarget('catalog', inputs, (text) => {
  const { catalog, problems } = loadOscalCatalog(text);
  assert.ok(catalog !== undefined || problems.length > 0);
  for (const { message, start, end } of problems) {
    assert.ok(0 <= start && start <= end && start <= text.length, message);
    assert.doesNotMatch(message, /undefined|NaN|\[object/);
  }
  for (const { id } of catalog?.titles ?? []) assert.equal(catalog?.entry(id)?.id, id);
  const host = new AnalysisHost({ rules, root: ROOT, asOf: 0 });
  const path = `${ROOT}/a.secplan`;
  host.setText(path, plan, true);
  host.setSettings(ROOT, '{"catalogs":{"yard":"yard.json"}}');
  host.setCatalog(`${ROOT}/yard.json`, text);
  host.settle();
  assertSound(host);
  for (const offset of [plan.indexOf('yard }'), plan.indexOf('yard:') + 6]) {
    hover(host, path, offset);
    completions(host, path, offset);
  }
});
