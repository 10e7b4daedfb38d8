/** A role that has nothing to do in the plan. */

import { atEntry } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

export const idleRole = defineRule({
  id: 'raci/idle-role',
  severity: 'information',
  source: ['secplan'],
  each: ['role'],
  across: ['entity'],
  yieldsTo: ['name/duplicate', 'name/misspelt'],
  messages: {
    idle: 'No line of the plan names {entity}. Say what {entity|it does|they do}, or on what {entity|it is|they are} consulted or informed, or remove the {entity|role|roles}.',
  },
  check(entity, plan, report) {
    if (!plan.isMentioned(entity)) report(atEntry(entity), 'idle', { entity });
  },
});
