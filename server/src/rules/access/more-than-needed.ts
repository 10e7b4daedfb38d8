/** Access to what a role has nothing to do with. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { isHome } from '../../meaning/line/entrances.ts';
import { isOutsider, sameSide } from '../../meaning/parties/parties.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { lasting } from '../../meaning/plan/lasting.ts';
import { worksAt } from '../../meaning/duties/role-work.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** Whoever is accompanied is no risk by the key they hold, unless the company is a visitor too, of the same party. */
function checkEscort(plan: PlanView, access: Entry, role: Entry, report: Report): void {
  const { at, entries: escorts, unknown } = namedOn(plan, access, 'escorted by');
  if (!at || unknown || plan.incomplete(access) || !isOutsider(plan, role)) return;
  if (!escorts.every((escort) => sameSide(plan, escort, role))) return;
  const things = plan
    .targets(access, 'to')
    .filter((thing) => thing.kind !== 'service' && isHome(plan, thing))
    .filter((thing) => ![role, ...escorts].some((each) => each.kind === 'role' && worksAt(plan, each, thing)));
  if (things.length > 0) report(at, 'escort', { role, things, escorts }, { until: lasting(plan, access).until });
}

export const moreThanNeeded = defineRule({
  id: 'access/more-than-needed',
  severity: 'warning',
  source: ['SANS Controlling Access'],
  each: ['access'],
  across: ['role'],
  messages: {
    escort:
      '{role} may enter {things} in company only, but {escorts} {escorts|is|are} of the same party and {escorts|has|have} nothing to do there either, so nobody who knows the place goes along. Name a role of the organization in the line “escorted by”.',
    none: '{role} may enter {things}, but the plan gives {role|it|them} nothing to do there. Take the access away, or say what {role|it does|they do} there, such as in “responsible” of a control, “administered by” or “monitored by”.',
  },
  check(entity, plan, report) {
    const role = plan.target(entity, 'of');
    if (role?.kind !== 'role') return;
    if (plan.has(entity, 'escorted by')) {
      checkEscort(plan, entity, role, report);
      return;
    }
    const things = plan.targets(entity, 'to').filter((thing) => !worksAt(plan, role, thing));
    if (things.length === 0) return;
    const related = plan.lines(entity, 'to').map((ref) => atLine(ref));
    report(atEntry(entity), 'none', { role, things }, { related, until: lasting(plan, entity).until });
  },
});
