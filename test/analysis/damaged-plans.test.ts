/** Good plans with a few lines changed at random: the samples and the examples of every rule. */

import fc from 'fast-check';
import { lineDamage } from '../fuzz/damage.ts';
import { realPlans } from '../fuzz/real-texts.ts';
import { assertFresh, assertSound } from './sound.ts';
import { ROOT, workspace } from './workspace.ts';

/** The same damage in every run. */
const seed = 20260115;

const plans = fc.constantFrom(...realPlans);
const today = fc.constantFrom('2026-01-15', '2030-01-01', '9999-12-31', '0000-01-01');

const step = fc.record({ file: fc.nat(), change: lineDamage });

describe('damaged plans', () => {
  it('are analysed without a fault, and step by step as afresh', () => {
    fc.assert(
      fc.property(plans, fc.array(step, { minLength: 1, maxLength: 8 }), today, (files, steps, asOf) => {
        const names = Object.keys(files);
        const host = workspace(files, { asOf });
        for (const { file, change } of steps) {
          const path = `${ROOT}/${names[file % names.length] ?? ''}`;
          const all = host
            .paths()
            .map((each) => host.file(each)?.text ?? '')
            .join('\n');
          host.setText(path, change(host.file(path)?.text ?? '', all), true);
          host.settle();
        }
        assertSound(host);
        assertFresh(host);
      }),
      { seed, numRuns: 1200 },
    );
  });
});
