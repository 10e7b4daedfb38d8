/** Work that nobody does: no role is responsible for a control or for a step of it. */

import { atEntry } from '../../plan/anchor.ts';
import { isRetired } from '../../meaning/letters/controls.ts';
import type { Entry } from '../../plan/entry.ts';
import { effectiveLetters } from '../../meaning/letters/letters.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { isEverHeld } from '../../meaning/letters/timeline.ts';
import { undone } from '../../meaning/letters/unheld.ts';
import { defineRule } from '../define.ts';
import type { Fix, Report } from '../define.ts';

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
  across: ['entity'],
  yieldsTo: ['raci/no-accountable'],
  messages: {
    none: 'Nobody is responsible for {entity}: who does {entity|it|each of them}? Name the role in a line “responsible”.',
    elsewhen:
      'Nobody is responsible for {entity} while the plan is valid: the lines “responsible” hold for another time. Correct their dates, or name who does {entity|it|each} now.',
    onlyAccountable: {
      severity: 'warning',
      text: '{role} answers for {entity}, but nobody is named who does {entity|it|them}. If {role} does {entity|it|so}, say so in {entity|a line|lines} “responsible”, else name who does.',
    },
  },
  fixes: { same: 'Make {role} responsible too{places|| at # places}' },
  check(entity, plan, report) {
    if (isRetired(plan, entity)) return;
    for (const each of undone(plan, entity)) complain(plan, each, report);
  },
});
