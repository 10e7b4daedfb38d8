/** A thing that was declared to be mentioned, and that nothing mentions. */

import { atEntry } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

export const unused = defineRule({
  id: 'name/unused',
  severity: 'information',
  source: ['secplan'],
  each: ['condition', 'milestone', 'person', 'standard', 'unit', 'zone', 'information'],
  yieldsTo: ['name/duplicate', 'name/misspelt'],
  messages: {
    unused: 'Nothing in the plan mentions {entity}. Say where it matters, or remove it.',
  },
  check(entity, plan, report) {
    if (!plan.isMentioned(entity)) report(atEntry(entity), 'unused', { entity });
  },
});
