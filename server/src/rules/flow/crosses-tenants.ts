/** Traffic in cleartext from one customer of a provider to another, or where the plan forbids it. */

import { atEntry } from '../../plan/anchor.ts';
import { endsOf } from '../../meaning/plan/ends.ts';
import type { Entry } from '../../plan/entry.ts';
import { forbiddenFlows, legsOf, tenantOf, zonesOf } from '../../meaning/line/flow-ends.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** The tenants that it joins, where each way it may take joins two that are known. */
function joined(plan: PlanView, flow: Entry): readonly (Entry | string)[] | undefined {
  for (const legs of legsOf(plan, flow)) {
    const pairs = legs.map(({ from, to }) => [tenantOf(plan, from), tenantOf(plan, to)] as const);
    const [first] = pairs;
    const crosses = pairs.every(([a, b]) => a !== undefined && b !== undefined && a !== b);
    if (crosses && first) return first.filter((tenant) => tenant !== undefined);
  }
  return undefined;
}

/** Whether an end of a flow is, or stands in, what an end of a forbidden one names. */
function isWithin(plan: PlanView, ends: readonly Entry[], forbidden: readonly Entry[]): boolean {
  return ends.some((end) => forbidden.some((each) => each === end || zonesOf(plan, end).includes(each)));
}

/** The flow by which the plan forbids this one. */
function ban(plan: PlanView, flow: Entry): Entry | undefined {
  const ends = endsOf(plan, flow);
  if (!ends) return undefined;
  return forbiddenFlows(plan).find((each) => {
    const barred = endsOf(plan, each);
    return barred && isWithin(plan, ends.from, barred.from) && isWithin(plan, ends.to, barred.to);
  });
}

export const crossesTenants = defineRule({
  id: 'flow/crosses-tenants',
  severity: 'error',
  source: ['SANS fig. 2'],
  each: ['flow'],
  messages: {
    cleartext:
      'This traffic passes unencrypted between {first} and {second}, so one of them could read what is the other’s. Encrypt it, or do without it.',
    forbidden: '{other} forbids this traffic. Stop it and remove it here, or agree to allow it.',
  },
  check(entity, plan, report) {
    if (plan.has(entity, 'forbidden')) return;
    const other = ban(plan, entity);
    if (other) {
      report(atEntry(entity), 'forbidden', { other }, { related: [atEntry(other)] });
      return;
    }
    const [first, second] = plan.word(entity, 'encrypted') === 'no' ? (joined(plan, entity) ?? []) : [];
    if (first && second) report(atEntry(entity), 'cleartext', { first, second });
  },
});
