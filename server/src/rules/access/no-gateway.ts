/** A provider that enters the organization's devices past its gateways, or with no access declared at all. */

import { isHome } from '../../meaning/line/entrances.ts';
import { isOutsider } from '../../meaning/parties/parties.ts';
import { lasting } from '../../meaning/plan/lasting.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** A gateway is entered through itself. */
function isGateway(plan: PlanView, thing: Entry): boolean {
  return (
    plan.mentioning('access', 'through', thing).length + plan.mentioning('connection', 'gateway', thing).length > 0
  );
}

function checkAccess(plan: PlanView, access: Entry, report: Report): void {
  const role = plan.target(access, 'of');
  if (!role || !isOutsider(plan, role) || plan.has(access, 'physical') || plan.has(access, 'through')) return;
  const things = plan.targets(access, 'to').filter((thing) => {
    return thing.kind !== 'service' && isHome(plan, thing) && !isGateway(plan, thing);
  });
  if (things.length === 0) return;
  report(atEntry(access), 'through', { role, things, access }, { until: lasting(plan, access).until });
}

/** Whether the plan speaks of access at all; before that the lack at one device says nothing. */
function declaresAccess(plan: PlanView): boolean {
  return plan.count('access') > 0;
}

/** Whether some access of the role leads to the device, to the zones it stands in, or to what it is part of. */
function mayEnter(plan: PlanView, role: Entry, asset: Entry): boolean {
  const places = [asset, ...plan.targets(asset, 'in'), ...plan.targets(asset, 'part of')];
  return plan.mentioning('access', 'of', role).some((access) => {
    if (plan.incomplete(access)) return true;
    return plan.targets(access, 'to').some((thing) => places.includes(thing));
  });
}

function checkAsset(plan: PlanView, asset: Entry, report: Report): void {
  if (!declaresAccess(plan) || !isHome(plan, asset) || plan.has(asset, 'out of scope because')) return;
  for (const ref of plan.lines(asset, 'administered by')) {
    const roles = plan.meanings(asset, ref.line.values);
    const without = roles.filter(
      (role) => role.kind === 'role' && isOutsider(plan, role) && !mayEnter(plan, role, asset),
    );
    if (without.length > 0) report(atLine(ref), 'undeclared', { roles: without, asset });
  }
}

export const noGateway = defineRule({
  id: 'access/no-gateway',
  severity: 'warning',
  source: ['SANS Controlling Access', 'SANS fig. 3'],
  each: ['access', 'asset'],
  messages: {
    through:
      '{role} enters {things} from outside, and nothing says through which gateway, so nobody can watch or close that way. Agree on a gateway that the organization keeps, and add a line “through”.',
    undeclared:
      '{roles} {roles|administers|administer} {asset}, and the plan declares no access of {roles|that role|those roles} to it. Say with an “access” what may be entered, through which gateway, who stands for it and who reviews it.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity)) return;
    if (entity.kind === 'access') checkAccess(plan, entity, report);
    else checkAsset(plan, entity, report);
  },
});
