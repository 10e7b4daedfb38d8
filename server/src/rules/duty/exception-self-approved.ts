/** Who deviates approves the deviation. */

import { calledAll } from '../../meaning/parties/acting.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { isAmong, isOutsider, sameSide } from '../../meaning/parties/parties.ts';
import { defineRule } from '../define.ts';

export const exceptionSelfApproved = defineRule({
  id: 'duty/exception-self-approved',
  severity: 'error',
  source: ['IBM 5.5'],
  each: ['exception'],
  across: ['entity'],
  messages: {
    party:
      '{party} deviates by {entity}, and only {roles} of the same side {roles|approves|approve} {entity|it|them}. Have the organization’s management approve {entity|it|them}.',
    // A plan does not say which role asked; who weighs the risk comes nearest to it, and in a small house may be the boss.
    role: {
      severity: 'warning',
      text: '{role} both weighs the risk of {entity} and is the only one to approve {entity|it|them}. Have somebody else of the organization’s management approve {entity|it|them}.',
    },
    person: {
      severity: 'warning',
      text: 'One person weighs the risk of {entity} as {assessor} and is the only one to approve it, as {role}. Have somebody else of the organization’s management approve it.',
    },
  },
  check(entity, plan, report) {
    const approvers = namedOn(plan, entity, 'approved by');
    const assessors = namedOn(plan, entity, 'assessed by');
    const by = plan.target(entity, 'by');
    if (!approvers.at || approvers.unknown) return;
    const [role] = approvers.entries;
    const [assessor] = assessors.entries;
    if (by && isOutsider(plan, by) && approvers.entries.every((each) => sameSide(plan, each, by))) {
      report(approvers.at, 'party', { party: by, roles: calledAll(plan, approvers.entries), entity });
    } else if (
      role &&
      assessor &&
      approvers.entries.length === 1 &&
      assessors.entries.length === 1 &&
      isAmong(plan, role, assessors.entries)
    ) {
      const related = assessors.at ? [assessors.at] : [];
      const message = role === assessor ? 'role' : 'person';
      report(approvers.at, message, { role, assessor, entity }, { related });
    }
  },
});
