/** A zone of which nobody says how far it is trusted. */

import { atEntry } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

export const unclassified = defineRule({
  id: 'zone/unclassified',
  severity: 'warning',
  source: ['SANS fig. 2', 'BSI 2.11'],
  each: ['zone'],
  across: ['entity'],
  messages: {
    none: 'Nobody has said how far the organization trusts {entity}. Add a line “class” with trusted, dmz or untrusted; until then the traffic there cannot be judged.',
  },
  check(entity, plan, report) {
    if (!plan.has(entity, 'class') && !plan.incomplete(entity)) report(atEntry(entity), 'none', { entity });
  },
});
