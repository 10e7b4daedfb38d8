/** A provided service that the organization has no right to audit, or an audit whose right binds somebody else. */

import { auditedParties } from '../../meaning/oversight/audited.ts';
import { agreementsWith, binds } from '../../meaning/parties/agreements.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { isOutsider } from '../../meaning/parties/parties.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { providersOf } from '../../meaning/parties/provided.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

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

/** An audit of outsiders alone, whose right rests on an agreement that binds none of them. */
function checkAudit(plan: PlanView, audit: Entry, report: Report): void {
  const ref = plan.line(audit, 'right under');
  const agreement = plan.target(audit, 'right under');
  if (!ref || agreement?.kind !== 'agreement' || plan.incomplete(audit) || namedOn(plan, audit, 'of').unknown) return;
  const parties = auditedParties(plan, audit);
  const isElsewhere = parties.every((party) => isOutsider(plan, party) && !binds(plan, agreement, party));
  if (parties.length === 0 || !isElsewhere || plan.incomplete(agreement)) return;
  report(atLine(ref), 'elsewhere', { audit, agreement, parties }, { related: [atEntry(agreement)] });
}

export const noRight = defineRule({
  id: 'audit/no-right',
  severity: 'error',
  source: ['BSI A4', 'ISO27k 5.3.7', 'ORANGE audits'],
  each: ['service', 'audit'],
  across: ['agreement', 'services'],
  messages: {
    none: '{agreement}, under which {services} {services|is|are} provided, {agreement|gives|give} the organization no right to audit. Agree on it, and add the line “right to audit” there.',
    elsewhere: {
      severity: 'warning',
      text: '{audit} is about {parties}, and its right rests on {agreement}, which does not bind {parties}: whoever comes to audit need not be let in. Name the agreement with {parties} in the line “right under”, and agree on the right there if it gives none.',
    },
  },
  fixes: { add: 'Agree on a right to audit in {agreement}' },
  check(entity, plan, report) {
    if (entity.kind === 'audit') {
      checkAudit(plan, entity, report);
      return;
    }
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
