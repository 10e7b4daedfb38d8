/** A party looks after the gateway through which it enters. */

import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { entrances } from '../../meaning/line/entrances.ts';
import { sameSide } from '../../meaning/parties/parties.ts';
import { defineRule } from '../define.ts';

export const ownAccessPath = defineRule({
  id: 'duty/own-access-path',
  severity: 'error',
  source: ['SANS Controlling Access', 'SANS fig. 3'],
  each: ['asset'],
  across: ['entity'],
  messages: {
    administers:
      '{party} enters through {entity} and also administers {entity|it|them}, so it could let anyone in unseen. Let the organization, or another party, administer {entity|it|them}.',
    monitors: {
      severity: 'warning',
      text: '{party} enters through {entity} and is the only one to watch {entity|it|them}. Let a role of the organization monitor {entity|it|them} as well.',
    },
  },
  check(entity, plan, report) {
    const guests = entrances(plan, entity);
    if (guests.length === 0) return;
    const keepers = namedOn(plan, entity, 'administered by');
    const watchers = namedOn(plan, entity, 'monitored by');
    const isOf = (side: Entry, role: Entry): boolean => sameSide(plan, role, side);
    for (const { side, by } of guests) {
      const related = by.map(atEntry);
      const args = { party: side, entity };
      const keeper = keepers.entries.find((role) => isOf(side, role));
      const at = keeper && keepers.places.get(keeper);
      if (at) {
        report(at, 'administers', args, { related });
      } else if (watchers.at && !watchers.unknown && watchers.entries.every((role) => isOf(side, role))) {
        report(watchers.at, 'monitors', args, { related });
      }
    }
  },
});
