/** A device of which nobody has decided whether it is in scope. */

import { atEntry } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

/** Offering more than a few services is no help. */
const MOST_OFFERS = 3;

export const undecidedAsset = defineRule({
  id: 'scope/undecided-asset',
  severity: 'warning',
  source: ['SANS Defining the scope'],
  each: ['asset'],
  across: ['entity'],
  messages: {
    undecided:
      'Nobody has decided whether {entity} {entity|is|are} in scope. Add the service that looks after {entity|it|them}, in a line “part of”, or say why none does, in a line “out of scope because”.',
  },
  fixes: { join: 'Make it part of {service}' },
  check(entity, plan, report) {
    // A plan that has come to no service yet cannot decide.
    if (plan.incomplete(entity) || plan.count('service') === 0) return;
    if (plan.has(entity, 'part of') || plan.has(entity, 'out of scope because')) return;
    const services = plan.count('service') > MOST_OFFERS ? [] : plan.all('service');
    const fixes = services.map((service) => ({
      title: 'join',
      args: { service: service.name ?? '' },
      changes: [{ type: 'add-line' as const, entry: entity, text: `part of ${service.name ?? ''}` }],
    }));
    report(atEntry(entity), 'undecided', { entity }, { fixes });
  },
});
