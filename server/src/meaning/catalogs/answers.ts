/** What the plan has for an entry of a catalog, and when: a control, a baseline, an exception, or less than that. */

import type { Modal } from '../../catalogs/types.ts';
import { bindingEntries, catalogsInUse, included } from './applicability.ts';
import { addSpan } from '../../facts/dates.ts';
import type { Bounded, Day } from '../../facts/dates.ts';
import { isRetired } from '../letters/controls.ts';
import type { Entry } from '../../plan/entry.ts';
import { grantedFor } from './exceptions.ts';
import { lasting } from '../plan/lasting.ts';
import { entryReference, isEntryNamed, namingEntry } from './plan-catalogs.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { periodsOf } from '../letters/timeline.ts';

/**
 * `planned`: only a control that is planned and that no project delivers, or none in time, which is reported there.
 * `certified`: only a certificate, which is reported there.
 */
export const answers = ['answered', 'planned', 'certified', 'open'] as const;
export type Answer = (typeof answers)[number];

const always: Bounded = { from: -Infinity, until: Infinity };

/** Whether a project is over, done or not: nothing more is to be expected of it. */
export function isProjectOver(view: PlanView, project: Entry): boolean {
  return ['done', 'stopped'].includes(view.word(project, 'status') ?? '');
}

/** The day by which a project is due; undefined where there is none, or none that is known. */
export function dueOn(view: PlanView, project: Entry): Day | undefined {
  return view.day(project, view.line(project, 'due')?.line.values[0]);
}

/** The projects that bring a control; one that was stopped brings nothing. */
export function deliveries(view: PlanView, control: Entry): readonly Entry[] {
  return view
    .mentioning('project', 'delivers', control)
    .filter((project) => view.word(project, 'status') !== 'stopped');
}

/** The last day of the latest project that brings a planned control; undefined where one has none, or none that is known. */
export function dueDay(view: PlanView, control: Entry): Day | undefined {
  const days = deliveries(view, control).map((project) => dueOn(view, project));
  const known = days.flatMap((day) => day ?? []);
  return known.length < days.length || known.length === 0 ? undefined : Math.max(...known);
}

/** Whether a control is planned and no project brings it. */
export function isUndelivered(view: PlanView, control: Entry): boolean {
  return view.word(control, 'status') === 'planned' && deliveries(view, control).length === 0;
}

/** The first day on which a control no longer covers what it says; -Infinity where it does not at all. */
export function coversUntil(view: PlanView, control: Entry): Day {
  if (isRetired(view, control) || isUndelivered(view, control)) return -Infinity;
  const due = view.word(control, 'status') === 'planned' ? dueDay(view, control) : undefined;
  return due === undefined ? Infinity : addSpan(due, 1, 'day');
}

interface Span extends Bounded {
  readonly answer: Answer;
}

/** What a control gives: it covers until its project is late, and is then a plan only. */
function spansOf(view: PlanView, control: Entry): readonly Span[] {
  if (isRetired(view, control)) return [];
  const until = coversUntil(view, control);
  const covers: Span = { answer: 'answered', from: -Infinity, until };
  return until === Infinity ? [covers] : [covers, { answer: 'planned', from: until, until: Infinity }];
}

function spans(view: PlanView, key: string): readonly Span[] {
  const isGiven =
    isEntryNamed(view, 'baseline', 'includes', key) ||
    view.mentionCount('baseline', 'includes', entryReference(key).alias) > 0 ||
    isEntryNamed(view, 'control', 'covers', key, (control) => coversUntil(view, control) === Infinity);
  if (isGiven) return [{ answer: 'answered', ...always }];
  return [
    ...namingEntry(view, 'control', 'covers', key).flatMap((each) => spansOf(view, each)),
    ...namingEntry(view, 'exception', 'deviates from', key).flatMap((each): readonly Span[] => {
      const granted = grantedFor(view, each);
      return granted ? [{ answer: 'answered', ...granted }] : [];
    }),
    ...namingEntry(view, 'certificate', 'covers', key).map((each): Span => ({
      answer: 'certified',
      ...lasting(view, each),
    })),
  ];
}

/** The best answer of each time, one after the other, each with the day from which it holds: a list that compares by items. */
function course(view: PlanView, key: string): readonly (Answer | Day)[] {
  return view.derive(`answer ${key}`, () => {
    const found: (Answer | Day)[] = [];
    for (const { letters, from } of periodsOf(spans(view, key), always)) {
      const best = answers.find((each) => letters.some(({ answer }) => answer === each)) ?? 'open';
      if (found.at(-1) !== best) found.push(from, best);
    }
    return found;
  });
}

/** The times in which this is the best that there is for an entry, by its key. */
export function timesOf(view: PlanView, key: string, answer: Answer): readonly Bounded[] {
  const all = course(view, key);
  return all.flatMap((each, i) => {
    const [from, until = Infinity] = [all[i - 1], all[i + 1]];
    return each === answer && typeof from === 'number' && typeof until === 'number' ? [{ from, until }] : [];
  });
}

/** An entry for as long as nothing answers it. */
export interface Open extends Bounded {
  /** `alias:id`, as people write it. */
  readonly label: string;
}

/** When nothing answers an entry. */
export function openTimes(view: PlanView, { key, label }: { readonly key: string; readonly label: string }): Open[] {
  return timesOf(view, key, 'open').map((time) => ({ label, ...time }));
}

/** What is open together, time after time. */
export function openTogether(opens: readonly Open[]): readonly (Bounded & { readonly entries: readonly string[] })[] {
  return periodsOf(opens, always)
    .map(({ from, until, letters }) => ({ from, until, entries: letters.map(({ label }) => label) }))
    .filter(({ entries }) => entries.length > 0);
}

/** The entries of a catalog that are binding in this way, while there is no answer to them. */
export function openBinding(view: PlanView, alias: string, modal: Modal): readonly Open[] {
  return view.derive(`open ${modal} ${alias}`, () =>
    bindingEntries(view, alias)
      .filter((each) => each.modal === modal)
      .flatMap((each) => openTimes(view, each)),
  );
}

/** Every entry to which the plan has to answer and at some time does not. */
export function openEntries(view: PlanView): readonly string[] {
  return view.derive('open entries', () => {
    const applying = view.all('applicability').flatMap((each) => included(view, each));
    const open = applying.flatMap((each) => openTimes(view, each));
    const binding = catalogsInUse(view).flatMap((alias) =>
      (['MUST', 'SHOULD'] as const).flatMap((modal) => openBinding(view, alias, modal)),
    );
    return [...new Set([...open, ...binding].map(({ label }) => label))];
  });
}
