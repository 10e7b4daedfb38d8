/** Traffic across the line follows another standard than the organization's. */

import { isOfOrganization } from '../../meaning/parties/parties.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { defineRule } from '../define.ts';

/** Offering more than a few standards is no help. */
const MOST_OFFERS = 3;

export const flowStandard = defineRule({
  id: 'demarcation/flow-standard',
  severity: 'error',
  source: ['SANS figs. 4, 5'],
  each: ['demarcation'],
  messages: {
    other:
      'Traffic across the line follows {standard} of {party}. Wherever the device stands, what crosses the line has to follow a standard of the organization: name that one, and agree on it.',
  },
  fixes: { use: 'Write “{standard}”' },
  check(entity, plan, report) {
    const { at, entries } = namedOn(plan, entity, 'flows governed by');
    const [standard] = entries;
    const party = standard && plan.party(standard);
    if (!at || !party || isOfOrganization(plan, standard)) return;
    const own = plan.all('standard').filter((each) => isOfOrganization(plan, each));
    const fixes = own.slice(0, MOST_OFFERS).map((each) => ({
      title: 'use',
      args: { standard: each.name ?? '' },
      changes: [{ type: 'replace' as const, anchor: at, text: each.name ?? '' }],
    }));
    report(at, 'other', { standard, party }, { fixes });
  },
});
