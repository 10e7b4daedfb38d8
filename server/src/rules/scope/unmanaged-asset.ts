/** A device that is in scope and that nobody looks after. */

import { atEntry } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

export const unmanagedAsset = defineRule({
  id: 'scope/unmanaged-asset',
  severity: 'warning',
  source: ['SANS Defining the scope'],
  each: ['asset'],
  across: ['entity'],
  messages: {
    unmanaged:
      'Nobody administers {entity}, though {entity|it is|they are} part of {services}. Name the role that keeps {entity|it|them} up to date, in a line “administered by”.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity) || !plan.has(entity, 'part of') || plan.has(entity, 'out of scope because')) return;
    if (plan.has(entity, 'administered by')) return;
    const services = plan.targets(entity, 'part of');
    if (services.length > 0) report(atEntry(entity), 'unmanaged', { entity, services });
  },
});
