/** An interface of which nobody knows in whose work it stands. */

import { atEntry } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

export const noProcess = defineRule({
  id: 'interface/no-process',
  severity: 'warning',
  source: ['IBM 6.1'],
  each: ['interface'],
  across: ['entity'],
  messages: {
    none: '{entity} {entity|does|do} not say in which work it stands. Name the process or the control whose work changes hands there, in a line “in”.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity) || plan.has(entity, 'in')) return;
    report(atEntry(entity), 'none', { entity });
  },
});
