/** When responsibility passes from one party to another, and whether a phase of the plan hands the service over then. */

import { mayMean } from '../plan/named.ts';
import { servicesOf } from './controls.ts';
import type { Day } from '../../facts/dates.ts';
import type { Entry } from '../../plan/entry.ts';
import { qualifier } from '../../facts/facts.ts';
import type { Letter } from './letters.ts';
import { officeSide } from '../parties/parties.ts';
import { validity } from '../plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { periodsOf } from './timeline.ts';

/** One party leaves and another comes, on a day. */
export interface HandOver {
  readonly day: Day;
  readonly from: Entry;
  readonly to: Entry;
  /** The first of the letters that begin. */
  readonly letter: Letter;
}

/** The hand-overs that some responsible letters show; parties on one side are one. */
export function handOvers(view: PlanView, letters: readonly Letter[]): readonly HandOver[] {
  const known = letters.filter(({ holder, vague }) => holder && !vague);
  if (known.length < letters.length) return [];
  const found: HandOver[] = [];
  let before: ReadonlySet<Entry | undefined> = new Set();
  for (const period of periodsOf(known, validity(view))) {
    const now = new Set(period.letters.map(({ holder }) => officeSide(view, holder)));
    if (now.size === 0) continue;
    const from = [...before].find((side) => !now.has(side));
    const letter = period.letters.find(({ holder }) => !before.has(officeSide(view, holder)));
    const to = officeSide(view, letter?.holder);
    if (from && to && letter) found.push({ day: period.from, from, to, letter });
    before = now;
  }
  return found;
}

/** Whether the day lies in the phase, or is the first one after it. A bound that is not known excludes nothing. */
export function isInPhase(view: PlanView, phase: Entry, day: Day): boolean {
  const first = view.day(phase, view.line(phase, 'from')?.line.values[0]) ?? -Infinity;
  const last = view.day(phase, view.line(phase, 'until')?.line.values[0]) ?? Infinity;
  return first <= day && day <= last + 1;
}

/** Whether a phase hands over, at that time and between these parties, a service that the thing is about. */
export function isHandedOver(view: PlanView, thing: Entry, { day, from, to }: HandOver): boolean {
  const services = servicesOf(view, thing);
  return view
    .all('phase')
    .some(
      (phase) =>
        isInPhase(view, phase, day) &&
        view
          .lines(phase, 'hands over')
          .some(
            ({ line }) =>
              (services.length === 0 || mayMean(view, phase, line.values, (each) => services.includes(each))) &&
              mayMean(view, phase, qualifier(line, 'from'), (each) => officeSide(view, each) === from) &&
              mayMean(view, phase, qualifier(line, 'to'), (each) => officeSide(view, each) === to),
          ),
    );
}
