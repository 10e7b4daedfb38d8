/** Access of a subcontractor to whom nobody has passed on the duties of the contract, or only for a time. */

import { agreementsBetween, agreementsWith } from '../../meaning/parties/agreements.ts';
import { boundUntil, isBound, names } from '../../meaning/parties/subcontractors.ts';
import { atEntry } from '../../plan/anchor.ts';
import type { Day } from '../../facts/dates.ts';
import type { Entry } from '../../plan/entry.ts';
import { lasting } from '../../meaning/plan/lasting.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Fix } from '../define.ts';

/** Where there is one agreement with the subcontractor and one with its contractor, the one passes on the other. */
function passOn(plan: PlanView, party: Entry, contractor: Entry): readonly Fix[] {
  const between = agreementsBetween(plan, party, contractor).filter((each) => names(plan, each, party));
  const above = agreementsWith(plan, contractor);
  const [[agreement], [passed]] = [between, above];
  if (!agreement || !passed || between.length > 1 || above.length > 1) return [];
  const change = { type: 'add-line' as const, entry: agreement, text: `passes on ${passed.name ?? ''}` };
  return [{ title: 'pass', args: { agreement, passed }, changes: [change] }];
}

/** The access at which it is reported of a party, the first that lasts beyond a day: one agreement mends all. */
function first(plan: PlanView, party: Entry, beyond: Day): Entry | undefined {
  return plan
    .all('access')
    .find((access) => plan.party(plan.target(access, 'of')) === party && lasting(plan, access).until > beyond);
}

export const subcontractorUnbound = defineRule({
  id: 'access/subcontractor-unbound',
  severity: 'warning',
  source: ['ISO27k 5.4.2'],
  needs: 'date',
  each: ['access'],
  across: ['entity'],
  messages: {
    none: '{role} of the subcontractor {party} has {entity}, and no agreement binds {party} to what {contractor} has promised. Have {contractor} conclude one, and say so there in a line “passes on”.',
    ended:
      '{role} of the subcontractor {party} still has {entity}, and {agreements}, which bound {party} to what {contractor} has promised, ended on {day}. Have {contractor} renew it and write its new last day in the line “until”, or end the access.',
  },
  fixes: { pass: 'Let {agreement} pass on {passed}' },
  check(entity, plan, report) {
    const role = plan.target(entity, 'of');
    const party = plan.party(role);
    const contractor = party && plan.target(party, 'subcontractor of');
    if (!role || !contractor) return;
    const { from, until } = lasting(plan, entity);
    const args = { role, party, contractor, entity };
    if (!isBound(plan, party)) {
      const details = { until, fixes: passOn(plan, party, contractor) };
      if (first(plan, party, -Infinity) === entity) report(atEntry(entity), 'none', args, details);
      return;
    }
    const ended = boundUntil(plan, party);
    if (!ended || first(plan, party, ended.from) !== entity) return;
    const { agreements, last } = ended;
    const details = { from: Math.max(from, ended.from), until, related: agreements.map(atEntry) };
    report(atEntry(entity), 'ended', { ...args, agreements, day: { day: last } }, details);
  },
});
