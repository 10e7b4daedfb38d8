/** A line between two parties that one of them has drawn alone. */

import { atOutsideHolders } from '../../meaning/parties/acting.ts';
import { hasAgreed } from '../../meaning/parties/agreed.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { sideKind, sideOf } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { providersOf } from '../../meaning/parties/provided.ts';
import { defineRule } from '../define.ts';

/** The sides between which the line runs: the providers of the service, and the organization. */
function sides(plan: PlanView, demarcation: Entry): readonly Entry[] {
  const service = plan.target(demarcation, 'of');
  const providers = service?.kind === 'service' ? providersOf(plan, service) : [];
  if (providers.length === 0) return [];
  const organizations = plan.all('organization').filter((each) => sideKind(plan, each) === 'organization');
  return [...new Set([...organizations, ...providers].flatMap((party) => sideOf(plan, party) ?? []))];
}

export const oneSided = defineRule({
  id: 'demarcation/one-sided',
  severity: 'warning',
  source: ['SANS Device Ownership'],
  each: ['demarcation'],
  across: ['entity'],
  messages: {
    none: '{parties} {parties|has|have} not agreed to {entity}. {entity|It holds|They hold} once both sides have agreed: have {parties|one of its roles|a role of each} agree, and add it in a line “agreed by”, with the day.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity)) return;
    const parties = sides(plan, entity).filter((side) => !hasAgreed(plan, entity, side));
    const related = [
      ...plan.lines(entity, 'agreed by').map((ref) => atLine(ref)),
      ...atOutsideHolders(plan, plan.targets(entity, 'agreed by')),
    ];
    if (parties.length > 0) report(atEntry(entity), 'none', { entity, parties }, { related });
  },
});
