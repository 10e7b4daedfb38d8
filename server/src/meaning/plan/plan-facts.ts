/** What the whole plan says once: its validity, its stage, and whether it names people at all. */

import { addSpan } from '../../facts/dates.ts';
import type { Day } from '../../facts/dates.ts';
import type { Entry } from '../../plan/entry.ts';
import { qualifier } from '../../facts/facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** Days within which the plan holds; `until` is the first day after. Open ends are infinite. */
export interface Validity {
  readonly from: Day;
  readonly until: Day;
}

const always: Validity = { from: -Infinity, until: Infinity };

/** The plan's own declaration, if this is a plan. */
export function planEntry(view: PlanView): Entry | undefined {
  return view.derive('plan', () => view.all('plan')[0]);
}

/** `valid from … until …`, both days included. */
export function validity(view: PlanView): Validity {
  return view.derive('validity', () => {
    const plan = planEntry(view);
    const line = plan && view.line(plan, 'valid from');
    if (!line) return always;
    const until = view.day(line.entry, qualifier(line.line, 'until')[0]);
    return {
      from: view.day(line.entry, line.line.values[0]) ?? -Infinity,
      until: until === undefined ? Infinity : addSpan(until, 1, 'day'),
    };
  });
}

export type Stage = 'draft' | 'review' | 'signed';

/** As written, where it cannot be read a draft; else signed once an approval names the current version, else draft. */
export function stage(view: PlanView): Stage {
  return view.derive('stage', () => {
    const plan = planEntry(view);
    if (!plan) return 'draft';
    const written = view.word(plan, 'stage');
    if (written !== undefined) return written === '' ? 'draft' : (written as Stage);
    const version = view.word(plan, 'version');
    const signed = view
      .lines(plan, 'approved by')
      .some(({ line }) => version !== undefined && qualifier(line, 'for')[0]?.text === version);
    return signed ? 'signed' : 'draft';
  });
}

/** Whether a plan is still being drafted: what the parties have yet to agree on is not asked for. */
export function isDraft(view: PlanView): boolean {
  return planEntry(view) !== undefined && stage(view) === 'draft';
}

/** Whether the plan names persons, holders or contacts at all; before that their lack says nothing. */
export function namesPeople(view: PlanView): boolean {
  return view.derive(
    'names people',
    () =>
      view.count('person') > 0 ||
      view.all('role').some((role) => view.has(role, 'held by') || view.has(role, 'contact')),
  );
}

/** Whether this is a plan of two parties: it has an organization and a provider. */
export function isShared(view: PlanView): boolean {
  return view.derive('shared', () => view.count('organization') > 0 && view.count('provider') > 0);
}

/** Whether the plan says anywhere who owns a service or a process; before that the lack at one of them says nothing. */
export function namesOwners(view: PlanView): boolean {
  return view.derive('names owners', () =>
    [...view.all('service'), ...view.all('process')].some((each) => view.has(each, 'owner')),
  );
}
