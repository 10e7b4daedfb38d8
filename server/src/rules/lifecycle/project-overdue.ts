/** A project that closes a gap and is past its day. */

import { atLine } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

const over: readonly (string | undefined)[] = ['done', 'stopped'];

/** What leaves the organization exposed until it is done. */
const closing: readonly (string | undefined)[] = ['gap', 'outsourcing-risk', 'postponed'];

export const projectOverdue = defineRule({
  id: 'lifecycle/project-overdue',
  severity: 'warning',
  source: ['IBM 3.3', 'IBM 6.2'],
  needs: 'date',
  each: ['project'],
  messages: {
    overdue:
      '{entity} was to be done by {day}, and until it is, the gap that it closes stays open. Set “status done” if it is; else agree on a new day, and have the organization accept the risk until then.',
  },
  check(entity, plan, report) {
    const ref = plan.line(entity, 'due');
    const day = ref && plan.day(entity, ref.line.values[0]);
    if (!ref || day === undefined || over.includes(plan.word(entity, 'status'))) return;
    if (!closing.includes(plan.word(entity, 'kind'))) return;
    report(atLine(ref), 'overdue', { entity, day: { day } }, { from: day + 1 });
  },
});
