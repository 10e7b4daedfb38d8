/** A plan that is called signed, and whose version the organization's management has not approved. */

import { calledAll } from '../../meaning/parties/acting.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { LineRef, Entry } from '../../plan/entry.ts';
import { qualifier } from '../../facts/facts.ts';
import { isManagement } from '../../meaning/parties/parties.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** A name that nothing has, and a role whose lines could not all be read, may be management's. */
function isValid(plan: PlanView, { entry, line }: LineRef): boolean {
  return line.values.some((value) => {
    const role = plan.resolve(entry, value);
    return role === undefined || isManagement(plan, role) || plan.incomplete(role);
  });
}

/** An approval that names no version is taken for one of the version at hand. */
function approvalsOf(plan: PlanView, entity: Entry, version: string | undefined): readonly LineRef[] {
  return plan.lines(entity, 'approved by').filter(({ line }) => {
    const named = qualifier(line, 'for')[0]?.text;
    return named === undefined || version === undefined || named === version;
  });
}

export const unapproved = defineRule({
  id: 'plan/unapproved',
  severity: 'error',
  source: ['IBM 4.2', 'IBM 5'],
  each: ['plan'],
  yieldsTo: ['duty/plan-self-approved'],
  messages: {
    nobody:
      'This plan has the stage “signed”, but nobody has approved it. Have the organization’s management approve it, and add a line “approved by”, with the role, the day and the version.',
    version:
      'This plan has the stage “signed”, but nobody has approved version {version}. Have the organization’s management approve it, and add a line “approved by”, with the role, the day and “for {version}”.',
    mandate:
      '{roles} {roles|is|are} not of the organization’s management, so this plan is not approved. Have a role of the organization with “mandate executive” or “mandate management” approve it.',
  },
  check(entity, plan, report) {
    if (stage(plan) !== 'signed' || plan.incomplete(entity)) return;
    const ref = plan.line(entity, 'version');
    const version = ref?.line.values[0]?.text;
    const approvals = approvalsOf(plan, entity, version);
    const [first] = approvals;
    if (approvals.some((approval) => isValid(plan, approval))) return;
    if (first) {
      report(atLine(first), 'mandate', { roles: calledAll(plan, plan.meanings(entity, first.line.values)) });
    } else if (ref && version !== undefined && plan.has(entity, 'approved by')) {
      report(
        atLine(ref, 0),
        'version',
        { version },
        { related: plan.lines(entity, 'approved by').map((each) => atLine(each)) },
      );
    } else {
      report(atEntry(entity), 'nobody', {});
    }
  },
});
