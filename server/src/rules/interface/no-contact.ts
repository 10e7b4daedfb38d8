/** An interface about which one side cannot be reached. */

import { mayName } from '../../meaning/plan/named.ts';
import { atEntry } from '../../plan/anchor.ts';
import { endsAcross, sidesAt } from '../../meaning/plan/ends.ts';
import type { Entry } from '../../plan/entry.ts';
import { countedOnUnknown } from '../../meaning/letters/letter-count.ts';
import { sameSide } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** Whether the interface itself names somebody of that side; a name that nothing has may be of it. */
function namesContact(plan: PlanView, entity: Entry, side: Entry): boolean {
  return mayName(plan, entity, 'contact', (role) => sameSide(plan, role, side));
}

/** The roles at one end, where nobody of their side can be reached. */
function unreachable(plan: PlanView, entity: Entry, roles: readonly Entry[]): readonly Entry[] {
  // A role of which the plan says nothing at all is reported at the role.
  const isReached = (role: Entry): boolean =>
    plan.has(role, 'contact') || plan.incomplete(role) || countedOnUnknown(plan, role) > 0;
  const reached = roles.some(isReached);
  return reached || sidesAt(plan, roles).some((side) => namesContact(plan, entity, side)) ? [] : roles;
}

/** Both ends of an interface between two sides that cannot be reached. */
function silentEnds(plan: PlanView, entity: Entry): readonly (readonly Entry[])[] {
  return plan.deriveFor(entity, 'silent ends', () => {
    const ends = plan.incomplete(entity) ? undefined : endsAcross(plan, entity);
    const found = ends ? [ends.from, ends.to].map((roles) => unreachable(plan, entity, roles)) : [];
    return found.filter((roles) => roles.length > 0);
  });
}

/** The interfaces at which the same role cannot be reached: one address mends them all. */
function alike(plan: PlanView, role: Entry): readonly Entry[] {
  return plan.deriveFor(role, 'interfaces without contact', () =>
    plan
      .mentioning('interface', 'from', role)
      .filter((each) => silentEnds(plan, each).some(([first]) => first === role)),
  );
}

export const noContact = defineRule({
  id: 'interface/no-contact',
  severity: 'warning',
  source: ['BSI A9', 'BSI A10'],
  each: ['interface'],
  across: ['entity'],
  messages: {
    none: 'Nobody of {party} can be reached about {entity}: {roles} {roles|has|have} no contact, and {entity|the interface names|the interfaces name} none. Give the role an address in a line “contact”, or name in the interface whom to reach.',
  },
  check(entity, plan, report) {
    for (const roles of silentEnds(plan, entity)) {
      const [role] = roles;
      const all = role ? alike(plan, role) : [];
      if (all[0] !== entity) continue;
      const related = [...roles, ...all.slice(1)].map(atEntry);
      report(atEntry(entity), 'none', { entity, roles, party: sidesAt(plan, roles) }, { related });
    }
  },
});
