/** An exception that the organization's management has not approved. */

import { calledAll } from '../../meaning/parties/acting.ts';
import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { isManagement } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** A role whose lines could not all be read may have the mandate. */
function mayApprove(plan: PlanView, role: Entry): boolean {
  return isManagement(plan, role) || plan.incomplete(role);
}

export const unapproved = defineRule({
  id: 'exception/unapproved',
  severity: 'error',
  source: ['IBM 5.5'],
  each: ['exception'],
  across: ['entity'],
  yieldsTo: ['duty/exception-self-approved'],
  messages: {
    nobody:
      'Nobody has approved {entity}. Have the organization’s management approve {entity|it|them}, and add a line “approved by”, with the role and the day.',
    mandate:
      '{roles} {roles|is|are} not of the organization’s management, so {entity} {entity|is|are} not approved. Have a role of the organization with “mandate executive” or “mandate management” approve {entity|it|them}.',
  },
  check(entity, plan, report) {
    const { at, entries: roles, unknown } = namedOn(plan, entity, 'approved by');
    if (plan.incomplete(entity) || unknown || roles.some((role) => mayApprove(plan, role))) return;
    if (at) report(at, 'mandate', { roles: calledAll(plan, roles), entity });
    else report(atEntry(entity), 'nobody', { entity });
  },
});
