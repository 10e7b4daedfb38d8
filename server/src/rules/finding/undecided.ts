/** A finding that no project mends and nobody has accepted. */

import { atEntry, atLine } from '../../model/anchor.ts';
import { defineRule } from '../define.ts';

export const undecided = defineRule({
  id: 'finding/undecided',
  severity: 'warning',
  source: ['IBM 6.2'],
  each: ['finding'],
  messages: {
    open: 'Nobody has decided what becomes of {entity}. Name the project that resolves it in a line “resolved by”; or have its risk assessed and the organization accept it, in lines “assessed by” and “accepted by”.',
    unweighed:
      '{entity} is accepted, but nobody has assessed what risk that leaves. Have it assessed, and add a line “assessed by”, with the role and the day.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity) || plan.has(entity, 'resolved by') || plan.has(entity, 'closed on')) return;
    const accepted = plan.line(entity, 'accepted by');
    if (!accepted) report(atEntry(entity), 'open', { entity });
    else if (!plan.has(entity, 'assessed by')) report(atLine(accepted), 'unweighed', { entity });
  },
});
