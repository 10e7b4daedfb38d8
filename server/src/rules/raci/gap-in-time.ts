/** A time in between for which nobody is responsible, or nobody accountable, though somebody is before or after. */

import { atLine, atQualifier } from '../../plan/anchor.ts';
import { isReplaced, isRetired, isUncertain, servicesOf } from '../../meaning/letters/controls.ts';
import type { Entry } from '../../plan/entry.ts';
import { isoOf } from '../../facts/dates.ts';
import { qualifier } from '../../facts/facts.ts';
import { ownLetters } from '../../meaning/letters/letters.ts';
import type { Letter } from '../../meaning/letters/letters.ts';
import { validity } from '../../meaning/plan/plan-facts.ts';
import type { Validity } from '../../meaning/plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { provisionOf } from '../../meaning/parties/provision.ts';
import { periodsOf } from '../../meaning/letters/timeline.ts';
import { defineRule } from '../define.ts';
import type { Fix, Report } from '../define.ts';

/** The plan's time, from the day on which the first of its services is provided: before that there is nothing to do. */
function timeOf(plan: PlanView, entity: Entry): Validity {
  const { from, until } = validity(plan);
  const starts = servicesOf(plan, entity).map((service) => provisionOf(plan, service).start);
  const start = starts.length > 0 ? Math.min(...starts) : -Infinity;
  return { from: Math.max(from, start), until };
}

/** The stretches without any of the letters. Where the plan does not say since when it holds, only those in between. */
function gapsOf(plan: PlanView, entity: Entry, letters: readonly Letter[]): readonly Validity[] {
  const time = timeOf(plan, entity);
  const periods = periodsOf(letters, time);
  if (periods.every((period) => period.letters.length === 0)) return [];
  const open = validity(plan).from === -Infinity;
  return periods
    .filter((period) => period.letters.length === 0)
    .filter(({ from, until }) => from !== -Infinity && !(open && until === Infinity));
}

/** The line that ends the gap begins where the one before it ended. */
function closing(letters: readonly Letter[], after: Letter, gap: Validity): readonly Fix[] {
  if (!after.holder || qualifier(after.ref.line, 'from').length === 0) return [];
  const before = letters.find(({ until }) => until === gap.from);
  const bound = before && qualifier(before.ref.line, 'before')[0]?.text;
  const change = { type: 'replace' as const, anchor: atQualifier(after.ref, 'from'), text: bound ?? isoOf(gap.from) };
  return [{ title: 'begin', args: { role: after.holder, day: { day: gap.from } }, changes: [change] }];
}

function complain(entity: Entry, letters: readonly Letter[], gap: Validity, report: Report): void {
  const after = letters.find(({ from }) => from === gap.until);
  const before = letters.findLast(({ until }) => until === gap.from);
  const place = after ?? before;
  if (!place) return;
  const related = after && before ? [atLine(before.ref)] : [];
  const args = { letter: place.letter, entity, from: { day: gap.from }, last: { day: gap.until - 1 } };
  const message = gap.until === Infinity ? 'open' : gap.until - gap.from === 1 ? 'day' : 'between';
  const fixes = after ? closing(letters, after, gap) : [];
  report(atLine(place.ref), message, args, { related, until: gap.until, fixes });
}

export const gapInTime = defineRule({
  id: 'raci/gap-in-time',
  severity: 'error',
  source: ['IBM 6'],
  needs: 'date',
  each: ['control', 'process', 'activity', 'section'],
  across: ['entity'],
  messages: {
    between:
      'From {from} to {last} nobody is {letter} for {entity}. Let one of the lines begin earlier or end later, or add one for this time.',
    day: 'On {from} nobody is {letter} for {entity}. Let one of the lines begin earlier or end later by a day.',
    open: 'From {from} on nobody is {letter} for {entity}. Add a line for the time from then on, or let this one last.',
  },
  fixes: { begin: 'Let {role} begin on {day}' },
  check(entity, plan, report) {
    if (isRetired(plan, entity) || isUncertain(plan, entity)) return;
    const own = ownLetters(plan, entity);
    for (const name of ['responsible', 'accountable'] as const) {
      const letters = own.filter(({ letter }) => letter === name);
      const bounded = letters.some(({ from, until }) => from !== -Infinity || until !== Infinity);
      if (!bounded || letters.some(({ vague }) => vague) || isReplaced(plan, entity, name)) continue;
      for (const gap of gapsOf(plan, entity, letters)) complain(entity, letters, gap, report);
    }
  },
});
