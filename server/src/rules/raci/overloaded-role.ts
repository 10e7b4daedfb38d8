/** One role answers for so much that it can answer for nothing. */

import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { letterCount } from '../../meaning/letters/letter-count.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** The only role of a party answers for all that the party answers for; there is nobody to share it with. */
function isOnlyRole(plan: PlanView, role: Entry): boolean {
  const party = plan.party(role);
  return party !== undefined && plan.all('role').every((each) => each === role || plan.party(each) !== party);
}

export const overloadedRole = defineRule({
  id: 'raci/overloaded-role',
  severity: 'information',
  source: ['secplan'],
  each: ['role'],
  options: { percent: 50, controls: 10 },
  messages: {
    overloaded:
      '{entity} is accountable for {count} of the plan’s {all} controls. Whoever answers for so many can look closely at few of them: make other roles accountable for some.',
  },
  check(entity, plan, report, { percent = 50, controls = 10 }) {
    const all = plan.count('control');
    if (all < controls || isOnlyRole(plan, entity)) return;
    const count = letterCount(plan, entity, ['accountable'], ['control', 'section']);
    if (count * 100 > all * percent) report(atEntry(entity), 'overloaded', { entity, count, all });
  },
});
