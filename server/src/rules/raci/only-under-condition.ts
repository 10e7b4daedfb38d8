/** Somebody answers, or works, only under a condition, and nobody otherwise. */

import { calledAll } from '../../meaning/parties/acting.ts';
import { conditionOf, heldSometimes } from '../../meaning/letters/conditions.ts';
import { isReplaced, isRetired, isUncertain } from '../../meaning/letters/controls.ts';
import { holdersOf } from '../../meaning/letters/letter-finds.ts';
import { atLetter } from '../../meaning/letters/letters.ts';
import { defineRule } from '../define.ts';

export const onlyUnderCondition = defineRule({
  id: 'raci/only-under-condition',
  severity: 'warning',
  source: ['IBM 5.1', 'ORANGE responsibilities'],
  each: ['control', 'process', 'activity', 'section'],
  messages: {
    only: 'Only under {condition} {roles|is|are} {roles} {letter} for {entity}, and otherwise nobody is. Add a line “{letter}” for the other cases, or take away the “when”.',
  },
  check(entity, plan, report) {
    if (isRetired(plan, entity) || isUncertain(plan, entity)) return;
    for (const letter of ['accountable', 'responsible'] as const) {
      if (letter === 'accountable' && plan.has(entity, 'owner')) continue;
      const found = heldSometimes(plan, entity, letter);
      const [first, ...others] = found?.letters ?? [];
      if (!found || !first || isReplaced(plan, entity, letter)) continue;
      const known = holdersOf(found.letters);
      const roles = known.length > 0 ? calledAll(plan, known) : [first.written];
      const args = { condition: conditionOf(plan, first.ref), roles, letter, entity };
      report(atLetter(first), 'only', args, { related: others.map(atLetter), until: found.until });
    }
  },
});
