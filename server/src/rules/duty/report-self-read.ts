/** A report that nobody reads but who wrote it. */

import { namedOn } from '../../meaning/plan/named.ts';
import { defineRule } from '../define.ts';

export const reportSelfRead = defineRule({
  id: 'duty/report-self-read',
  severity: 'warning',
  source: ['SANS Reporting'],
  each: ['report'],
  across: ['entity'],
  messages: {
    only: '{roles} {roles|writes|write} {entity} and nobody else reads {entity|it|them}. Name a role of the organization that reads {entity|it|them} and can ask back.',
  },
  check(entity, plan, report) {
    const readers = namedOn(plan, entity, 'read by');
    const writers = new Set(namedOn(plan, entity, 'from').entries);
    if (!readers.at || readers.unknown || !readers.entries.every((role) => writers.has(role))) return;
    report(readers.at, 'only', { roles: readers.entries, entity });
  },
});
