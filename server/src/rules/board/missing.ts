/** No operational security board, or one that does not say when it meets. */

import { atEntry } from '../../plan/anchor.ts';
import { isOperational } from '../../meaning/parties/boards.ts';
import type { Entry } from '../../plan/entry.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { lacksBoard } from '../../meaning/oversight/plan-parts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

function isLacking(plan: PlanView, entity: Entry): boolean {
  return stage(plan) !== 'draft' && !plan.incomplete(entity) && lacksBoard(plan);
}

export const missing = defineRule({
  id: 'board/missing',
  severity: 'error',
  source: ['IBM 4.2', 'IBM 5.6'],
  each: ['plan', 'board'],
  across: ['entity'],
  messages: {
    none: '{entity} has no operational security board, so the parties have no place to settle what goes wrong between them. Agree on who meets and how often, and add a “board” with “kind operational”.',
    schedule:
      '{entity} {entity|does|do} not say how often {entity|it meets|they meet}, and a meeting without a date is not held. Agree on it with all who attend, and add a line “every”.',
  },
  check(entity, plan, report) {
    if (entity.kind === 'plan') {
      if (isLacking(plan, entity)) report(atEntry(entity), 'none', { entity });
    } else if (isOperational(plan, entity) && !plan.has(entity, 'every') && !plan.incomplete(entity)) {
      report(atEntry(entity), 'schedule', { entity });
    }
  },
});
