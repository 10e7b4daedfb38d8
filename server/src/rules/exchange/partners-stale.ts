/** Permissions to send and receive, or contacts, that nobody has confirmed for long. */

import { atLine } from '../../plan/anchor.ts';
import { addSpan } from '../../facts/dates.ts';
import { defineRule } from '../define.ts';

export const partnersStale = defineRule({
  id: 'exchange/partners-stale',
  severity: 'warning',
  source: ['BSI A7', 'BSI 2.1'],
  needs: 'date',
  each: ['information', 'role'],
  across: ['entity'],
  options: { months: 12 },
  messages: {
    information:
      'Who may send and receive {entity} was last confirmed on {day}, over {months} months ago. Ask on both sides whether it is still right, and write the day behind “confirmed on”.',
    role: 'How to reach {entity} was last confirmed on {day}, over {months} months ago. Ask whether it is still right, and write the day behind “confirmed on”.',
  },
  check(entity, plan, report, { months = 12 }) {
    const ref = plan.line(entity, 'confirmed on');
    const day = plan.day(entity, ref?.line.values[0]);
    if (!ref || day === undefined) return;
    const from = addSpan(day, months, 'month') + 1;
    report(atLine(ref), entity.kind === 'role' ? 'role' : 'information', { entity, day: { day }, months }, { from });
  },
});
