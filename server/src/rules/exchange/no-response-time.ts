/** An exchange of data on which nobody knows when to rely. */

import { atEntry } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

export const noResponseTime = defineRule({
  id: 'exchange/no-response-time',
  severity: 'warning',
  source: ['BSI A10'],
  each: ['exchange'],
  across: ['entity'],
  messages: {
    available:
      '{entity} {entity|does|do} not say when the exchange can be relied on. Agree on it with all partners, and add a line “available”.',
    response:
      '{entity} {entity|does|do} not say how fast a partner answers when something goes wrong. Agree on it with all partners, and add a line “responds within”.',
    both: '{entity} {entity|does|do} not say when the exchange can be relied on, nor how fast a partner answers when something goes wrong. Agree on both with all partners, and add lines “available” and “responds within”.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity)) return;
    const [available, responds] = [plan.has(entity, 'available'), plan.has(entity, 'responds within')];
    if (available && responds) return;
    const one = available ? 'response' : 'available';
    report(atEntry(entity), available || responds ? one : 'both', { entity });
  },
});
