/** A hand-over that is done, and that nobody has accepted. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** The phases that hand something over and end with a milestone. */
function endingWith(plan: PlanView, milestone: Entry): readonly Entry[] {
  return plan.mentioning('phase', 'until', milestone).filter((phase) => plan.has(phase, 'hands over'));
}

export const notAccepted = defineRule({
  id: 'lifecycle/not-accepted',
  severity: 'warning',
  source: ['IBM 6', 'IBM 6.1'],
  needs: 'date',
  each: ['milestone'],
  messages: {
    none: '{phases} ended with {milestone} on {day}, and nobody has accepted what was handed over, so both sides can still say that it is the other’s. Have whoever takes it over look at it, and add a line “accepted by” to {milestone}, with the role and the day.',
  },
  check(milestone, plan, report) {
    if (plan.incomplete(milestone) || plan.has(milestone, 'accepted by')) return;
    const phases = endingWith(plan, milestone);
    const day = plan.day(milestone, plan.line(milestone, 'on')?.line.values[0]);
    if (phases.length === 0 || day === undefined) return;
    const related = phases.flatMap((phase) => plan.lines(phase, 'hands over').map((ref) => atLine(ref)));
    report(atEntry(milestone), 'none', { phases, milestone, day: { day } }, { related, from: day + 1 });
  },
});
