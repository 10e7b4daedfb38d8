/** A role with work to do that nobody holds and that has no address: who is it? */

import { atEntry } from '../../model/anchor.ts';
import { isUncertain } from '../../model/controls.ts';
import { letterCount } from '../../model/letter-count.ts';
import { namesPeople } from '../../model/plan-facts.ts';
import { defineRule } from '../define.ts';

export const noHolder = defineRule({
  id: 'raci/no-holder',
  severity: 'warning',
  source: ['BSI A7'],
  each: ['role'],
  messages: {
    nobody:
      'Nobody holds {entity} and it has no contact, though the plan counts on it in {count|one place|# places}. Add “held by” with a person, or “contact” with an address.',
  },
  check(entity, plan, report) {
    if (plan.has(entity, 'held by') || plan.has(entity, 'contact') || isUncertain(plan, entity)) return;
    const count = letterCount(plan, entity);
    if (count > 0 && namesPeople(plan)) report(atEntry(entity), 'nobody', { entity, count });
  },
});
