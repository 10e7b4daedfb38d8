/** A finding that should have been mended by now. */

import { atLine } from '../../plan/anchor.ts';
import { addSpan } from '../../facts/dates.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** Closed, or left as it is: what is accepted is due only where a project mends it all the same. */
function isOver(plan: PlanView, finding: Entry): boolean {
  return plan.has(finding, 'closed on') || (plan.has(finding, 'accepted by') && !plan.has(finding, 'resolved by'));
}

export const overdue = defineRule({
  id: 'finding/overdue',
  severity: 'warning',
  source: ['ORANGE security meetings', 'SANS Auditing'],
  needs: 'date',
  each: ['finding'],
  across: ['entity'],
  messages: {
    owned:
      '{entity} {entity|was|were} due by {day} and {entity|is|are} not closed. Ask {owners} how {entity|it stands|they stand}, and add a line “closed on” with the day, or agree on a new day.',
    unowned:
      '{entity} {entity|was|were} due by {day} and {entity|is|are} not closed, and nobody owns {entity|it|them}. Name {entity|its|their} “owner”, and add a line “closed on” with the day, or agree on a new day.',
  },
  check(entity, plan, report) {
    const due = plan.line(entity, 'due');
    const day = plan.day(entity, due?.line.values[0]);
    if (!due || day === undefined || plan.incomplete(entity) || isOver(plan, entity)) return;
    const owners = plan.words(entity, 'owner');
    const message = owners.length > 0 ? 'owned' : 'unowned';
    report(atLine(due, 0), message, { entity, owners, day: { day } }, { from: addSpan(day, 1, 'day') });
  },
});
