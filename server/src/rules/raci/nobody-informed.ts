/** A control of which the organization would never hear: none of its roles holds a letter. */

import { atEntry } from '../../plan/anchor.ts';
import { activitiesOf, isRetired, isUncertain } from '../../meaning/letters/controls.ts';
import type { Entry } from '../../plan/entry.ts';
import { holdersOf } from '../../meaning/letters/letter-finds.ts';
import { effectiveLetters } from '../../meaning/letters/letters.ts';
import { isOfOrganization, sideKind } from '../../meaning/parties/parties.ts';
import { isShared } from '../../meaning/plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** Most holders are told apart by their party alone; only for the others its ties to other parties are looked at. */
function isOurs(plan: PlanView, holder: Entry | undefined): boolean {
  return isOfOrganization(plan, holder) || sideKind(plan, holder) === 'organization';
}

export const nobodyInformed = defineRule({
  id: 'raci/nobody-informed',
  severity: 'warning',
  source: ['ORANGE responsibilities', 'SANS Reporting'],
  each: ['control'],
  across: ['entity', 'roles'],
  yieldsTo: ['raci/no-accountable', 'raci/no-responsible', 'raci/accountable-at-provider'],
  messages: {
    nobody:
      'Only {roles} {roles|has|have} anything to do with {entity}: nobody of the organization answers for {entity|it|them}, does {entity|it|them}, is asked or is told. Name at least who is told, in a line “informed”.',
  },
  check(entity, plan, report) {
    if (!isShared(plan) || isRetired(plan, entity) || isUncertain(plan, entity)) return;
    const letters = [entity, ...activitiesOf(plan, entity)].flatMap((each) => effectiveLetters(plan, each));
    const known = letters.every(({ holder }) => holder !== undefined);
    if (letters.length === 0 || !known || letters.some(({ holder }) => isOurs(plan, holder))) {
      return;
    }
    report(atEntry(entity), 'nobody', { roles: holdersOf(letters), entity });
  },
});
