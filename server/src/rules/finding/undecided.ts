/** A finding that nobody sees to by a day, no project mends and nobody has accepted. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { defineRule } from '../define.ts';

export const undecided = defineRule({
  id: 'finding/undecided',
  severity: 'warning',
  source: ['IBM 6.2'],
  each: ['finding'],
  across: ['entity'],
  messages: {
    open: 'Nobody has decided what becomes of {entity}. Say who mends {entity|it|them} and by when, in lines “owner” and “due”, or which project does, in a line “resolved by”; or have {entity|its|their} risk assessed and the organization accept {entity|it|them}, in lines “assessed by” and “accepted by”.',
    unapproved: {
      severity: 'information',
      text: 'A project mends {entity}, and nobody of the organization has decided that this is how {entity|it is|they are} mended, or that the risk is borne until then. Have it decided, and add a line “decided by”, with the role and the day.',
    },
    undated: {
      severity: 'information',
      text: 'It is decided what becomes of {entity}, and no day is set by which {entity|it is|they are} mended, so that nobody notices when nothing happens. Agree on one, and add a line “due”.',
    },
    unweighed:
      '{entity} {entity|is|are} accepted, but nobody has assessed what risk that leaves. Have it assessed, and add a line “assessed by”, with the role and the day.',
  },
  check(entity, plan, report) {
    const has = (head: string): boolean => plan.has(entity, head);
    if (plan.incomplete(entity) || has('closed on')) return;
    if (has('resolved by')) {
      const isSettled = has('decided by') || has('accepted by') || stage(plan) === 'draft';
      if (!isSettled) report(atEntry(entity), 'unapproved', { entity });
      return;
    }
    const accepted = plan.line(entity, 'accepted by');
    const decided = has('decided by') || (has('owner') && has('due'));
    if (!accepted && !decided) report(atEntry(entity), 'open', { entity });
    else if (accepted && !has('assessed by')) report(atLine(accepted), 'unweighed', { entity });
    else if (!accepted && !has('due') && stage(plan) !== 'draft') report(atEntry(entity), 'undated', { entity });
  },
});
