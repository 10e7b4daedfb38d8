/** Access of which nobody checks, or has checked in time, whether it is still needed. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { interval, overdueFrom, rhythmWords } from '../../meaning/plan/durations.ts';
import { lasting } from '../../meaning/plan/lasting.ts';
import { defineRule } from '../define.ts';

export const noReview = defineRule({
  id: 'access/no-review',
  severity: 'warning',
  source: ['SANS Controlling Access', 'ISO27k 5.5.3'],
  needs: 'date',
  each: ['access'],
  across: ['entity'],
  messages: {
    none: 'Nobody checks whether {role} still {role|needs|need} {entity}. Name a role of the organization that does, and how often, in a line “reviewed by … every …”.',
    once: '{entity} {entity|says|say} who checks that {entity|it is|they are} still needed, and not how often. Add “every …” to the line “reviewed by”.',
    overdue:
      'Whether {entity} {entity|is|are} still needed should be checked every {every}, and the check was due by {day}. Have {reviewers} do it, and write the day behind “last on”.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity)) return;
    const { from: start, until } = lasting(plan, entity);
    const lines = plan.lines(entity, 'reviewed by');
    const role = plan.targets(entity, 'of');
    // Whose access it is may be what is not known yet.
    if (lines.length === 0 && role.length > 0) report(atEntry(entity), 'none', { entity, role }, { until });
    for (const ref of lines) {
      const every = interval(ref);
      const from = overdueFrom(plan, ref, start);
      if (!every) report(atLine(ref), 'once', { entity }, { until });
      if (!every || from === undefined) continue;
      const args = { entity, every: rhythmWords(every), day: { day: from - 1 } };
      const reviewers = ref.line.values.map((value) => plan.resolve(entity, value)?.name ?? value.text);
      if (from < until) report(atLine(ref), 'overdue', { ...args, reviewers }, { from, until });
    }
  },
});
