/** Access to what a role has nothing to do with. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { lasting } from '../../meaning/plan/lasting.ts';
import { worksAt } from '../../meaning/duties/role-work.ts';
import { defineRule } from '../define.ts';

export const moreThanNeeded = defineRule({
  id: 'access/more-than-needed',
  severity: 'warning',
  source: ['SANS Controlling Access'],
  each: ['access'],
  across: ['role'],
  messages: {
    none: '{role} may enter {things}, but the plan gives {role|it|them} nothing to do there. Take the access away, or say what {role|it does|they do} there, such as in “responsible” of a control, “administered by” or “monitored by”.',
  },
  check(entity, plan, report) {
    const role = plan.target(entity, 'of');
    // Whoever is accompanied is no risk by the key they hold.
    if (role?.kind !== 'role' || plan.has(entity, 'escorted by')) return;
    const things = plan.targets(entity, 'to').filter((thing) => !worksAt(plan, role, thing));
    if (things.length === 0) return;
    const related = plan.lines(entity, 'to').map((ref) => atLine(ref));
    report(atEntry(entity), 'none', { role, things }, { related, until: lasting(plan, entity).until });
  },
});
