/** Information that parties exchange, or that flows from one to another, and that has no class. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { endsOf } from '../../meaning/plan/ends.ts';
import { groundsOf } from '../../meaning/line/flow-ends.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** Whether a flow begins with one party and ends with another; where nobody is known to stand is nobody's ground. */
function crosses(plan: PlanView, flow: Entry): boolean {
  const ends = endsOf(plan, flow);
  if (!ends || plan.has(flow, 'forbidden')) return false;
  const sides = (things: readonly Entry[]): readonly Entry[] =>
    things.flatMap((thing) => groundsOf(plan, thing)).flatMap((side) => side ?? []);
  const [from, to] = [sides(ends.from), sides(ends.to)];
  return from.some((side) => to.some((other) => side !== other));
}

/** What is exchanged as well is told there. */
function checkFlow(plan: PlanView, flow: Entry, report: Report): void {
  for (const ref of plan.lines(flow, 'carries')) {
    for (const [i, value] of ref.line.values.entries()) {
      const information = plan.resolve(flow, value);
      if (information?.kind !== 'information' || plan.incomplete(information) || plan.has(information, 'class')) {
        continue;
      }
      if (plan.mentioning('exchange', 'data', information).length > 0) continue;
      if (plan.mentioning('flow', 'carries', information).find((each) => crosses(plan, each)) !== flow) continue;
      report(atLine(ref, i), 'carried', { information, flow }, { related: [atEntry(information)] });
    }
  }
}

export const unclassified = defineRule({
  id: 'exchange/unclassified',
  severity: 'error',
  source: ['ISO27k 5.3.3'],
  each: ['exchange', 'flow'],
  across: ['information', 'flow'],
  messages: {
    none: 'Nothing says how confidential {information} {information|is|are}, which {information|passes|pass} between {parties}. Add a line “class” there (public, internal, confidential or secret), so that all of them treat it alike.',
    carried: {
      severity: 'warning',
      text: 'Nothing says how confidential {information} {information|is|are}, which {flow} {flow|carries|carry} from one party to another. Add a line “class” there (public, internal, confidential or secret), so that all of them treat it alike.',
    },
  },
  check(entity, plan, report) {
    if (entity.kind === 'flow') {
      checkFlow(plan, entity, report);
      return;
    }
    for (const ref of plan.lines(entity, 'data')) {
      for (const [i, value] of ref.line.values.entries()) {
        const information = plan.resolve(entity, value);
        if (information?.kind !== 'information' || plan.incomplete(information)) continue;
        // Its class lacks once, however often it is exchanged.
        if (plan.has(information, 'class') || plan.mentioning('exchange', 'data', information)[0] !== entity) continue;
        const parties = plan.targets(entity, 'between');
        report(atLine(ref, i), 'none', { information, parties }, { related: [atEntry(information)] });
      }
    }
  },
});
