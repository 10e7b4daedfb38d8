/** A role of one party that another party's person holds. */

import { employer } from '../../meaning/parties/acting.ts';
import { officeSide } from '../../meaning/parties/parties.ts';
import { atLine } from '../../plan/anchor.ts';
import type { LineRef, Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

function checkLine(plan: PlanView, role: Entry, ref: LineRef, report: Report): void {
  const owner = plan.party(role);
  const own = officeSide(plan, role);
  for (const [i, value] of ref.line.values.entries()) {
    const person = plan.resolve(role, value);
    const party = person && employer(plan, person);
    const side = officeSide(plan, party);
    if (!person || !party || !owner || !own || !side || side === own) continue;
    const isProviders = own.kind === 'organization' && side.kind === 'provider';
    report(atLine(ref, i), isProviders ? 'provider' : 'other', { person, party, role, owner });
  }
}

export const heldByOtherSide = defineRule({
  id: 'duty/held-by-other-side',
  severity: 'warning',
  source: ['SANS business partner route', 'IBM 1.2'],
  each: ['role'],
  messages: {
    provider:
      '{person} works for {party} and holds or stands in for {role}: what this role decides or checks for {owner} is in the hands of {party}. Let somebody of {owner} hold the role.',
    other: {
      severity: 'information',
      text: '{person} works for {party} and holds or stands in for {role}, a role of {owner}. Settle in writing on whose behalf {person} acts there, or let somebody of {owner} hold the role.',
    },
  },
  check(entity, plan, report) {
    for (const head of ['held by', 'deputy']) {
      for (const ref of plan.lines(entity, head)) checkLine(plan, entity, ref, report);
    }
  },
});
