/** The staff council heard of the outsourcing when the bids were already in. */

import { atLine } from '../../plan/anchor.ts';
import { addSpan } from '../../facts/dates.ts';
import { defineRule } from '../define.ts';

export const staffCommitteeLate = defineRule({
  id: 'lifecycle/staff-committee-late',
  severity: 'warning',
  source: ['BSI A2'],
  needs: 'date',
  each: ['selection'],
  messages: {
    late: 'The staff council was informed on {informed}, after the bids were due on {due}, so it could no longer have a say. Talk to the council now about what is still open, and inform it earlier next time.',
    never:
      'The bids were due on {due}, and nothing says that the staff council was informed before. Talk to the council now, and add a line “staff council informed on”.',
  },
  check(entity, plan, report) {
    const due = plan.line(entity, 'bids due');
    const day = plan.day(entity, due?.line.values[0]);
    if (!due || day === undefined || plan.incomplete(entity)) return;
    const told = plan.line(entity, 'staff council informed on');
    const informed = plan.day(entity, told?.line.values[0]);
    const from = addSpan(day, 1, 'day');
    if (!told) {
      report(atLine(due, 0), 'never', { due: { day } }, { from });
    } else if (informed !== undefined && informed > day) {
      report(atLine(told, 0), 'late', { informed: { day: informed }, due: { day } }, { from, related: [atLine(due)] });
    }
  },
});
