/** Access that is reviewed, but has no last day. */

import { agreementsWith } from '../../meaning/parties/agreements.ts';
import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { sideKind, sideOf } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Fix } from '../define.ts';

/** The days on which the agreements with the role's party end. */
function offers(plan: PlanView, entity: Entry): readonly Fix[] {
  const party = sideOf(plan, plan.target(entity, 'of'));
  if (!party || sideKind(plan, party) !== 'provider') return [];
  return agreementsWith(plan, party).flatMap((agreement) => {
    const last = plan.line(agreement, 'until')?.line.values[0];
    const change = { type: 'add-line' as const, entry: entity, text: `until ${last?.text ?? ''}` };
    return last ? [{ title: 'end', args: { agreement }, changes: [change] }] : [];
  });
}

export const noEnd = defineRule({
  id: 'access/no-end',
  severity: 'information',
  source: ['NIS2 11.2.2'],
  each: ['access'],
  across: ['entity'],
  messages: {
    none: '{entity} {entity|is|are} reviewed, but {entity|has|have} no last day: if a review is forgotten, {entity|it stays|they stay} open. Give {entity|it|each} one in a line “until”, and renew {entity|it|them} as long as {entity|it is|they are} needed.',
  },
  fixes: { end: 'Let it end with {agreement}' },
  check(entity, plan, report) {
    if (plan.incomplete(entity) || plan.has(entity, 'until') || !plan.has(entity, 'reviewed by')) return;
    report(atEntry(entity), 'none', { entity }, { fixes: offers(plan, entity) });
  },
});
