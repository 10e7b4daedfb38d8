/** An exception whose risk nobody has weighed, or only when it was allowed already. */

import { daysOf } from '../../meaning/plan/lasting.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

export const noAssessment = defineRule({
  id: 'exception/no-assessment',
  severity: 'error',
  source: ['IBM 5.5'],
  each: ['exception'],
  across: ['entity'],
  messages: {
    none: 'Nobody has assessed the risk that {entity} {entity|brings|bring}. Have it assessed before {entity|it is|they are} approved, and add a line “assessed by”, with the role and the day.',
    late: {
      severity: 'warning',
      text: '{entity} {entity|was|were} approved on {approved}, and {entity|its|their} risk was assessed only on {assessed}: whoever approved did not know it. Have {entity|it|them} approved again with the assessment at hand, or correct the days.',
    },
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity)) return;
    const ref = plan.line(entity, 'assessed by');
    if (!ref) {
      report(atEntry(entity), 'none', { entity });
      return;
    }
    // An exception that is approved again is weighed again: the last approval counts.
    const approved = Math.max(-Infinity, ...daysOf(plan, entity, 'approved by'));
    const [assessed] = daysOf(plan, entity, 'assessed by');
    if (assessed === undefined || approved === -Infinity || assessed <= approved) return;
    report(atLine(ref), 'late', { entity, approved: { day: approved }, assessed: { day: assessed } });
  },
});
