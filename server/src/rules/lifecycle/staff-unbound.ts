/** The people of a provider are not bound, instructed, vetted, trained, or nothing is settled for when they leave. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { binds } from '../../meaning/parties/agreements.ts';
import { namedOn } from '../../meaning/plan/named.ts';
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
  checkContract(plan, workforce, report);
}

/** People are bound by what binds their employer, or its contractor; a text, rules or a law may bind anybody. */
function checkContract(plan: PlanView, workforce: Entry, report: Report): void {
  const ref = plan.line(workforce, 'obliged by');
  const [employers, bonds] = [namedOn(plan, workforce, 'of'), namedOn(plan, workforce, 'obliged by')];
  if (!ref || employers.unknown || bonds.unknown || bonds.entries.some(({ kind }) => kind !== 'agreement')) return;
  const agreements = bonds.entries;
  const bound = (party: Entry): boolean => agreements.some((each) => plan.incomplete(each) || binds(plan, each, party));
  const unbound = employers.entries.filter((party) => !bound(party));
  if (unbound.length === 0) return;
  report(atLine(ref), 'foreign', { workforce, agreements, unbound }, { related: agreements.map(atEntry) });
}

export const staffUnbound = defineRule({
  id: 'lifecycle/staff-unbound',
  severity: 'warning',
  source: ['BSI A8', 'BSI A16', 'ISO27k 5.4'],
  each: ['workforce', 'provider'],
  across: ['workforce'],
  messages: {
    none: '{provider} provides a service, and the plan says nothing about its staff. Agree with it on who binds, instructs and vets them and what happens when they leave, and add a “workforce”.',
    incomplete:
      '{workforce} has no line {heads:or}: nothing shows that these people are bound, instructed, vetted, trained, and cut off when they leave. Agree on it with their employer, and add what is missing.',
    foreign:
      '{workforce} {workforce|is|are} obliged by {agreements:all}, and {agreements|that does|those do} not bind {unbound:or}: whoever works there is not bound by {agreements|it|them}. Name the agreement that {unbound|its employer has|their employers have} concluded, or have one signed.',
  },
  check(entity, plan, report) {
    if (entity.kind === 'workforce') checkWorkforce(plan, entity, report);
    else if (stage(plan) !== 'draft' && isShared(plan) && withUnboundStaff(plan).includes(entity)) {
      report(atEntry(entity), 'none', { provider: entity });
    }
  },
});
