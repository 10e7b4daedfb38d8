/** The team that sees to security while something moves, without people of both sides. */

import { isOutsider, sideKind } from '../../meaning/parties/parties.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { defineRule } from '../define.ts';

/** Before there is a provider, the organization is alone with its team. */
const beforehand: readonly (string | undefined)[] = ['preparation', 'selection'];

export const teamOneSided = defineRule({
  id: 'lifecycle/team-one-sided',
  severity: 'warning',
  source: ['BSI A13'],
  each: ['phase'],
  messages: {
    organization:
      'Nobody of the organization is in the team of {phase}, so nobody there speaks for what must not break meanwhile. Add a role of the organization to the line “team”.',
    provider:
      'Nobody of the provider is in the team of {phase}, so those who move things hear of security last. Add a role of the provider to the line “team”.',
  },
  check(phase, plan, report) {
    const { at, entries: roles, unknown } = namedOn(plan, phase, 'team');
    if (!at || unknown || plan.incomplete(phase)) return;
    if (!roles.some((role) => sideKind(plan, role) === 'organization')) report(at, 'organization', { phase });
    else if (!beforehand.includes(plan.word(phase, 'kind')) && !roles.some((role) => isOutsider(plan, role))) {
      report(at, 'provider', { phase });
    }
  },
});
