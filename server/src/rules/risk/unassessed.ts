/** A service or an access began before anybody weighed its risks. */

import { atEntry } from '../../plan/anchor.ts';
import { assessedRisks } from '../../meaning/catalogs/assessments.ts';
import type { Entry } from '../../plan/entry.ts';
import { lasting } from '../../meaning/plan/lasting.ts';
import { isOutsider } from '../../meaning/parties/parties.ts';
import { validity } from '../../meaning/plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { providersOf } from '../../meaning/parties/provided.ts';
import { defineRule } from '../define.ts';

/** The outsiders that are let in by it: who provides the service, or whose role has the access. */
function letIn(plan: PlanView, entity: Entry): readonly Entry[] {
  if (entity.kind === 'service') return providersOf(plan, entity);
  const party = plan.party(plan.target(entity, 'of'));
  return party && isOutsider(plan, party) ? [party] : [];
}

export const unassessed = defineRule({
  id: 'risk/unassessed',
  severity: 'error',
  source: ['IBM 4', 'ISO27k 5.2.1'],
  needs: 'date',
  each: ['service', 'access'],
  across: ['entity', 'name'],
  messages: {
    service:
      '{parties} {parties|provides|provide} {entity}, and no risk on {entity|it|them} has been assessed. Have {entity|its|their} risks assessed before {entity|it starts|they start}, and add “risk … { on {name}; assessed by … on … }”.',
    access:
      '{parties} {parties|gets|get} in by {entity}, and no risk of that has been assessed. Have it assessed before {entity|it starts|they start}, and add a “risk” on what is reached, with a line “assessed by … on …”.',
    late: {
      severity: 'warning',
      text: '{entity} began on {start}, and {entity|its|their} risks were first assessed on {day}: until then nobody knew what was let in. Check that nothing was overlooked, and let an exception with “waives risk/unassessed” say who has accepted it.',
    },
  },
  check(entity, plan, report) {
    // A plan without any risk is told so once, by another rule.
    if (plan.count('risk') === 0 || plan.incomplete(entity)) return;
    const parties = letIn(plan, entity);
    if (parties.length === 0) return;
    const start = lasting(plan, entity).from;
    const assessed = assessedRisks(plan, entity);
    const day = Math.min(Infinity, ...assessed.map((each) => each.day));
    const since = Number.isFinite(start) ? { from: start } : {};
    if (assessed.length === 0) {
      const message = entity.kind === 'service' ? 'service' : 'access';
      report(atEntry(entity), message, { parties, entity, name: entity.name ?? '' }, since);
    } else if (start >= validity(plan).from && Number.isFinite(start) && day > start) {
      // What began before the plan was assessed before the plan, if at all: its first assessment may not be in it.
      const related = assessed.map(({ risk }) => atEntry(risk));
      report(atEntry(entity), 'late', { entity, start: { day: start }, day: { day } }, { ...since, related });
    }
  },
});
