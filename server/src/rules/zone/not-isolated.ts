/** The organization's device stands with somebody else, and nothing says how it is kept apart. */

import { atEntry } from '../../plan/anchor.ts';
import { isOfOrganization, isOutsider } from '../../meaning/parties/parties.ts';
import { defineRule } from '../define.ts';

export const notIsolated = defineRule({
  id: 'zone/not-isolated',
  severity: 'error',
  source: ['ISO27k 5.5.5', 'BSI 2.11'],
  each: ['asset'],
  across: ['entity'],
  messages: {
    none: 'Nothing says how {entity} of {owner} {entity|is|are} kept apart from the systems of others in {zone}. Agree on it with {party}, and add a line “isolated”.',
  },
  check(entity, plan, report) {
    const owner = plan.target(entity, 'owned by');
    if (!owner || !isOfOrganization(plan, owner) || plan.has(entity, 'isolated') || plan.incomplete(entity)) return;
    const zone = plan.targets(entity, 'in').find((each) => isOutsider(plan, each));
    const party = zone && plan.party(zone);
    if (zone && party) report(atEntry(entity), 'none', { entity, owner, zone, party });
  },
});
