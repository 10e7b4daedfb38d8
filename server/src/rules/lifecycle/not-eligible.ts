/** A service that is provided by others although the strategy does not name it among what may be. */

import { providersOf } from '../../meaning/parties/provided.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { LineRef } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

function eligibleLines(plan: PlanView): readonly LineRef[] {
  return plan.all('strategy').flatMap((strategy) => plan.lines(strategy, 'eligible'));
}

/** Whether the strategies name things only: what stands there as a text may mean any service. */
function namesAll(plan: PlanView): boolean {
  return plan.derive('eligible by name', () => {
    const refs = eligibleLines(plan);
    const known = refs.every(({ entry, line }) => line.values.every((value) => plan.resolve(entry, value)));
    return refs.length > 0 && known && !plan.all('strategy').some((strategy) => plan.incomplete(strategy));
  });
}

export const notEligible = defineRule({
  id: 'lifecycle/not-eligible',
  severity: 'warning',
  source: ['BSI A5'],
  each: ['service'],
  messages: {
    none: '{providers} {providers|provides|provide} {entity}, and the strategy does not name it among what may be outsourced. Have the organization’s management decide whether it may, and add it to a line “eligible”; or take the service back.',
  },
  check(entity, plan, report) {
    const providers = providersOf(plan, entity);
    if (stage(plan) === 'draft' || providers.length === 0 || !namesAll(plan)) return;
    if (plan.mentioning('strategy', 'eligible', entity).length > 0) return;
    const related = eligibleLines(plan).map((ref) => atLine(ref));
    report(atEntry(entity), 'none', { entity, providers }, { related });
  },
});
