/** A service that is provided by others although it is to be kept, or the strategy does not name it among what may be. */

import { providersOf } from '../../meaning/parties/provided.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { isOutsider } from '../../meaning/parties/parties.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry, LineRef } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

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

/** What the organization keeps and others provide is both at once; where it takes part itself, the rest may be help. */
function checkRetained(plan: PlanView, entity: Entry, report: Report): void {
  const ref = plan.line(entity, 'retained');
  const { entries: providers, unknown } = namedOn(plan, entity, 'provided by');
  if (!ref || unknown || providers.length === 0 || !providers.every((party) => isOutsider(plan, party))) return;
  report(atLine(ref), 'retained', { entity, providers });
}

export const notEligible = defineRule({
  id: 'lifecycle/not-eligible',
  severity: 'warning',
  source: ['BSI A5', 'IBM 2.3'],
  each: ['service'],
  messages: {
    retained:
      '{providers} {providers|provides|provide} {entity}, though by “retained” the organization keeps it and does it itself. Remove “retained” if it is bought; else name the organization behind “provided by”.',
    none: '{providers} {providers|provides|provide} {entity}, and the strategy does not name it among what may be outsourced. Have the organization’s management decide whether it may, and add it to a line “eligible”; or take the service back.',
  },
  check(entity, plan, report) {
    checkRetained(plan, entity, report);
    const providers = providersOf(plan, entity);
    if (stage(plan) === 'draft' || providers.length === 0 || !namesAll(plan)) return;
    if (plan.mentioning('strategy', 'eligible', entity).length > 0) return;
    const related = eligibleLines(plan).map((ref) => atLine(ref));
    report(atEntry(entity), 'none', { entity, providers }, { related });
  },
});
