/** A provided service that is not audited at intervals, or whose audit is overdue. */

import { atEntry, atLine } from '../../model/anchor.ts';
import { auditsOf } from '../../model/audits.ts';
import { interval, overdueFrom, spanWords } from '../../model/durations.ts';
import type { Entry } from '../../model/entry.ts';
import { lasting } from '../../model/lasting.ts';
import type { PlanView } from '../../model/plan-view.ts';
import { providersOf } from '../../model/provided.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

function checkService(plan: PlanView, service: Entry, report: Report): void {
  const providers = providersOf(plan, service);
  if (providers.length === 0 || plan.incomplete(service)) return;
  const audits = auditsOf(plan, service);
  if (audits.some((audit) => plan.has(audit, 'every') || plan.incomplete(audit))) return;
  report(atEntry(service), 'none', { service, providers }, { related: audits.map(atEntry) });
}

/** An audit that was never done is counted from the day on which what it is about began. */
function checkAudit(plan: PlanView, audit: Entry, report: Report): void {
  const ref = plan.line(audit, 'every');
  const every = ref && interval(ref);
  if (!ref || !every) return;
  const services = plan.targets(audit, 'of').filter(({ kind }) => kind === 'service');
  const from = overdueFrom(plan, ref, Math.min(...services.map((service) => lasting(plan, service).from)));
  if (from === undefined) return;
  const args = { audit, every: spanWords(every), day: { day: from - 1 } };
  report(atLine(ref), 'overdue', args, { from });
}

export const overdue = defineRule({
  id: 'audit/overdue',
  severity: 'warning',
  source: ['ISO27k 5.6'],
  needs: 'date',
  each: ['service', 'audit'],
  messages: {
    none: 'No audit looks at {service} at intervals, so nobody but {providers} knows whether the work is done as agreed. Add an “audit” of it with a line “every”.',
    overdue:
      '{audit} is held every {every}, and should have been held by {day}. Have it done, and write down the day behind “last on”.',
  },
  check(entity, plan, report) {
    if (entity.kind === 'service') checkService(plan, entity, report);
    else checkAudit(plan, entity, report);
  },
});
