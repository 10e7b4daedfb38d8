/** One person holds two roles that are kept apart. */

import { atEntry } from '../../model/anchor.ts';
import { atDuty } from '../../model/doers.ts';
import type { Entry } from '../../model/entry.ts';
import { conflictsOf, rolesOf } from '../../model/two-roles.ts';
import type { Conflict } from '../../model/two-roles.ts';
import { defineRule } from '../define.ts';

/** Conflicts of the same two roles, in whatever controls. */
function key({ check, work }: Conflict): string {
  return `${check.holder?.key ?? ''} ${work.holder?.key ?? ''}`;
}

export const samePerson = defineRule({
  id: 'duty/same-person',
  severity: 'error',
  source: ['SANS business partner route'],
  each: ['person'],
  messages: {
    both: '{person} holds or stands in for both {first} ({check}) and {second} ({works}) in {entities}, so what is kept apart between these roles lies in one hand. Give one of the roles to somebody else.',
  },
  check(entity, plan, report) {
    const roles = rolesOf(plan, entity);
    if (roles.length < 2) return;
    for (const conflicts of Map.groupBy(conflictsOf(plan, roles), key).values()) {
      const [{ check, work }] = conflicts as [Conflict, ...Conflict[]];
      if (!check.holder || !work.holder) continue;
      const entities: Entry[] = [...new Set(conflicts.map(({ entity: each }) => each))];
      report(
        atEntry(entity),
        'both',
        {
          person: entity,
          first: check.holder,
          second: work.holder,
          check: check.done,
          works: [...new Set(conflicts.map((each) => each.work.done))],
          entities,
        },
        {
          related: [...[check.holder, work.holder].map(atEntry), atDuty(check)],
          until: Math.max(...conflicts.map(({ until }) => until)),
        },
      );
    }
  },
});
