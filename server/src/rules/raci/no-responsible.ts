/** Work that nobody does: no role is responsible for a control or for a step of it. */

import { atEntry } from '../../plan/anchor.ts';
import { isRetired, isUncertain } from '../../meaning/letters/controls.ts';
import type { Entry } from '../../plan/entry.ts';
import { effectiveLetters } from '../../meaning/letters/letters.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { isEverHeld } from '../../meaning/letters/timeline.ts';
import { defineRule } from '../define.ts';
import type { Fix, Report } from '../define.ts';

/** A process that the control goes through carries it out; where its steps are undone, that is said there. */
function isCarriedOut(plan: PlanView, control: Entry): boolean {
  return plan.lines(control, 'through').some(({ line, entry }) => {
    const processes = plan.meanings(entry, line.values);
    if (processes.length < line.values.length) return true;
    return processes.some((each) => plan.held(each, 'activity').length > 0 || isEverHeld(plan, each, 'responsible'));
  });
}

function complain(plan: PlanView, entity: Entry, report: Report): void {
  const letters = effectiveLetters(plan, entity);
  const answering = letters.find(({ letter }) => letter === 'accountable');
  if (!answering || !isEverHeld(plan, entity, 'accountable')) {
    const elsewhen = letters.some(({ letter }) => letter === 'responsible');
    report(atEntry(entity), elsewhen ? 'elsewhen' : 'none', { entity });
    return;
  }
  const role = answering.holder ?? answering.written;
  const same: Fix = {
    title: 'same',
    args: { role },
    changes: [{ type: 'add-line', entry: entity, text: `responsible ${answering.holder?.name ?? answering.written}` }],
  };
  report(atEntry(entity), 'onlyAccountable', { entity, role }, { fixes: answering.holder ? [same] : [] });
}

export const noResponsible = defineRule({
  id: 'raci/no-responsible',
  severity: 'error',
  source: ['IBM 5.1', 'ORANGE responsibilities'],
  each: ['control', 'process'],
  messages: {
    none: 'Nobody is responsible for {entity}: who does it? Name the role in a line “responsible”.',
    elsewhen:
      'Nobody is responsible for {entity} while the plan is valid: the lines “responsible” hold for another time. Correct their dates, or name who does it now.',
    onlyAccountable: {
      severity: 'warning',
      text: '{role} answers for {entity}, but nobody is named who does it. If {role} does it, say so in a line “responsible”, else name who does.',
    },
  },
  fixes: { same: 'Make {role} responsible too' },
  check(entity, plan, report) {
    if (isRetired(plan, entity) || isUncertain(plan, entity)) return;
    const activities = plan.held(entity, 'activity');
    if (activities.length === 0) {
      if (entity.kind === 'process' || isEverHeld(plan, entity, 'responsible') || isCarriedOut(plan, entity)) return;
      complain(plan, entity, report);
      return;
    }
    const undone = activities.filter((each) => !plan.incomplete(each) && !isEverHeld(plan, each, 'responsible'));
    if (undone.length === activities.length && !isCarriedOut(plan, entity)) complain(plan, entity, report);
    else for (const activity of undone) complain(plan, activity, report);
  },
});
