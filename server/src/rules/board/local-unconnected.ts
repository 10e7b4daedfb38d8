/** A unit's board that reports to no other. */

import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Fix } from '../define.ts';

/** Where there is one board for all units, it is the one to report to. */
function connect(plan: PlanView, board: Entry): readonly Fix[] {
  const global = plan
    .all('board')
    .filter((each) => !plan.has(each, 'for') && plan.word(each, 'kind') === 'operational');
  const [above] = global;
  if (!above || global.length > 1) return [];
  const change = { type: 'add-line' as const, entry: board, text: `reports to ${above.name ?? ''}` };
  return [{ title: 'connect', args: { above }, changes: [change] }];
}

export const localUnconnected = defineRule({
  id: 'board/local-unconnected',
  severity: 'information',
  source: ['IBM 4.2'],
  each: ['board'],
  across: ['entity', 'units'],
  messages: {
    none: '{entity} {entity|is|are} for {units} only and {entity|reports|report} to no other board, so what {entity|it finds|they find} stays there. Name the board for all, in a line “reports to”.',
  },
  fixes: { connect: 'Let it report to {above}' },
  check(entity, plan, report) {
    const isLocal = plan.has(entity, 'for') && !plan.has(entity, 'reports to') && !plan.incomplete(entity);
    // The only board, and one that others report to, have none above them.
    if (!isLocal || plan.count('board') < 2 || plan.mentioning('board', 'reports to', entity).length > 0) return;
    const units = plan.words(entity, 'for');
    report(atEntry(entity), 'none', { entity, units }, { fixes: connect(plan, entity) });
  },
});
