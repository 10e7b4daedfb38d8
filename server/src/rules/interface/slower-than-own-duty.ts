/** A provider that may report incidents later than it has promised, or than the organization itself must report them. */

import { agreementsBetween } from '../../meaning/parties/agreements.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { LineRef, Entry } from '../../plan/entry.ts';
import { hoursIn, spanWords } from '../../meaning/plan/durations.ts';
import { endsOf } from '../../meaning/plan/ends.ts';
import { qualifier } from '../../facts/facts.ts';
import type { Value } from '../../facts/facts.ts';
import { sameSide, sideKind } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** A limit that somebody else has set, and the line where it stands. */
interface Limit {
  readonly message: 'agreement' | 'obligation';
  readonly ref: LineRef;
  readonly value: Value;
  readonly hours: number;
}

function limit(message: Limit['message'], ref: LineRef, value: Value | undefined): readonly Limit[] {
  const hours = hoursIn(value);
  return value && hours !== undefined ? [{ message, ref, value, hours }] : [];
}

function promised(plan: PlanView, provider: Entry, organization: Entry): readonly Limit[] {
  return agreementsBetween(plan, provider, organization)
    .flatMap((agreement) => plan.lines(agreement, 'incident notice within'))
    .flatMap((ref) => limit('agreement', ref, ref.line.values[0]));
}

function owed(plan: PlanView, organization: Entry): readonly Limit[] {
  return plan
    .all('obligation')
    .filter((each) => plan.targets(each, 'of').some((party) => sameSide(plan, party, organization)))
    .flatMap((each) => plan.lines(each, 'notify'))
    .flatMap((ref) => limit('obligation', ref, qualifier(ref.line, 'within')[0]));
}

/** The slowest time the interface allows, whatever the condition. */
function slowest(plan: PlanView, entity: Entry): { readonly ref: LineRef; readonly hours: number } | undefined {
  const times = plan.lines(entity, 'within').map((ref) => ({ ref, hours: hoursIn(ref.line.values[0]) ?? 0 }));
  return times.sort((a, b) => b.hours - a.hours)[0];
}

function complain(
  entity: Entry,
  from: readonly Entry[],
  within: LineRef,
  { message, ref, value }: Limit,
  report: Report,
) {
  const [span] = within.line.values;
  const [time, promise] = [span ? spanWords(span) : '', spanWords(value)];
  const replace = { type: 'replace' as const, anchor: atLine(within, 0), text: promise };
  const fixes = [{ title: 'hasten', args: { limit: promise }, changes: [replace] }];
  const args = { entity, from, time, limit: promise, set: ref.entry };
  report(atEntry(entity), message, args, { related: [atLine(within), atLine(ref)], fixes });
}

export const slowerThanOwnDuty = defineRule({
  id: 'interface/slower-than-own-duty',
  severity: 'warning',
  source: ['ISO27k 5.3.7'],
  each: ['interface'],
  across: ['entity'],
  messages: {
    agreement:
      'By {entity}, {from} may take {time} to report an incident, but {set} promises {limit}. Shorten the time here, or agree on another one there.',
    obligation:
      'By {entity}, {from} may take {time} to report an incident, but by {set} the organization itself must report within {limit}. Shorten the time here.',
  },
  fixes: { hasten: 'Report within {limit}' },
  check(entity, plan, report) {
    const process = plan.target(entity, 'in');
    const ends = endsOf(plan, entity);
    if (!process || !ends || plan.word(process, 'kind') !== 'incident') return;
    const provider = ends.from.find((role) => sideKind(plan, role) === 'provider');
    const organization = ends.to.find((role) => sideKind(plan, role) === 'organization');
    const own = slowest(plan, entity);
    if (!provider || !organization || !own) return;
    const limits = [...promised(plan, provider, organization), ...owed(plan, organization)];
    const [strictest] = limits.filter(({ hours }) => hours < own.hours).sort((a, b) => a.hours - b.hours);
    if (strictest) complain(entity, ends.from, own.ref, strictest, report);
  },
});
