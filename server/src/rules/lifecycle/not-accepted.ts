/** A hand-over that is done, and that nobody has accepted. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** The milestone with which a phase ends, if it ends with one. */
function endOf(plan: PlanView, phase: Entry): Entry | undefined {
  const value = plan.line(phase, 'until')?.line.values[0];
  const milestone = value && plan.resolve(phase, value);
  return milestone?.kind === 'milestone' ? milestone : undefined;
}

export const notAccepted = defineRule({
  id: 'lifecycle/not-accepted',
  severity: 'warning',
  source: ['IBM 6', 'IBM 6.1'],
  needs: 'date',
  each: ['phase'],
  messages: {
    none: '{phase} ended with {milestone} on {day}, and nobody has accepted what was handed over, so both sides can still say that it is the other’s. Have whoever takes it over look at it, and add a line “accepted by” to {milestone}, with the role and the day.',
  },
  check(phase, plan, report) {
    const handed = plan.line(phase, 'hands over');
    const milestone = endOf(plan, phase);
    if (!handed || !milestone || plan.incomplete(milestone) || plan.has(milestone, 'accepted by')) return;
    const day = plan.day(phase, plan.line(phase, 'until')?.line.values[0]);
    if (day === undefined) return;
    const related = [atLine(handed)];
    report(atEntry(milestone), 'none', { phase, milestone, day: { day } }, { related, from: day + 1 });
  },
});
