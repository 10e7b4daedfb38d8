/** A finding of which nobody says who pays for mending it. */

import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** What is over, or stays as it is, costs nothing any more. */
function isSettled(plan: PlanView, finding: Entry): boolean {
  return plan.has(finding, 'closed on') || plan.has(finding, 'accepted by');
}

export const noCostBearer = defineRule({
  id: 'finding/no-cost-bearer',
  severity: 'warning',
  source: ['IBM 5', 'IBM 6.1'],
  each: ['finding'],
  across: ['entity'],
  yieldsTo: ['finding/undecided'],
  messages: {
    none: 'Nothing says who pays for resolving {entity}. Agree on it while it is fresh, and add a line “cost borne by” with the party or parties.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity) || plan.has(entity, 'cost borne by') || isSettled(plan, entity)) return;
    report(atEntry(entity), 'none', { entity });
  },
});
