/** A report that nobody reads but who wrote it. */

import { namedOn } from '../../meaning/plan/named.ts';
import { isAmong } from '../../meaning/parties/parties.ts';
import { defineRule } from '../define.ts';

export const reportSelfRead = defineRule({
  id: 'duty/report-self-read',
  severity: 'warning',
  source: ['SANS Reporting'],
  each: ['report'],
  across: ['entity'],
  messages: {
    only: '{roles} {roles|writes|write} {entity} and nobody else reads {entity|it|them}. Name a role of the organization that reads {entity|it|them} and can ask back.',
    person:
      'Nobody reads {entity} but who writes it: the same persons hold {roles} and {writers}. Name somebody else of the organization who reads it and can ask back.',
  },
  check(entity, plan, report) {
    const readers = namedOn(plan, entity, 'read by');
    const writers = namedOn(plan, entity, 'from').entries;
    if (!readers.at || readers.unknown || !readers.entries.every((role) => isAmong(plan, role, writers))) return;
    const isSame = readers.entries.every((role) => writers.includes(role));
    report(readers.at, isSame ? 'only' : 'person', { roles: readers.entries, writers, entity });
  },
});
