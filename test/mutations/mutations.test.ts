/** Each rule notices what it is there for: a clean sample, changed in one way, trips it. */

import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/registry.ts';
import { caughtBy } from './mutant.ts';
import { mutations } from './mutations.ts';

describe('mutations of clean samples', () => {
  for (const mutation of mutations) {
    it(`${mutation.rule}: ${mutation.sample}, ${mutation.what}`, () => {
      const caught = caughtBy(mutation);
      assert.ok(caught.includes(mutation.rule), `it was not caught; found instead: ${caught.join(', ') || 'nothing'}`);
    });
  }

  it('stand for every rule, and for no other', () => {
    const ids = rules.map(({ id }) => id);
    const tried = new Set(mutations.map(({ rule }) => rule));
    assert.deepEqual(
      ids.filter((id) => !tried.has(id)),
      [],
      'these rules have no mutation: add one in test/mutations',
    );
    assert.deepEqual(
      [...tried].filter((id) => !ids.includes(id)),
      [],
      'these rules are not registered',
    );
  });

  it('leave nothing to find where nothing is changed', () => {
    for (const sample of new Set(mutations.map((each) => each.sample))) {
      assert.deepEqual(caughtBy({ rule: '', sample, what: '', edits: [] }), [], sample);
    }
  });
});
