/** Everything has been handed to others: there is no control that the organization does by itself. */

import { atEntry } from '../../plan/anchor.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { lacksRetainedWork } from '../../meaning/oversight/plan-parts.ts';
import { defineRule } from '../define.ts';

export const nothingRetained = defineRule({
  id: 'raci/nothing-retained',
  severity: 'warning',
  source: ['IBM 4.2'],
  each: ['plan'],
  messages: {
    nothing:
      'There is no control that {organizations} {organizations|does|do} alone: others do all of them, or a part of each. Some work always stays with the organization, such as telling its own people what is asked of them. Add it, with the role that does it.',
  },
  check(entity, plan, report) {
    if (stage(plan) === 'draft' || !lacksRetainedWork(plan)) return;
    report(atEntry(entity), 'nothing', { organizations: plan.all('organization') });
  },
});
