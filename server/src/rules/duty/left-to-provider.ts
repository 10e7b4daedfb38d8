/** What the organization has to take part in, left to the provider alone. */

import { kinds } from '../../../../grammar/src/vocabulary/vocabulary.ts';
import { sideKind } from '../../meaning/parties/parties.ts';
import { atLine } from '../../plan/anchor.ts';
import type { Entry, LineRef } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

const reserving = [...kinds.values()].filter(({ properties }) => properties.some(({ marks }) => marks.reserved));

/** The roles named, where all are known and all stand on a provider's side; a text names none. */
function providersAlone(plan: PlanView, entity: Entry, refs: readonly LineRef[]): readonly Entry[] {
  const values = refs.flatMap(({ line }) => line.values).filter(({ kind }) => kind !== 'text');
  const roles = plan.meanings(entity, values);
  const alone = roles.length === values.length && roles.every((role) => sideKind(plan, role) === 'provider');
  return alone ? roles : [];
}

export const leftToProvider = defineRule({
  id: 'duty/left-to-provider',
  severity: 'warning',
  source: ['IBM 6.2', 'ISO27k 5.2.1', 'ISO27k 5.4.1', 'BSI A16', 'SANS Device Ownership'],
  each: reserving.map(({ kind }) => kind),
  messages: {
    assessed:
      'Only {roles}, who {roles|works|work} for the provider, {roles|assesses|assess} {entity}: what it means for the business, only the organization can say. The provider may find and propose; have a role of the organization assess it, and add it to the line “assessed by”.',
    screened:
      'Only {roles}, who {roles|works|work} for the company that employs the people of {entity}, {roles|checks|check} whether they can be trusted. Agree on what is checked, have a role of the organization or somebody independent see the result, and add it to the line “screened by”.',
    investigated:
      'After an incident on devices of {entity}, only {roles}, who {roles|works|work} for the provider, may investigate: the provider would look into its own work, and the organization could not. Agree that a role of the organization may, and add it to the line “investigated by”.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity)) return;
    const reserved = plan.lines(entity).filter(({ line }) => line.property.marks.reserved);
    for (const [mark, refs] of Map.groupBy(reserved, ({ line }) => line.property.marks.reserved)) {
      const roles = providersAlone(plan, entity, refs);
      const [first] = refs;
      if (mark && first && roles.length > 0) report(atLine(first), mark, { entity, roles });
    }
  },
});
