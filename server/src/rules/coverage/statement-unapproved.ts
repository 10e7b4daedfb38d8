/** A Statement of Applicability that the organization's management has not approved. */

import { isManagement } from '../../meaning/parties/parties.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { atEntry } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

export const statementUnapproved = defineRule({
  id: 'coverage/statement-unapproved',
  severity: 'warning',
  source: ['IBM 2.1'],
  each: ['applicability'],
  messages: {
    nobody:
      'Nobody has approved {entity}, so what applies to the organization is only somebody’s opinion. Have its management approve it, and add a line “approved by”, with the role and the day.',
    mandate:
      '{roles} {roles|is|are} not of the organization’s management, so {entity} is not approved: what may be left out is a decision about risk. Have a role of the organization with “mandate executive” or “mandate management” approve it.',
  },
  check(entity, plan, report) {
    const { at, entries: roles, unknown } = namedOn(plan, entity, 'approved by');
    if (plan.incomplete(entity) || unknown) return;
    if (roles.some((role) => isManagement(plan, role) || plan.incomplete(role))) return;
    if (at) report(at, 'mandate', { roles, entity });
    else if (stage(plan) === 'signed') report(atEntry(entity), 'nobody', { entity });
  },
});
