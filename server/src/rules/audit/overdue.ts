/** A provided service that is not audited at intervals, or whose audit is overdue. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { auditsOf } from '../../meaning/oversight/audits.ts';
import { interval, overdueFrom, rhythmWords } from '../../meaning/plan/durations.ts';
import type { Entry } from '../../plan/entry.ts';
import { sameSide } from '../../meaning/parties/parties.ts';
import { lasting } from '../../meaning/plan/lasting.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { providersOf } from '../../meaning/parties/provided.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** Whether some audit of the service recurs; one that could not be read may. */
function isRecurring(plan: PlanView, service: Entry): boolean {
  return auditsOf(plan, service).some((audit) => plan.has(audit, 'every') || plan.incomplete(audit));
}

/** Services that no audit looks at; for one provider they are one problem. */
function unaudited(plan: PlanView, provider: Entry): readonly Entry[] {
  return plan.deriveFor(provider, 'unaudited services', () => {
    const services = plan.all('service').filter((service) => !plan.incomplete(service));
    return services.filter(
      (service) =>
        auditsOf(plan, service).length === 0 &&
        providersOf(plan, service).some((other) => sameSide(plan, other, provider)),
    );
  });
}

function checkService(plan: PlanView, service: Entry, report: Report): void {
  const [provider] = providersOf(plan, service);
  const services = provider ? unaudited(plan, provider) : [];
  if (provider && services[0] === service) report(atEntry(service), 'none', { services, provider });
}

/** An audit that does not recur is a problem where no other one of the service does. */
function checkOnce(plan: PlanView, audit: Entry, report: Report): void {
  const services = plan
    .all('service')
    .filter((service) => providersOf(plan, service).length > 0 && auditsOf(plan, service)[0] === audit);
  const seldom = services.filter((service) => !isRecurring(plan, service));
  if (seldom.length > 0) report(atEntry(audit), 'once', { audit, services: seldom }, { related: seldom.map(atEntry) });
}

/** An audit that was never done is counted from the day on which what it is about began. */
function checkAudit(plan: PlanView, audit: Entry, report: Report): void {
  const ref = plan.line(audit, 'every');
  const every = ref && interval(ref);
  if (!ref) checkOnce(plan, audit, report);
  if (!ref || !every) return;
  const services = plan.targets(audit, 'of').filter(({ kind }) => kind === 'service');
  const from = overdueFrom(plan, ref, Math.min(...services.map((service) => lasting(plan, service).from)));
  if (from === undefined) return;
  const args = { audit, every: rhythmWords(every), day: { day: from - 1 } };
  report(atLine(ref), 'overdue', args, { from });
}

export const overdue = defineRule({
  id: 'audit/overdue',
  severity: 'warning',
  source: ['ISO27k 5.6', 'ISO27k 5.6.3'],
  needs: 'date',
  each: ['service', 'audit'],
  across: ['audit', 'services', 'provider'],
  messages: {
    none: 'No audit looks at {services}, so nobody but {provider} knows whether the work is done as agreed. Add an “audit” of {services|it|them} with a line “every”.',
    once: '{audit} {audit|does|do} not say how often {audit|it is|they are} held, and no other audit looks at {services} regularly. Agree on an interval, and add a line “every”.',
    overdue:
      '{audit} {audit|is|are} held every {every}, and should have been held by {day}. Hold {audit|it|them}, and write the day behind “last on”.',
  },
  check(entity, plan, report) {
    if (entity.kind === 'service') checkService(plan, entity, report);
    else checkAudit(plan, entity, report);
  },
});
