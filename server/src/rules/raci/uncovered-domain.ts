/** Areas of information security for which the plan has no control and of which it does not say that it leaves them out. */

import { atEntry } from '../../plan/anchor.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { uncoveredDomains } from '../../meaning/oversight/plan-parts.ts';
import { defineRule } from '../define.ts';

export const uncoveredDomain = defineRule({
  id: 'raci/uncovered-domain',
  severity: 'warning',
  source: ['IBM 5.1'],
  each: ['plan'],
  messages: {
    uncovered:
      'No control is about {domains:any}. Add a control with a line “domain”, or give the reason in a line “leaves out … because …”.',
  },
  check(entity, plan, report) {
    if (stage(plan) === 'draft') return;
    const uncovered = uncoveredDomains(plan);
    if (uncovered.length > 0) report(atEntry(entity), 'uncovered', { domains: uncovered });
  },
});
