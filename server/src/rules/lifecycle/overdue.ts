/** What recurs by agreement, and was last done too long ago. */

import { kinds } from '../../../../grammar/src/vocabulary/vocabulary.ts';
import { isRetired } from '../../meaning/letters/controls.ts';
import { interval, overdueFrom, rhythmWords } from '../../meaning/plan/durations.ts';
import { lasting } from '../../meaning/plan/lasting.ts';
import { atLine } from '../../plan/anchor.ts';
import type { LineRef } from '../../plan/entry.ts';
import { defineRule } from '../define.ts';

const recurring = [...kinds.values()].filter(({ properties }) => properties.some(({ marks }) => marks.due));

export const overdue = defineRule({
  id: 'lifecycle/overdue',
  severity: 'warning',
  source: ['BSI A6', 'BSI A9', 'BSI A11', 'IBM 4.2', 'ISO27k 5.4.3', 'SANS Reporting', 'SANS The Contract'],
  needs: 'date',
  each: recurring.map(({ kind }) => kind),
  messages: {
    meeting:
      '{entity} meets every {every}, and should have met by {day}. A board that does not meet decides nothing: call the meeting, and write its day behind “last on”.',
    report:
      '{entity} comes every {every}, and was due by {day}. Ask whoever writes it for it, and write the day it came behind “last on”.',
    training:
      'The people of {entity} are trained every {every}, and should have been trained by {day}. Ask the provider to see to it, and write the day behind “last on”.',
    check:
      '{entity} is checked every {every}, and should have been checked by {day}. Look whether it is still true and still followed, and write the day behind “last on”.',
    verification: {
      text: '{entity} is verified every {every}, and should have been verified by {day}. Have it done, and write the day behind “last on”.',
      grouped: {
        within: 'plan',
        by: [],
        text: '{entity} is verified every {every}, and should have been verified by {day}; in all, {places} such verifications are overdue. Have them done, and write the days behind “last on”.',
      },
    },
    renegotiation:
      'The terms of {entity} are opened again every {every}, and should have been opened by {day}. Take them up with the other side, and write the day behind “last on”.',
  },
  check(entity, plan, report) {
    if (isRetired(plan, entity)) return;
    const { until } = lasting(plan, entity);
    const complain = (ref: LineRef): void => {
      const { due } = ref.line.property.marks;
      const every = interval(ref);
      const from = overdueFrom(plan, ref);
      if (!due || !every || from === undefined || from >= until) return;
      report(atLine(ref), due, { entity, every: rhythmWords(every), day: { day: from - 1 } }, { from, until });
    };
    for (const ref of plan.lines(entity)) complain(ref);
  },
});
