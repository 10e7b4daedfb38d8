/** A role with work to do that nobody holds and that has no address: who is it? */

import { atEntry } from '../../plan/anchor.ts';
import { isUncertain } from '../../meaning/letters/controls.ts';
import { countedOnUnknown } from '../../meaning/letters/letter-count.ts';
import { defineRule } from '../define.ts';

export const noHolder = defineRule({
  id: 'raci/no-holder',
  severity: 'warning',
  source: ['BSI A7'],
  each: ['role'],
  across: ['entity', 'count'],
  messages: {
    nobody:
      'Nobody holds {entity} and {entity|it has|they have} no contact, though the plan counts on {entity|it|them} in {count|one place|# places}. Add a line “held by” with a person{entity|| to each}, or “contact” with an address.',
  },
  check(entity, plan, report) {
    if (isUncertain(plan, entity)) return;
    const count = countedOnUnknown(plan, entity);
    if (count > 0) report(atEntry(entity), 'nobody', { entity, count });
  },
});
