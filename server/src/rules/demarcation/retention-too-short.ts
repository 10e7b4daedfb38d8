/** Evidence that is kept for less time than a law or an agreement asks. */

import { hoursIn, spanWords } from '../../meaning/plan/durations.ts';
import { binds } from '../../meaning/parties/agreements.ts';
import { lasting } from '../../meaning/plan/lasting.ts';
import { validity } from '../../meaning/plan/plan-facts.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry, LineRef } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

interface Demand {
  readonly by: Entry;
  readonly ref: LineRef;
  readonly hours: number;
}

function demandOf(plan: PlanView, by: Entry): Demand | undefined {
  const ref = plan.line(by, 'retain evidence for');
  const hours = hoursIn(ref?.line.values[0]);
  return ref && hours !== undefined ? { by, ref, hours } : undefined;
}

/** Who asks for something in the time of the plan, whoever asks for most first. */
function demanding(plan: PlanView): readonly Entry[] {
  return plan.derive('retention asked', () =>
    [...plan.all('obligation'), ...plan.all('agreement')]
      .filter((by) => by.kind !== 'agreement' || lasting(plan, by).until > validity(plan).from)
      .flatMap((by) => demandOf(plan, by) ?? [])
      .sort((a, b) => b.hours - a.hours)
      .map(({ by }) => by),
  );
}

/** A law holds for whosever device it is, an agreement for those of the parties that it binds. */
function longestDemand(plan: PlanView, asset: Entry): Demand | undefined {
  const owners = plan.targets(asset, 'owned by');
  const by = demanding(plan).find((each) => {
    return each.kind === 'obligation' || owners.length === 0 || owners.some((owner) => binds(plan, each, owner));
  });
  return by && demandOf(plan, by);
}

export const retentionTooShort = defineRule({
  id: 'demarcation/retention-too-short',
  severity: 'warning',
  source: ['ORANGE legal issues'],
  each: ['asset'],
  messages: {
    short:
      '{asset} keeps evidence for {kept}, and {by} asks for {asked}. Keep it as long as that, or write down with an exception why not.',
    unsaid:
      '{by} asks that evidence is kept for {asked}, and {asset} does not say how long it keeps what it holds. Find out, and add a line “retained for”.',
  },
  check(asset, plan, report) {
    if (plan.incomplete(asset) || !plan.words(asset, 'holds').includes('evidence')) return;
    const demand = longestDemand(plan, asset);
    const [value] = demand?.ref.line.values ?? [];
    if (!demand || !value) return;
    const ref = plan.line(asset, 'retained for');
    const kept = ref?.line.values[0];
    const hours = hoursIn(kept);
    const args = { asset, by: demand.by, asked: spanWords(value) };
    const related = [atLine(demand.ref)];
    if (!ref) report(atEntry(asset), 'unsaid', args, { related });
    else if (kept && hours !== undefined && hours < demand.hours) {
      report(atLine(ref), 'short', { ...args, kept: spanWords(kept) }, { related });
    }
  },
});
