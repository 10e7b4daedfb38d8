/** Who checks or approves in one control or process does the work in another, on the same thing. */

import { called } from '../../meaning/parties/acting.ts';
import { atLine } from '../../plan/anchor.ts';
import { isRetired } from '../../meaning/letters/controls.ts';
import { dutyKeys } from '../../meaning/duties/alone.ts';
import { atDoer, atDuty } from '../../meaning/duties/doers.ts';
import { doneElsewhere, ELSEWHERE } from '../../meaning/duties/elsewhere.ts';
import type { Elsewhere } from '../../meaning/duties/elsewhere.ts';
import type { Entry } from '../../plan/entry.ts';
import { sideOf } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** One problem for all that one hand does wrong in the same way at one duty. */
function kindOf({ check, by, person, separation }: Elsewhere): string {
  return [check.at.key, check.holder?.key, by, person?.key, separation?.line.index, separation?.entry.key].join(' ');
}

function messageFor({ by, separation, check }: Elsewhere): string {
  if (separation) return by === 'person' ? 'keptPerson' : by === 'role' ? 'keptRole' : 'kept';
  if (by === 'person') return 'person';
  return check.duty === 'approve' ? 'approves' : by;
}

function complain(plan: PlanView, entity: Entry, found: readonly Elsewhere[], report: Report): void {
  const [first] = found;
  if (!first?.check.holder || !first.work.holder) return;
  const { check, work, separation, person } = first;
  const args = {
    entity,
    holder: called(plan, first.check.holder),
    other: called(plan, first.work.holder),
    party: sideOf(plan, check.holder) ?? first.check.holder,
    works: [...new Set(found.map(({ place }) => place))],
    does: check.duty === 'approve' ? 'approves' : 'verifies',
    asks: work.duty === 'request' ? 'requests' : 'implements',
    check: check.done,
    work: work.done,
    ...(person && { person }),
    ...(separation && { separation: separation.entry }),
  };
  const related = [...(separation ? [atLine(separation.line)] : []), ...found.map((each) => atDoer(each.work))];
  report(atDuty(check), messageFor(first), args, { related, until: Math.max(...found.map(({ until }) => until)) });
}

export const ownWorkElsewhere = defineRule({
  id: ELSEWHERE,
  severity: 'warning',
  source: ['SANS business partner route'],
  each: ['control', 'process'],
  yieldsTo: ['duty/declared-separation', 'duty/operates-and-audits', 'duty/approves-own-work'],
  gather: { each: ['control', 'process'], keys: (entity, plan) => dutyKeys(plan, entity) },
  messages: {
    side: '{holder} verifies in {entity}, and {party} itself carries out {works} on the same thing, which nobody else checks. Let a role of the organization, or an independent auditor, verify {works|it|them}.',
    role: '{holder} verifies in {entity} and carries out {works} on the same thing, which nobody else checks. Let somebody else verify {works|it|them}, such as internal audit.',
    approves:
      '{holder} approves in {entity} what it {asks} itself in {works} on the same thing, and nobody else approves it. Let somebody else do so.',
    person:
      '{holder} {does} in {entity}, and {other} does the work in {works} on the same thing; {person} holds or stands in for both roles, and nobody else looks at it. Give one of the roles to somebody else.',
    keptRole: {
      severity: 'error',
      text: '{holder} is responsible for “{check}” in {entity} and for “{work}” in {works}, on the same thing, but {separation} keeps these duties apart. Give one of them to somebody else.',
    },
    kept: {
      severity: 'error',
      text: '{holder} is responsible for “{check}” in {entity} and {other} for “{work}” in {works}, on the same thing and in one hand, but {separation} keeps these duties apart. Give one of them to somebody else.',
    },
    keptPerson: {
      severity: 'error',
      text: '{holder} is responsible for “{check}” in {entity} and {other} for “{work}” in {works}, on the same thing. {person} holds or stands in for both roles, but {separation} keeps these duties apart. Give one of the roles to somebody else.',
    },
  },
  check(entity, plan, report) {
    if (isRetired(plan, entity)) return;
    for (const found of Map.groupBy(doneElsewhere(plan, entity), kindOf).values()) {
      complain(plan, entity, found, report);
    }
  },
});
