/** One role answers for so much that it can answer for nothing. */

import { atEntry } from '../../plan/anchor.ts';
import { letterCount } from '../../meaning/letters/letter-count.ts';
import { defineRule } from '../define.ts';

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
    if (all < controls) return;
    const count = letterCount(plan, entity, ['accountable'], ['control', 'section']);
    if (count * 100 > all * percent) report(atEntry(entity), 'overloaded', { entity, count, all });
  },
});
