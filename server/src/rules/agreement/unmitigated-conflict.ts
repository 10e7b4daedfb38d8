/** A law that stands against what is agreed, and whose harm nothing limits. */

import { atLine } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

export const unmitigatedConflict = defineRule({
  id: 'agreement/unmitigated-conflict',
  severity: 'warning',
  source: ['ORANGE legal issues'],
  each: ['obligation'],
  messages: {
    none: '{entity} stands against what else the parties have promised, and nothing limits the harm of that. Have {parties} put a control in place that does, and add a line “mitigated by”.',
    alone:
      '{entity} stands against what else the parties have promised, and nothing limits the harm of that. Have whom it binds put a control in place that does, and add a line “mitigated by”.',
  },
  check(entity, plan, report) {
    const ref = plan.line(entity, 'conflicts with');
    if (!ref || plan.incomplete(entity) || plan.has(entity, 'mitigated by')) return;
    const parties = plan.targets(entity, 'of');
    report(atLine(ref), parties.length > 0 ? 'none' : 'alone', { entity, parties });
  },
});
