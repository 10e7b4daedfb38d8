/** A rule that throws is our mistake: it is told, the others go on, and it runs again when what it looked at has changed. */

import assert from 'node:assert/strict';
import type { AnalysisHost } from '../../server/src/analysis/host.ts';
import { atEntry } from '../../server/src/plan/anchor.ts';
import { defineRule } from '../../server/src/rules/define.ts';
import { found, ROOT, workspace } from '../analysis/workspace.ts';

const steady = defineRule({
  id: 'test/steady',
  severity: 'warning',
  source: ['secplan'],
  each: ['control'],
  messages: { here: '{entity} is here.' },
  check(entity, _, report) {
    report(atEntry(entity), 'here', { entity });
  },
});

const direct = defineRule({
  ...steady,
  id: 'test/direct',
  check(entity) {
    if (entity.name === 'Bad') throw new Error('direct');
  },
});

/** Fails with what is derived from the plan as a whole. */
const derived = defineRule({
  ...steady,
  id: 'test/derived',
  check(entity, plan, report) {
    const names = plan.derive('names of roles', () => {
      const roles = plan.all('role').map(({ name }) => name);
      if (roles.includes('bad')) throw new Error('derived');
      return roles;
    });
    if (names.length > 0) report(atEntry(entity), 'here', { entity });
  },
});

const rules = [direct, derived, steady];

function set(host: AnalysisHost, text: string): void {
  host.setText(`${ROOT}/a.secplan`, text, true);
  host.settle();
}

function faultsOf(host: AnalysisHost): readonly string[] {
  return host.faults().map(({ rule, entity }) => `${rule} ${entity}`);
}

describe('a rule that throws', () => {
  it('is told with the rule and what it was about, and the others go on', () => {
    const host = workspace({ 'a.secplan': 'control Good\ncontrol Bad\n' }, { rules });
    assert.deepEqual(faultsOf(host), ['test/direct control Bad']);
    assert.deepEqual(found(host, 'a.secplan'), ['test/steady', 'test/steady']);
  });

  it('in a derived value runs again when that can be derived', () => {
    const host = workspace({ 'a.secplan': 'control C\nrole good\n' }, { rules });
    assert.deepEqual(found(host, 'a.secplan'), ['test/derived', 'test/steady']);
    set(host, 'control C\nrole bad\n');
    assert.deepEqual(faultsOf(host), ['test/derived control C']);
    assert.deepEqual(found(host, 'a.secplan'), ['test/steady']);
    set(host, 'control C\nrole better\n');
    assert.deepEqual(found(host, 'a.secplan'), ['test/derived', 'test/steady']);
    assert.equal(host.faults().length, 1);
  });
});
