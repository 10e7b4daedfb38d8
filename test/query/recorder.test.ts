/** Derived values: who read one runs again when it is another one, whoever had it computed again. */

import assert from 'node:assert/strict';
import { atEntry } from '../../server/src/plan/anchor.ts';
import type { PlanView } from '../../server/src/plan/plan-view.ts';
import { defineRule } from '../../server/src/rules/define.ts';
import { ROOT, workspace } from '../analysis/workspace.ts';

function names(plan: PlanView): readonly string[] {
  return plan.derive('names', () => plan.all('role').flatMap(({ name }) => name ?? []));
}

/** Looks at the roles before it asks for their names. */
function longest(plan: PlanView): ReadonlyMap<string, number> {
  return plan.derive('lengths', () => {
    assert.ok(plan.all('role').length > 0);
    return new Map(names(plan).map((name) => [name, name.length]));
  });
}

const base = { severity: 'warning', source: ['secplan'], messages: { says: '{words}' } } as const;
const outer = defineRule({
  ...base,
  id: 'test/outer',
  each: ['control'],
  check(entity, plan, report) {
    report(atEntry(entity), 'says', { words: [...longest(plan)].map((pair) => pair.join(' ')) });
  },
});
const inner = defineRule({
  ...base,
  id: 'test/inner',
  each: ['process'],
  check(entity, plan, report) {
    report(atEntry(entity), 'says', { words: names(plan) });
  },
});

describe('derived values', () => {
  it('are told to all who read them, also where another one had them computed again', () => {
    const rules = [outer, inner];
    const text = (role: string): string => `control C\nprocess P\nrole ${role}\n`;
    const host = workspace({ 'a.secplan': text('one') }, { rules });
    for (const role of ['two', 'three', 'four']) {
      host.setText(`${ROOT}/a.secplan`, text(role), true);
      host.settle();
      const messages = host.problems(`${ROOT}/a.secplan`).map(({ message }) => message.toLowerCase());
      assert.deepEqual(messages, [`${role} ${String(role.length)}`, role]);
    }
  });
});
