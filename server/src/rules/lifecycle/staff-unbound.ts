/** The people of a provider are not bound, instructed, vetted, trained, or nothing is settled for when they leave. */

import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { isShared, stage } from '../../meaning/plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { withUnboundStaff } from '../../meaning/parties/provider-people.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

const needed = ['obliged by', 'instructed by', 'screened by', 'trained every', 'on leaving'] as const;

function checkWorkforce(plan: PlanView, workforce: Entry, report: Report): void {
  if (plan.incomplete(workforce)) return;
  const heads = needed.filter((head) => !plan.has(workforce, head)).map((head) => `“${head}”`);
  if (heads.length > 0) report(atEntry(workforce), 'incomplete', { workforce, heads });
}

export const staffUnbound = defineRule({
  id: 'lifecycle/staff-unbound',
  severity: 'warning',
  source: ['BSI A8', 'BSI A16', 'ISO27k 5.4'],
  each: ['workforce', 'provider'],
  messages: {
    none: '{provider} provides a service, and the plan says nothing about its staff. Agree with it on who binds, instructs and vets them and what happens when they leave, and add a “workforce”.',
    incomplete:
      '{workforce} has no line {heads:or}: nothing shows that these people are bound, instructed, vetted, trained, and cut off when they leave. Agree on it with their employer, and add what is missing.',
  },
  check(entity, plan, report) {
    if (entity.kind === 'workforce') checkWorkforce(plan, entity, report);
    else if (stage(plan) !== 'draft' && isShared(plan) && withUnboundStaff(plan).includes(entity)) {
      report(atEntry(entity), 'none', { provider: entity });
    }
  },
});
