/** A provided service that the organization has no right to audit. */

import { agreementsWith } from '../../meaning/parties/agreements.ts';
import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { providersOf } from '../../meaning/parties/provided.ts';
import { defineRule } from '../define.ts';

/** The agreement that should give the right, where none with the provider does. Without any, that is what lacks. */
function wanting(plan: PlanView, service: Entry): Entry | undefined {
  return plan.deriveFor(service, 'agreement without right to audit', () => computeWanting(plan, service));
}

function computeWanting(plan: PlanView, service: Entry): Entry | undefined {
  const under = plan.line(service, 'under');
  const own = plan.targets(service, 'under');
  if (under && own.length === 0) return undefined;
  const all = [...own, ...providersOf(plan, service).flatMap((provider) => agreementsWith(plan, provider))];
  const gives = all.some((agreement) => plan.has(agreement, 'right to audit') || plan.incomplete(agreement));
  return providersOf(plan, service).length > 0 && !gives ? all[0] : undefined;
}

export const noRight = defineRule({
  id: 'audit/no-right',
  severity: 'error',
  source: ['BSI A4', 'ISO27k 5.3.7', 'ORANGE audits'],
  each: ['service'],
  across: ['agreement', 'services'],
  messages: {
    none: '{agreement}, under which {services} {services|is|are} provided, {agreement|gives|give} the organization no right to audit. Agree on it, and add the line “right to audit” there.',
  },
  fixes: { add: 'Agree on a right to audit in {agreement}' },
  check(entity, plan, report) {
    const agreement = wanting(plan, entity);
    if (!agreement) return;
    const services = plan.all('service').filter((service) => wanting(plan, service) === agreement);
    // The line lacks once, however many services it concerns.
    if (services[0] !== entity) return;
    const changes = [{ type: 'add-line' as const, entry: agreement, text: 'right to audit' }];
    const details = { related: [atEntry(agreement)], fixes: [{ title: 'add', args: { agreement }, changes }] };
    report(atEntry(entity), 'none', { agreement, services }, details);
  },
});
