/** Traffic between a trusted and an untrusted zone without a stop between. */

import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { classOf, legsOf, zonesOf } from '../../meaning/line/flow-ends.ts';
import type { Leg } from '../../meaning/line/flow-ends.ts';
import { endsOf } from '../../meaning/plan/ends.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

function isLeap(plan: PlanView, { from, to }: Leg): boolean {
  const classes = new Set([classOf(plan, from), classOf(plan, to)]);
  return classes.has('trusted') && classes.has('untrusted');
}

/** What it passes on its way: by `via`, and by the connection it takes with its gateway. */
function stops(plan: PlanView, flow: Entry): readonly Entry[] {
  const connection = plan.target(flow, 'over');
  const ends = connection && endsOf(plan, connection);
  const joined = connection
    ? [...plan.targets(connection, 'gateway'), ...(ends ? [...ends.from, ...ends.to] : [])]
    : [];
  return [...plan.targets(flow, 'via'), ...joined].flatMap((stop) => zonesOf(plan, stop));
}

export const skipsDmz = defineRule({
  id: 'flow/skips-dmz',
  severity: 'error',
  source: ['SANS fig. 2'],
  each: ['flow'],
  messages: {
    leap: 'This traffic passes between {from} and {to} with no zone of class dmz between, so the untrusted side reaches straight in. Lead it through a device there, and name that in a line “via”.',
  },
  check(entity, plan, report) {
    if (plan.has(entity, 'forbidden') || plan.incomplete(entity) || namedOn(plan, entity, 'via').unknown) return;
    const leap = legsOf(plan, entity).find((legs) => legs.every((leg) => isLeap(plan, leg)))?.[0];
    if (!leap || stops(plan, entity).some((zone) => classOf(plan, zone) === 'dmz')) return;
    report(atEntry(entity), 'leap', { from: leap.from, to: leap.to });
  },
});
