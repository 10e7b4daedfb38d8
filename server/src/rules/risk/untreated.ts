/** A risk about which nothing is done, and of which nobody has said that it is lived with. */

import { atEntry } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

const answers = ['treated by', 'accepted by', 'transferred to'] as const;

export const untreated = defineRule({
  id: 'risk/untreated',
  severity: 'warning',
  source: ['IBM 2.1'],
  each: ['risk'],
  across: ['entity'],
  messages: {
    open: 'Nothing is done about {entity}: {entity|it is|they are} neither treated, nor accepted, nor transferred. Name the control or project that reduces {entity|it|them} in a line “treated by”, or have {entity|its owner|their owners} decide, and add “accepted by” or “transferred to”.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity) || answers.some((head) => plan.has(entity, head))) return;
    report(atEntry(entity), 'open', { entity });
  },
});
