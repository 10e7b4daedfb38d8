/** A service that passes to a provider while the plan holds, and no phase of the plan hands it over. */

import { providersOf } from '../../meaning/parties/provided.ts';
import { validity } from '../../meaning/plan/plan-facts.ts';
import { lasting } from '../../meaning/plan/lasting.ts';
import { atLine } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

export const noPhase = defineRule({
  id: 'lifecycle/no-phase',
  severity: 'information',
  source: ['IBM 6', 'IBM 6.1'],
  each: ['service'],
  messages: {
    none: '{entity} passes to {providers} on {day}, while this plan holds, and no phase of the plan hands it over: nobody has said who does what until then, and what is left behind. Add a “phase” with a line “hands over”, or leave out the day if it was new from the start.',
  },
  check(entity, plan, report) {
    const providers = providersOf(plan, entity);
    const ref = plan.line(entity, 'from');
    const { from } = lasting(plan, entity);
    const valid = validity(plan);
    if (!ref || providers.length === 0 || !(from > valid.from && from < valid.until)) return;
    // Before the plan begins is not its time; where it has no first day, nothing is known of that.
    if (!Number.isFinite(valid.from) || plan.mentioning('phase', 'hands over', entity).length > 0) return;
    report(atLine(ref), 'none', { entity, providers, day: { day: from } });
  },
});
