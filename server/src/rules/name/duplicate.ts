/** Two declarations of one name, or two names that differ in case only. */

import { atEntry } from '../../plan/anchor.ts';
import { isBuiltIn } from '../../plan/built-in.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** So many other places are shown; a name may stand any number of times. */
const MOST_SHOWN = 5;

/** What is built in stands in a file of its own, before all others or behind them. */
function anyBuiltIn(entries: readonly Entry[]): boolean {
  return [entries[0], entries.at(-1)].some((entry) => entry !== undefined && isBuiltIn(entry));
}

function checkPlan(entity: Entry, plan: PlanView, report: Report): void {
  const [first] = plan.all('plan');
  if (first && first !== entity) report(atEntry(entity), 'plans', {}, { related: [atEntry(first)] });
}

export const duplicate = defineRule({
  id: 'name/duplicate',
  severity: 'error',
  source: ['secplan'],
  each: ['*'],
  messages: {
    twice: 'The name “{name}” is taken already. Each thing of a plan has a name of its own: rename one of them.',
    plan: '“{name}” is the name of the plan and of something in it. Rename the plan, since nothing mentions its name.',
    case: {
      severity: 'warning',
      text: 'The names “{name}” and “{other}” differ only in upper and lower case, and readers will take them for one. Rename one of them.',
    },
    builtIn: '“{name}” is built into the language. Choose another name.',
    plans:
      'This folder has a plan already, and all files of a folder belong to one plan. Move this plan to a folder of its own, or remove this “plan”.',
  },
  check(entity, plan, report) {
    if (entity.kind === 'plan') checkPlan(entity, plan, report);
    const { name } = entity;
    if (name === undefined || isBuiltIn(entity)) return;
    const alike = plan.named(name, true);
    if (anyBuiltIn(alike)) {
      report(atEntry(entity), 'builtIn', { name });
      return;
    }
    // Two plans in one folder share their names by that mistake alone.
    if (plan.count('plan') > 1) return;
    const named = plan.named(name);
    const [thing] = named.filter(({ kind }) => kind !== 'plan');
    if (entity.kind === 'plan' && thing) {
      report(atEntry(entity), 'plan', { name }, { related: [atEntry(thing)] });
      return;
    }
    // A plan that has the name of another thing is told so itself.
    const isTold = (each: Entry): boolean => each.kind === 'plan' && each.name === name;
    const [first] = alike.filter((each) => !isTold(each));
    if (!first || first === entity) return;
    const same = named.filter((each) => !isTold(each));
    const clashing = same.length > 1 ? same : alike;
    const related = clashing
      .slice(0, MOST_SHOWN)
      .filter((other) => other !== entity)
      .map(atEntry);
    const message = same.length > 1 ? 'twice' : 'case';
    report(atEntry(entity), message, { name, other: first.name ?? '' }, { related });
  },
});
