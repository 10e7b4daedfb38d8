/** An interface that says nothing of what happens when nothing happens. */

import { atEntry } from '../../plan/anchor.ts';
import { endsAcross } from '../../meaning/plan/ends.ts';
import { defineRule } from '../define.ts';

export const noEscalation = defineRule({
  id: 'interface/no-escalation',
  severity: 'warning',
  source: ['BSI A9'],
  each: ['interface'],
  across: ['entity'],
  messages: {
    none: '{entity} {entity|does|do} not say who is told when {to} {to|hears|hear} nothing, or {to|does|do} nothing, in time. Name a role that can decide, in a line “escalates to … after …”.',
  },
  check(entity, plan, report) {
    const ends = endsAcross(plan, entity);
    if (!ends || plan.incomplete(entity) || plan.has(entity, 'escalates to')) return;
    report(atEntry(entity), 'none', { entity, to: ends.to });
  },
});
