/** A project that closes a gap and is past its day, or has one after the phase in which it is done. */

import { isProjectOver } from '../../meaning/catalogs/answers.ts';
import { lasting } from '../../meaning/plan/lasting.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

/** What leaves the organization exposed until it is done. */
const closing: readonly (string | undefined)[] = ['gap', 'outsourcing-risk', 'postponed'];

export const projectOverdue = defineRule({
  id: 'lifecycle/project-overdue',
  severity: 'warning',
  source: ['IBM 3.3', 'IBM 6.2'],
  needs: 'date',
  each: ['project'],
  messages: {
    phase:
      '{entity} is to be done in {phase}, which ends on {end}, and is due only on {day}. Agree on a day within the phase, or put the project into a later one; a phase that ends with such a gap leaves it behind.',
    overdue:
      '{entity} was to be done by {day}, and until it is, the gap that it closes stays open. Set “status done” if it is; else agree on a new day, and have the organization accept the risk until then.',
  },
  check(entity, plan, report) {
    const ref = plan.line(entity, 'due');
    const day = ref && plan.day(entity, ref.line.values[0]);
    if (!ref || day === undefined || isProjectOver(plan, entity)) return;
    if (!closing.includes(plan.word(entity, 'kind'))) return;
    const phase = plan.target(entity, 'in');
    const end = phase ? lasting(plan, phase).until - 1 : Infinity;
    if (phase && day > end) {
      report(
        atLine(ref),
        'phase',
        { entity, phase, end: { day: end }, day: { day } },
        { related: [atEntry(phase)], until: day + 1 },
      );
    }
    report(atLine(ref), 'overdue', { entity, day: { day } }, { from: day + 1 });
  },
});
