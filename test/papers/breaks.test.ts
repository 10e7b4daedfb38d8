/** A plan that does all that the papers ask, broken sentence by sentence: which breaks are heard, and which are not. */

import assert from 'node:assert/strict';
import { saidAfter } from './break.ts';
import { breaks } from './breaks.ts';

describe('breaks of a complete plan', () => {
  const before = new Set(saidAfter([]).map(({ rule }) => rule));

  it('begin with a plan of which there is nothing to say', () => {
    assert.deepEqual(
      saidAfter([]).map(({ message }) => message),
      [],
    );
  });

  it('are many, each told once', () => {
    assert.ok(breaks.length >= 100);
    const told = breaks.map(({ paper, section, what }) => `${paper} ${section}: ${what}`);
    assert.equal(new Set(told).size, told.length);
  });

  for (const { paper, section, what, edits, outcome } of breaks) {
    it(`${paper} ${section}: ${what}`, () => {
      const said = saidAfter(edits);
      if ('heard' in outcome) {
        const found = said.map(({ rule }) => rule).filter((rule) => !before.has(rule));
        assert.ok(found.includes(outcome.heard), `${outcome.heard} is silent; found instead: ${found.join(', ')}`);
      } else {
        const loud = said.filter(({ severity }) => severity === 'error' || severity === 'warning');
        assert.deepEqual(
          loud.map(({ rule, message }) => `${rule}: ${message}`),
          [],
          'it is heard now: say so in the list',
        );
      }
    });
  }
});
