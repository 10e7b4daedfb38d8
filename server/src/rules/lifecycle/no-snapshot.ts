/** A service is handed over, and no picture of its security is taken by both sides before it has changed hands. */

import { mayName } from '../../meaning/plan/named.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { LineRef, Entry } from '../../plan/entry.ts';
import { addSpan } from '../../facts/dates.ts';
import type { Day } from '../../facts/dates.ts';
import { qualifier } from '../../facts/facts.ts';
import { isOutsider, sameSide } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

const reviews = ['technical review by', 'organizational review by'] as const;

/** Whether a role of the party's side took part; a name that nothing has may be such a role. */
function tookPart(plan: PlanView, snapshot: Entry, party: Entry): boolean {
  return reviews.some((head) => mayName(plan, snapshot, head, (role) => sameSide(plan, role, party)));
}

function takenOn(plan: PlanView, snapshot: Entry): Day {
  return plan.day(snapshot, plan.line(snapshot, 'taken on')?.line.values[0]) ?? -Infinity;
}

interface HandOver {
  readonly parties: readonly Entry[];
  /** The last day of the phase. */
  readonly end: Day;
}

/** What is wrong with the snapshots of a service: there is none, all are late, or those in time are one side's. */
function fault(plan: PlanView, service: Entry, { parties, end }: HandOver): 'none' | 'late' | 'alone' | undefined {
  const snapshots = plan.mentioning('snapshot', 'of', service);
  if (snapshots.some((each) => plan.incomplete(each))) return undefined;
  if (snapshots.length === 0) return 'none';
  const inTime = snapshots.filter((each) => takenOn(plan, each) <= end);
  if (inTime.length === 0) return 'late';
  return inTime.some((each) => parties.every((party) => tookPart(plan, each, party))) ? undefined : 'alone';
}

/** The parties of a hand-over to a provider; undefined where it goes back to the organization, or a name is not known. */
function partiesOf(plan: PlanView, { entry, line }: LineRef): readonly Entry[] | undefined {
  const [from, to] = [qualifier(line, 'from'), qualifier(line, 'to')];
  const [givers, takers] = [plan.meanings(entry, from), plan.meanings(entry, to)];
  const known = givers.length === from.length && takers.length === to.length;
  return known && takers.some((party) => isOutsider(plan, party)) ? [...givers, ...takers] : undefined;
}

export const noSnapshot = defineRule({
  id: 'lifecycle/no-snapshot',
  severity: 'warning',
  source: ['IBM 6.1'],
  needs: 'date',
  each: ['phase'],
  messages: {
    none: '{phase} handed over {services} by {day}, and no snapshot of the security was taken, so nobody can show who left what behind. Have both sides take stock now and agree in writing on what was there before, and add a “snapshot”.',
    late: '{phase} handed over {services} by {day}, and the snapshot of the security was taken only after that, so it does not show who left what behind. Agree in writing which findings were there before.',
    alone:
      'The snapshot of the security of {services} was not taken by both sides of {phase}, so one of them need not accept it. Have roles of {parties} review it together, and add them in lines “technical review by” and “organizational review by”.',
  },
  check(phase, plan, report) {
    const end = plan.day(phase, plan.line(phase, 'until')?.line.values[0]);
    if (end === undefined) return;
    const from = addSpan(end, 1, 'day');
    for (const ref of plan.lines(phase, 'hands over')) {
      const parties = partiesOf(plan, ref);
      if (!parties) continue;
      const services = plan.meanings(phase, ref.line.values);
      const found = Map.groupBy(services, (service) => fault(plan, service, { parties, end }));
      for (const [message, concerned] of found) {
        if (!message) continue;
        const args = { phase, services: concerned, parties, day: { day: end } };
        report(atEntry(phase), message, args, { from, related: [atLine(ref)] });
      }
    }
  },
});
