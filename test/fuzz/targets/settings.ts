/** Any `secplan.json`: what is wrong is told at a place, what is right holds, and plans are analysed all the same. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assertSound } from '../../analysis/sound.ts';
import { ROOT, workspace } from '../../analysis/workspace.ts';
import { damaged } from '../damage.ts';
import { realPlans, realSettings } from '../real-texts.ts';
import { defineTarget } from '../target.ts';

/** Values of any type where a configuration has others. */
const anyValue = fc.anything({
  key: fc.constantFrom('rules', 'catalogs', 'raci/no-accountable', 'severity', 'because', '__proto__', 'x'),
  values: [
    fc.constantFrom('off', 'error', '../x.json', '/etc/passwd', ''),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  ],
  maxDepth: 4,
});

const inputs = fc.oneof(
  damaged(
    fc.constantFrom(...realSettings),
    '{"rules":{"raci/no-accountable":"off"},"catalogs":{"a":"b.json"}}[[[[{{{{',
  ),
  anyValue.filter((value) => value !== undefined).map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const plan = Object.values(realPlans[0] ?? {})[0] ?? '';

export const settingsTarget = defineTarget('settings', inputs, (text) => {
  const host = workspace({ 'a.secplan': plan, 'secplan.json': text });
  for (const { message, start, end } of host.settingsProblems(ROOT)) {
    assert.ok(0 <= start && start <= end, message);
    assert.ok(start <= text.length, message);
    assert.doesNotMatch(message, /undefined|NaN|\[object/);
  }
  for (const path of host.catalogPaths()) assert.ok(path.startsWith(`${ROOT}/`), path);
  assertSound(host);
});
