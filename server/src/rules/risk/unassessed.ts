/** A service or an access began before anybody weighed its risks. */

import { atEntry } from '../../model/anchor.ts';
import { assessedRisks } from '../../model/assessments.ts';
import type { Entry } from '../../model/entry.ts';
import { lasting } from '../../model/lasting.ts';
import { isOutsider } from '../../model/parties.ts';
import type { PlanView } from '../../model/plan-view.ts';
import { providersOf } from '../../model/provided.ts';
import { defineRule } from '../define.ts';

/** Whether an outsider is let in by it: it provides the service, or the access is one of its roles'. */
function opensUp(plan: PlanView, entity: Entry): boolean {
  if (entity.kind === 'service') return providersOf(plan, entity).length > 0;
  return isOutsider(plan, plan.target(entity, 'of'));
}

export const unassessed = defineRule({
  id: 'risk/unassessed',
  severity: 'error',
  source: ['IBM 4', 'ISO27k 5.2.1'],
  needs: 'date',
  each: ['service', 'access'],
  messages: {
    none: 'Nobody has assessed the risks of {entity}, which lets others in. Have them assessed before it starts, and add a “risk” on it with a line “assessed by”.',
    late: {
      severity: 'warning',
      text: '{entity} began on {start}, and its risks were first assessed on {day}: until then nobody knew what was let in. Check that nothing was overlooked, and let an exception with “waives risk/unassessed” say who has accepted it.',
    },
  },
  check(entity, plan, report) {
    // A plan without any risk is told so once, by another rule.
    if (plan.count('risk') === 0 || plan.incomplete(entity) || !opensUp(plan, entity)) return;
    const start = lasting(plan, entity).from;
    const assessed = assessedRisks(plan, entity);
    const day = Math.min(Infinity, ...assessed.map((each) => each.day));
    const since = Number.isFinite(start) ? { from: start } : {};
    if (assessed.length === 0) {
      report(atEntry(entity), 'none', { entity }, since);
    } else if (Number.isFinite(start) && day > start) {
      const related = assessed.map(({ risk }) => atEntry(risk));
      report(atEntry(entity), 'late', { entity, start: { day: start }, day: { day } }, { ...since, related });
    }
  },
});
