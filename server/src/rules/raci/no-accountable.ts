/** The unowned control: nobody is accountable for it. */

import { atEntry } from '../../plan/anchor.ts';
import { isRetired } from '../../meaning/letters/controls.ts';
import type { Entry } from '../../plan/entry.ts';
import { effectiveLetters } from '../../meaning/letters/letters.ts';
import type { LetterName } from '../../meaning/letters/letters.ts';
import { isManagement } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { undone, unowned } from '../../meaning/letters/unheld.ts';
import { defineRule } from '../define.ts';
import type { Fix, Report } from '../define.ts';

/** Offering more than a few roles is no help. */
const MOST_OFFERS = 3;

function offers(plan: PlanView, entity: Entry): readonly Fix[] {
  const managers = plan.all('role').filter((role) => isManagement(plan, role));
  if (managers.length > MOST_OFFERS) return [];
  return managers.map((role) => ({
    title: 'add',
    args: { role },
    changes: [{ type: 'add-line', entry: entity, text: `accountable ${role.name ?? ''}` }],
  }));
}

function isSaid(plan: PlanView, entity: Entry, letter: LetterName): boolean {
  return effectiveLetters(plan, entity).some((each) => each.letter === letter);
}

/** Where nobody does it either, one problem says both. */
function complain(plan: PlanView, entity: Entry, isUndone: boolean, report: Report): void {
  const elsewhen = isSaid(plan, entity, 'accountable');
  const fixes = elsewhen ? [] : offers(plan, entity);
  if (!isUndone) report(atEntry(entity), elsewhen ? 'elsewhen' : 'none', { entity }, { fixes });
  else if (elsewhen || isSaid(plan, entity, 'responsible')) report(atEntry(entity), 'neitherNow', { entity });
  else report(atEntry(entity), 'neither', { entity }, { fixes });
}

export const noAccountable = defineRule({
  id: 'raci/no-accountable',
  severity: 'error',
  source: ['IBM 4.2', 'IBM 5.1'],
  each: ['control', 'process'],
  across: ['entity'],
  messages: {
    elsewhen:
      'Nobody is accountable for {entity} while the plan is valid: the lines “accountable” hold for another time. Correct their dates, or name who answers for {entity|it|each} now.',
    none: 'Nobody is accountable for {entity}. Name the role of the organization that answers for {entity|it|each}, in a line “accountable”.',
    neither:
      'Nobody is accountable for {entity}, and nobody is responsible: who answers for {entity|it|each}, and who does it? Name both roles, in lines “accountable” and “responsible”.',
    neitherNow:
      'Nobody is accountable for {entity} while the plan is valid, and nobody responsible: what lines there are hold for another time. Correct their dates, or name both roles now.',
  },
  fixes: { add: 'Make {role} accountable' },
  check(entity, plan, report) {
    if (isRetired(plan, entity)) return;
    const alsoUndone = new Set(undone(plan, entity));
    for (const each of unowned(plan, entity)) complain(plan, each, alsoUndone.has(each), report);
  },
});
