/** An exception that has run out, or that never does. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { lastDay } from '../../meaning/catalogs/exceptions.ts';
import { defineRule } from '../define.ts';

export const expired = defineRule({
  id: 'exception/expired',
  severity: 'error',
  source: ['BSI A13'],
  needs: 'date',
  each: ['exception'],
  across: ['entity'],
  messages: {
    over: 'The last day of {entity} was {day}. Have {entity|it|them} assessed and approved again with a later day, or end {entity|the deviation and remove the exception|the deviations and remove the exceptions}.',
    open: {
      severity: 'warning',
      text: 'No last day is set for {entity}, so {entity|it|they} may stay for ever. Agree on a day, and add it in a line “expires”.',
    },
  },
  check(entity, plan, report) {
    const line = plan.line(entity, 'expires');
    const last = lastDay(plan, entity);
    if (line && last !== undefined) report(atLine(line, 0), 'over', { entity, day: { day: last } }, { from: last + 1 });
    else if (!line && !plan.incomplete(entity)) report(atEntry(entity), 'open', { entity });
  },
});
