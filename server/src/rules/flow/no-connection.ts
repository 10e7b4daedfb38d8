/** Traffic from one party to another over no agreed connection, or over one that joins others. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { endsAcross, endsOf, sidesAt } from '../../meaning/plan/ends.ts';
import type { Entry } from '../../plan/entry.ts';
import { groundsOf } from '../../meaning/line/flow-ends.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Fix } from '../define.ts';

/** Offering more than a few connections is no help. */
const MOST_OFFERS = 3;

/** The sides between which it passes, where it cannot stay on one. */
function crossing(plan: PlanView, flow: Entry): readonly [Entry, Entry] | undefined {
  const ends = endsOf(plan, flow);
  for (const from of ends?.from ?? []) {
    for (const to of ends?.to ?? []) {
      const [before, after] = [groundsOf(plan, from), groundsOf(plan, to)];
      const [first, second] = [before[0], after[0]];
      const stays = before.some((side) => side === undefined || after.includes(side)) || after.includes(undefined);
      if (!stays && first && second) return [first, second];
    }
  }
  return undefined;
}

/** The connections that join the same two sides, in either direction. */
function offers(plan: PlanView, flow: Entry, sides: readonly Entry[]): readonly Fix[] {
  const fitting = plan.all('connection').filter((connection) => {
    const ends = endsAcross(plan, connection);
    const joined = ends ? sidesAt(plan, [...ends.from, ...ends.to]) : [];
    return sides.every((side) => joined.includes(side));
  });
  return fitting.slice(0, MOST_OFFERS).map((connection) => ({
    title: 'take',
    args: { connection: connection.name ?? '' },
    changes: [{ type: 'add-line', entry: flow, text: `over ${connection.name ?? ''}` }],
  }));
}

/** The connection it is said to take, where that leads to a side that it neither begins at, ends at, nor passes. */
function strayOf(plan: PlanView, flow: Entry, sides: readonly Entry[]): Entry | undefined {
  const connection = plan.target(flow, 'over');
  const ends = connection && endsAcross(plan, connection);
  if (!ends) return undefined;
  const touched = [...sides, ...plan.targets(flow, 'via').flatMap((stop) => groundsOf(plan, stop))];
  const joined = sidesAt(plan, [...ends.from, ...ends.to]);
  return joined.some((side) => !touched.includes(side)) ? connection : undefined;
}

export const noConnection = defineRule({
  id: 'flow/no-connection',
  severity: 'warning',
  source: ['BSI A9'],
  each: ['flow'],
  messages: {
    none: 'This traffic passes from {from} to {to} over no agreed connection. Name the connection it takes in a line “over”, or agree on one first.',
    elsewhere:
      'This traffic passes from {from} to {to}, and {connection} does not join these two. Name the connection it takes in the line “over”, or correct where it begins and ends.',
  },
  fixes: { take: 'Say that it takes {connection}' },
  check(entity, plan, report) {
    if (plan.has(entity, 'forbidden') || plan.incomplete(entity)) return;
    const sides = crossing(plan, entity);
    if (!sides) return;
    const [from, to] = sides;
    const over = plan.line(entity, 'over');
    if (over) {
      const connection = strayOf(plan, entity, sides);
      if (connection) {
        report(atLine(over, 0), 'elsewhere', { from, to, connection }, { related: [atEntry(connection)] });
      }
      return;
    }
    report(atEntry(entity), 'none', { from, to }, { fixes: offers(plan, entity, sides) });
  },
});
