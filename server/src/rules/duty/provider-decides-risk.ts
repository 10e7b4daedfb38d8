/** A provider takes a decision about a risk that is the organization's. */

import { calledAll } from '../../meaning/parties/acting.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { isOutsider } from '../../meaning/parties/parties.ts';
import { defineRule } from '../define.ts';

const heads: Readonly<Record<string, readonly string[]>> = {
  risk: ['accepted by'],
  finding: ['decided by', 'accepted by'],
};

export const providerDecidesRisk = defineRule({
  id: 'duty/provider-decides-risk',
  severity: 'error',
  source: ['IBM 2.1', 'IBM 6.2'],
  each: ['risk', 'finding'],
  across: ['entity'],
  messages: {
    risk: '{roles} {roles|accepts|accept} {entity}, but the organization bears {entity|it|them}. Let a role of the organization accept {entity|it|them}; the provider may propose.',
    finding:
      '{roles} {roles|decides|decide} on {entity}, but the organization bears the risk. Let a role of the organization decide; the provider may propose.',
  },
  check(entity, plan, report) {
    for (const head of heads[entity.kind] ?? []) {
      const { at, entries, unknown } = namedOn(plan, entity, head);
      if (at && !unknown && entries.every((role) => isOutsider(plan, role))) {
        report(at, entity.kind, { roles: calledAll(plan, entries), entity });
      }
    }
  },
});
