/** A subcontractor that does work, and whom no agreement binds. */

import { isRetired } from '../../meaning/letters/controls.ts';
import { letterKinds } from '../../meaning/letters/letter-count.ts';
import { isBound } from '../../meaning/parties/subcontractors.ts';
import { isDraft } from '../../meaning/plan/plan-facts.ts';
import { atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** Whether a role carries out anything that is not retired. */
function hasWork(plan: PlanView, role: Entry): boolean {
  const isInForce = (each: Entry): boolean => !isRetired(plan, each) && !(each.parent && isRetired(plan, each.parent));
  return letterKinds.some((kind) =>
    (['responsible', 'accountable', 'supports'] as const).some((letter) =>
      plan.mentioning(kind, letter, role).some(isInForce),
    ),
  );
}

/** The roles of a party that carry something out or administer something. */
function atWork(plan: PlanView, party: Entry): readonly Entry[] {
  return plan
    .held(party, 'role')
    .filter((role) => hasWork(plan, role) || plan.mentioning('asset', 'administered by', role).length > 0);
}

/** Where it has access, that is where its lack of an agreement is told. */
function hasAccess(plan: PlanView, party: Entry): boolean {
  return plan.held(party, 'role').some((role) => plan.mentioning('access', 'of', role).length > 0);
}

export const subcontractorUnbound = defineRule({
  id: 'agreement/subcontractor-unbound',
  severity: 'warning',
  source: ['ISO27k 5.4.2'],
  each: ['provider', 'thirdparty'],
  messages: {
    none: '{roles} of the subcontractor {party} {roles|works|work} for the organization, and no agreement binds {party} to what {contractor} has promised. Have {contractor} conclude one, and say so there in a line “passes on”.',
  },
  check(party, plan, report) {
    if (isDraft(plan)) return;
    const ref = plan.line(party, 'subcontractor of');
    const contractor = plan.target(party, 'subcontractor of');
    if (!ref || !contractor || plan.incomplete(party) || isBound(plan, party) || hasAccess(plan, party)) return;
    const roles = atWork(plan, party);
    if (roles.length > 0) report(atLine(ref), 'none', { roles, party, contractor });
  },
});
