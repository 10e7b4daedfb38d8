/** The unowned control: nobody is accountable for it. */

import { atEntry } from '../../plan/anchor.ts';
import { isRetired, isUncertain } from '../../meaning/letters/controls.ts';
import type { Entry } from '../../plan/entry.ts';
import { effectiveLetters } from '../../meaning/letters/letters.ts';
import { isManagement } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { isEverHeld } from '../../meaning/letters/timeline.ts';
import { defineRule } from '../define.ts';
import type { Fix, Report } from '../define.ts';

/** Offering more than a few roles is no help. */
const MOST_OFFERS = 3;

function isOwned(plan: PlanView, entity: Entry): boolean {
  if (isEverHeld(plan, entity, 'accountable')) return true;
  return entity.kind === 'process' && plan.has(entity, 'owner');
}

function offers(plan: PlanView, entity: Entry): readonly Fix[] {
  const managers = plan.all('role').filter((role) => isManagement(plan, role));
  if (managers.length > MOST_OFFERS) return [];
  return managers.map((role) => ({
    title: 'add',
    args: { role },
    changes: [{ type: 'add-line', entry: entity, text: `accountable ${role.name ?? ''}` }],
  }));
}

function complain(plan: PlanView, entity: Entry, report: Report): void {
  const elsewhen = effectiveLetters(plan, entity).some(({ letter }) => letter === 'accountable');
  report(atEntry(entity), elsewhen ? 'elsewhen' : 'none', { entity }, { fixes: elsewhen ? [] : offers(plan, entity) });
}

export const noAccountable = defineRule({
  id: 'raci/no-accountable',
  severity: 'error',
  source: ['IBM 4.2', 'IBM 5.1'],
  each: ['control', 'process'],
  messages: {
    elsewhen:
      'Nobody is accountable for {entity} while the plan is valid: the lines “accountable” hold for another time. Correct their dates, or name who answers for it now.',
    none: 'Nobody is accountable for {entity}. Name the role of the organization that answers for it, in a line “accountable”.',
  },
  fixes: { add: 'Make {role} accountable' },
  check(entity, plan, report) {
    if (isRetired(plan, entity) || isUncertain(plan, entity) || isOwned(plan, entity)) return;
    const activities = plan.held(entity, 'activity');
    const unowned = activities.filter((activity) => !isOwned(plan, activity));
    if (unowned.length === activities.length) complain(plan, entity, report);
    else for (const activity of unowned) if (!plan.incomplete(activity)) complain(plan, activity, report);
  },
});
