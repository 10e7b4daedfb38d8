/** An exchange of data that one of its parties has not agreed to. */

import { hasAgreed } from '../../meaning/parties/agreed.ts';
import { sideOf } from '../../meaning/parties/parties.ts';
import { crossesSides } from '../../meaning/plan/ends.ts';
import { isDraft } from '../../meaning/plan/plan-facts.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** The parties that could agree: an authority has no role in a plan that could. */
function partners(plan: PlanView, exchange: Entry): readonly Entry[] {
  const parties = plan
    .targets(exchange, 'between')
    .filter(({ kind }) => kind === 'organization' || kind === 'provider');
  return [...new Set(parties.flatMap((party) => sideOf(plan, party) ?? []))];
}

export const oneSided = defineRule({
  id: 'exchange/one-sided',
  severity: 'warning',
  source: ['BSI A10'],
  each: ['exchange'],
  messages: {
    none: '{parties} {parties|has|have} not agreed to {entity}. How data is protected on its way holds once both sides have agreed: have {parties|one of its roles|a role of each} agree, and add it in a line “agreed by”, with the day.',
  },
  check(entity, plan, report) {
    if (isDraft(plan) || plan.incomplete(entity) || !crossesSides(plan, entity)) return;
    const parties = partners(plan, entity).filter((party) => !hasAgreed(plan, entity, party));
    const related = plan.lines(entity, 'agreed by').map((ref) => atLine(ref));
    if (parties.length > 0) report(atEntry(entity), 'none', { entity, parties }, { related });
  },
});
