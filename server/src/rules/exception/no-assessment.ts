/** An exception whose risk nobody has weighed, or only when it was allowed already. */

import { qualifier } from '../../facts/facts.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** The days behind `on` in lines of a head; none where one of the lines has no day. */
function daysOf(plan: PlanView, exception: Entry, head: string): readonly number[] {
  const days = plan.lines(exception, head).map(({ line }) => plan.day(exception, qualifier(line, 'on')[0]));
  return days.every((day) => day !== undefined) ? days : [];
}

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
