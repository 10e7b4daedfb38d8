/** Somebody outside the organization owns a service, a process or a risk. */

import { called, partyActing } from '../../meaning/parties/acting.ts';
import { atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { effectiveLetters } from '../../meaning/letters/letters.ts';
import { isForeign, isOfOrganization } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** A process for which a role of the organization is accountable is in its hands, whoever tends it. */
function isAnsweredFor(plan: PlanView, process: Entry): boolean {
  return effectiveLetters(plan, process).some(
    ({ letter, holder }) => letter === 'accountable' && (!holder || isOfOrganization(plan, holder)),
  );
}

export const ownerOutside = defineRule({
  id: 'raci/owner-outside',
  severity: 'warning',
  source: ['IBM 1.2', 'ISO27k 6.2'],
  each: ['service', 'process', 'risk'],
  messages: {
    outside:
      '{role} of {party} owns {entity}. Who owns it answers for it, and that cannot be outsourced: name a role of the organization behind “owner”; {role} may still do the work.',
    risk: '{role} of {party} owns {entity}, but the organization bears it. Name a role of the organization behind “owner”; {role} may still treat it.',
  },
  check(entity, plan, report) {
    const line = plan.line(entity, 'owner');
    const owner = plan.target(entity, 'owner');
    const party = partyActing(plan, owner);
    if (!line || !owner || !party || !isForeign(plan, owner) || plan.count('organization') === 0) return;
    if (entity.kind === 'process' && isAnsweredFor(plan, entity)) return;
    report(atLine(line, 0), entity.kind === 'risk' ? 'risk' : 'outside', { role: called(plan, owner), party, entity });
  },
});
