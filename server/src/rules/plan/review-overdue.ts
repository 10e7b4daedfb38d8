/** A plan that nobody has looked through for too long, or that has run out and was not renewed. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { addSpan } from '../../facts/dates.ts';
import type { Day } from '../../facts/dates.ts';
import { interval, rhythmWords } from '../../meaning/plan/durations.ts';
import type { Entry } from '../../plan/entry.ts';
import { qualifier } from '../../facts/facts.ts';
import { stage, validity } from '../../meaning/plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** Who approves a plan has looked through it; without an approval, it was written for its first day. */
function beginning(plan: PlanView, entity: Entry): Day {
  const approved = plan
    .lines(entity, 'approved by')
    .flatMap(({ line }) => plan.day(entity, qualifier(line, 'on')[0]) ?? []);
  return approved.length > 0 ? Math.max(...approved) : validity(plan).from;
}

/** What was agreed until a day is not agreed after it. */
function checkEnd(plan: PlanView, entity: Entry, report: Report): void {
  const { until } = validity(plan);
  const ref = plan.line(entity, 'valid from');
  if (ref && Number.isFinite(until)) report(atLine(ref), 'over', { day: { day: until - 1 } }, { from: until });
}

export const reviewOverdue = defineRule({
  id: 'plan/review-overdue',
  severity: 'warning',
  source: ['IBM 5', 'IBM 7.3'],
  needs: 'date',
  each: ['plan'],
  messages: {
    over: 'This plan was agreed until {day}, and has run out: nothing says what the parties agree on since. Have them look through it together, agree on a new last day behind “until”, and have the organization’s management approve it.',
    overdue:
      'This plan was last reviewed on {since}, and by “review every {every}” was due again by {day}. Have the parties review it together, and write the day behind “last on”.',
    yearly:
      'This plan was last reviewed on {since}, and was due again by {day}, since once a year is the least. Have the parties review it together, and write the day behind “last on”.',
    never:
      'Nothing says that this plan was reviewed since {since}, and once a year is the least. Have the parties review it together, and add a line “review every 12 months last on …” with the day.',
  },
  check(entity, plan, report) {
    if (stage(plan) === 'draft' || plan.incomplete(entity)) return;
    checkEnd(plan, entity, report);
    const ref = plan.line(entity, 'review every');
    const every = ref && interval(ref);
    const done = ref && qualifier(ref.line, 'last on')[0];
    const since = done ? plan.day(entity, done) : beginning(plan, entity);
    if (since === undefined || !Number.isFinite(since)) return;
    const year = addSpan(since, 1, 'year');
    const agreed = every ? addSpan(since, every.amount, every.text) : Infinity;
    const day = Math.min(year, agreed);
    const from = addSpan(day, 1, 'day');
    const { until } = validity(plan);
    // Once it has run out, that is what is said.
    if (from >= until) return;
    const args = { since: { day: since }, day: { day }, every: every ? rhythmWords(every) : '' };
    const message = done ? (agreed <= year ? 'overdue' : 'yearly') : 'never';
    report(ref ? atLine(ref) : atEntry(entity), message, args, {
      from,
      until,
    });
  },
});
