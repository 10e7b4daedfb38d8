/** Information that was handed over, and that nobody has taken over accountability for, or that has no day of return in time. */

import { addSpan } from '../../facts/dates.ts';
import type { Day } from '../../facts/dates.ts';
import { qualifier } from '../../facts/facts.ts';
import { agreementsWith, binds } from '../../meaning/parties/agreements.ts';
import { isOfOrganization, isOutsider } from '../../meaning/parties/parties.ts';
import { isSensitive } from '../../meaning/parties/secrecy.ts';
import { lasting } from '../../meaning/plan/lasting.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** Whether an agreement settles that it comes back or is destroyed, which with the agreement's end has its day. */
function isSettled(plan: PlanView, information: Entry, partners: readonly Entry[]): boolean {
  const agreements = ['returns', 'deletes'].flatMap((head) => plan.mentioning('agreement', head, information));
  return partners.every((partner) =>
    agreements.some((agreement) => plan.has(agreement, 'until') && binds(plan, agreement, partner)),
  );
}

interface Limit {
  readonly agreements: readonly Entry[];
  /** The last day on which they are in force. */
  readonly last: Day;
  /** The last day on which something is to be given back or deleted. */
  readonly day: Day;
}

/** Until when the agreements want all back; undefined where one has no known end, or none says how long that takes. */
function limitOf(plan: PlanView, partners: readonly Entry[]): Limit | undefined {
  const agreements = [...new Set(partners.flatMap((partner) => agreementsWith(plan, partner)))];
  const last = Math.max(...agreements.map((agreement) => lasting(plan, agreement).until)) - 1;
  if (!Number.isFinite(last)) return undefined;
  const spans = agreements
    .flatMap((agreement) => [...plan.lines(agreement, 'returns'), ...plan.lines(agreement, 'deletes')])
    .flatMap(({ line }) => qualifier(line, 'within')[0] ?? []);
  const days = spans.flatMap(({ kind, amount, text }) => (kind === 'duration' ? addSpan(last, amount, text) : []));
  return days.length > 0 ? { agreements, last, day: Math.max(...days) } : undefined;
}

/** That it comes back, and in time. */
function checkReturn(plan: PlanView, entity: Entry, partners: readonly Entry[], report: Report): void {
  const [handed, back] = [plan.line(entity, 'handed to'), plan.line(entity, 'returned or deleted by')];
  const args = { entity, partners };
  if (!back) {
    if (handed && !isSettled(plan, entity, partners)) report(atLine(handed), 'returned', args);
    return;
  }
  const day = plan.day(entity, back.line.values[0]);
  const limit = limitOf(plan, partners);
  if (day === undefined || !limit || day <= limit.day) return;
  const { agreements, last } = limit;
  const when = { agreements, day: { day: last }, limit: { day: limit.day } };
  report(atLine(back), 'late', { ...args, ...when }, { related: agreements.map(atEntry) });
}

export const handOverOpen = defineRule({
  id: 'exchange/hand-over-open',
  severity: 'warning',
  source: ['ISO27k 5.5.6'],
  needs: 'date',
  each: ['information'],
  messages: {
    accepted:
      '{entity} was handed to {partners}, and nobody there has taken over accountability for it. Have a role of {partners} accept it formally, and add a line “accepted by”, with the role and the day.',
    returned:
      '{entity} is handed to {partners}, and no day is set on which it must be back or destroyed, copies and backups included. Agree on one, and add a line “returned or deleted by”.',
    late: '{entity} was handed to {partners}, and may stay there long after {agreements} {agreements|has|have} ended on {day}, although all is to be given back and deleted by {limit} then. Agree on an earlier day, or write into the agreement that this stays longer.',
  },
  check(entity, plan, report) {
    const ref = plan.line(entity, 'handed to');
    if (!ref || plan.incomplete(entity)) return;
    const partners = plan.meanings(entity, ref.line.values).filter((party) => isOutsider(plan, party));
    if (partners.length === 0) return;
    const args = { entity, partners };
    const { entries: takers, unknown } = namedOn(plan, entity, 'accepted by');
    // Whoever handed it over cannot take it over.
    const isTaken = unknown || takers.some((taker) => !isOfOrganization(plan, taker));
    if (isSensitive(plan, entity) && !isTaken) {
      // Before that day there is nothing to take over.
      report(atLine(ref), 'accepted', args, { from: plan.day(entity, qualifier(ref.line, 'on')[0]) ?? -Infinity });
    }
    checkReturn(plan, entity, partners, report);
  },
});
