/** An exchange of data that leaves open what for, in which form, how protected, or whom to ask. */

import { atEntry } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

const needed = [
  'purpose',
  'format',
  'protected by',
  'organizational contact',
  'technical contact',
  'security contact',
] as const;

export const incomplete = defineRule({
  id: 'exchange/incomplete',
  severity: 'warning',
  source: ['BSI A10', 'ISO27k 5.3.2'],
  each: ['exchange'],
  across: ['entity'],
  messages: {
    lines:
      '{entity} {entity|has|have} no line {heads:or}. Agree with all partners what the data may be used for, in which form it comes, what protects it, and whom to ask; then add the {heads|line|lines}.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity)) return;
    const heads = needed.filter((head) => !plan.has(entity, head)).map((head) => `“${head}”`);
    if (heads.length > 0) report(atEntry(entity), 'lines', { entity, heads });
  },
});
