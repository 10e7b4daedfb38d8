/** A provider writes the standard by which it is measured, and the organization has not approved it. */

import { atOutsideHolders } from '../../meaning/parties/acting.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { isOfOrganization, isOutsider, sameSide } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { boundTo } from '../../meaning/line/standard-users.ts';
import { approvals, versionsOf } from '../../meaning/line/standards.ts';
import { defineRule } from '../define.ts';

/** The provider that both writes a standard and works by it. */
function judgeOfItself(plan: PlanView, standard: Entry): Entry | undefined {
  const { entries: authors, unknown } = namedOn(plan, standard, 'written by');
  const outside = !unknown && authors.length > 0 && authors.every((role) => isOutsider(plan, role));
  if (!outside) return undefined;
  return boundTo(plan, standard).find((party) => authors.some((role) => sameSide(plan, role, party)));
}

export const writesItsOwnStandard = defineRule({
  id: 'duty/writes-its-own-standard',
  severity: 'warning',
  source: ['SANS fig. 1'],
  each: ['standard'],
  across: ['standard'],
  messages: {
    never:
      '{party} writes {standard} and works by {standard|it|them}, and the organization has not approved {standard|it|them}. Have the organization’s management approve {standard|it|them}, and add a line “approved by”.',
    version:
      '{party} writes {standard} and works by it, and the organization has not approved version {version}. Have the organization’s management approve it, and add a line “approved by … for {version}”.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity)) return;
    const party = judgeOfItself(plan, entity);
    if (!party || namedOn(plan, entity, 'approved by').unknown) return;
    const approved = approvals(plan, entity, (role) => isOfOrganization(plan, role));
    const newest = versionsOf(plan, entity).at(-1);
    const args = { party, standard: entity };
    const related = atOutsideHolders(plan, plan.targets(entity, 'approved by'));
    if (approved.size === 0) report(atEntry(entity), 'never', args, { related });
    else if (newest && !approved.has(undefined) && !approved.has(newest.version)) {
      report(atLine(newest.ref, 0), 'version', { ...args, version: newest.version }, { related });
    }
  },
});
