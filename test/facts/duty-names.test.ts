/** Which duty the name of an activity says. */

import assert from 'node:assert/strict';
import { dutyCalled } from '../../server/src/facts/duty-names.ts';
import { duties } from '../../grammar/src/vocabulary/words.ts';

describe('dutyCalled', () => {
  it('is the duty itself for each of the vocabulary', () => {
    for (const duty of duties) assert.equal(dutyCalled(duty), duty);
  });

  const cases: readonly (readonly [string, ReturnType<typeof dutyCalled>])[] = [
    ['approval', 'approve'],
    ['Implementation', 'implement'],
    ['verification', 'verify'],
    ['review', 'verify'],
    ['testing', 'verify'],
    ['operation', 'operate'],
    ['Freigabe', 'approve'],
    ['Prüfung', 'verify'],
    ['Pru\u0308fung', 'verify'],
    ['Umsetzung', 'implement'],
    ['Bewertung', 'evaluate'],
    ['vérification', 'verify'],
    ['mise-en-œuvre', 'implement'],
    ['aprobación', 'approve'],
    ['revisión', 'verify'],
    ['approvazione', 'approve'],
    ['esecuzione', 'implement'],
    ['change-approval', 'approve'],
    ['approve_change', 'approve'],
    ['ruleReview', 'verify'],
    ['verify-2', 'verify'],
    ['request-approval', undefined],
    ['update-plan', undefined],
    ['plan', undefined],
    ['previewing', undefined],
    ['controls', undefined],
  ];
  for (const [name, duty] of cases) {
    it(`“${name}”: ${duty ?? 'none'}`, () => {
      assert.equal(dutyCalled(name), duty);
    });
  }
});
