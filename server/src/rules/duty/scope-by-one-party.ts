/** The list of what is in scope comes from the provider, and the organization has not approved it. */

import { atOutsideHolders, calledAll } from '../../meaning/parties/acting.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { isOfOrganization, isOutsider } from '../../meaning/parties/parties.ts';
import { defineRule } from '../define.ts';

export const scopeByOneParty = defineRule({
  id: 'duty/scope-by-one-party',
  severity: 'error',
  source: ['SANS Defining the scope'],
  each: ['service'],
  across: ['entity'],
  messages: {
    unapproved:
      'Only {roles} drew up the scope of {entity}, and nobody of the organization has approved it: a device that was forgotten stays forgotten. Let a role of the organization check and approve it, in a line “scope approved by”.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity)) return;
    const authors = namedOn(plan, entity, 'scope drawn up by');
    const approvers = namedOn(plan, entity, 'scope approved by');
    if (!authors.at || authors.unknown || approvers.unknown) return;
    if (!authors.entries.every((role) => isOutsider(plan, role))) return;
    if (approvers.entries.some((role) => isOfOrganization(plan, role))) return;
    report(
      authors.at,
      'unapproved',
      { roles: calledAll(plan, authors.entries), entity },
      { related: atOutsideHolders(plan, approvers.entries) },
    );
  },
});
