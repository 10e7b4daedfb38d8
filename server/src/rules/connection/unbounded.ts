/** A connection that does not say what may be reached through it. */

import { atEntry } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

export const unbounded = defineRule({
  id: 'connection/unbounded',
  severity: 'error',
  source: ['BSI A9'],
  each: ['connection'],
  across: ['entity'],
  messages: {
    none: '{entity} {entity|does|do} not say what may be reached through {entity|it|them}, so nobody can tell a permitted use from a break-in. Name the zones, devices or services in a line “allows”.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity) || plan.has(entity, 'allows')) return;
    report(atEntry(entity), 'none', { entity });
  },
});
