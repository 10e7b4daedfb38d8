/** Where work passes from one side to another between two activities, and whether an interface joins them there. */

import { commonDays, doersOfActivity, mayCoincide } from './doers.ts';
import type { Doer } from './doers.ts';
import type { Day } from '../../facts/dates.ts';
import { endsOf, sidesAt } from '../plan/ends.ts';
import type { Entry } from '../../plan/entry.ts';
import { officeSide } from '../parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** Work passes from one to the other, until a day. */
export interface Passing {
  readonly before: Entry;
  readonly after: Entry;
  readonly from: Entry;
  readonly to: Entry;
  readonly until: Day;
}

/** Whether some activity says what it follows. */
export function hasSuccessions(view: PlanView): boolean {
  return view.derive('has successions', () => view.leading('activity', 'after').size > 0);
}

/**
 * Activities that follow one another: by `after`, in a process without any by the order in which they stand. Those of a
 * control may be its parts, in no order of time.
 */
function* successions(view: PlanView, entity: Entry): Generator<readonly [Entry, Entry]> {
  const activities = view.held(entity, 'activity');
  if (activities.some((activity) => view.has(activity, 'after'))) {
    for (const activity of activities) for (const before of view.targets(activity, 'after')) yield [before, activity];
  } else if (entity.kind === 'process') {
    for (const [i, activity] of activities.entries()) {
      const before = activities[i - 1];
      if (before) yield [before, activity];
    }
  }
}

/** Whether a side has a part among doers, on days that it shares with two others; somebody unknown may be of that side. */
function takesPart(view: PlanView, side: Entry, doers: readonly Doer[], one: Doer, other: Doer): boolean {
  return doers.some(
    (doer) =>
      (!doer.holder || officeSide(view, doer.holder) === side) &&
      commonDays(view, doer, one) !== undefined &&
      commonDays(view, doer, other) !== undefined,
  );
}

/**
 * Work that passes from one side to another. Where a side has a part in both activities, it takes its knowledge along,
 * and needs no interface.
 */
function* between(view: PlanView, before: Entry, after: Entry): Generator<Passing> {
  const [first, next] = [doersOfActivity(view, before), doersOfActivity(view, after)];
  for (const one of first) {
    for (const other of next) {
      const [from, to] = [officeSide(view, one.holder), officeSide(view, other.holder)];
      const days = mayCoincide(one, other) ? commonDays(view, one, other) : undefined;
      if (!one.holder || !other.holder || !from || !to || from === to || !days) continue;
      if (takesPart(view, from, next, one, other) || takesPart(view, to, first, one, other)) continue;
      yield { before, after, from: one.holder, to: other.holder, until: days.until };
    }
  }
}

/** All work of a control or process that passes from one side to another. */
export function passings(view: PlanView, entity: Entry): readonly Passing[] {
  return [...successions(view, entity)].flatMap(([before, after]) => [...between(view, before, after)]);
}

/** The interfaces of some processes and controls, those that name an activity, and those that say neither. */
function interfacesOf(view: PlanView, places: readonly Entry[], activity: Entry): readonly Entry[] {
  const unplaced = view.derive('interfaces of any place', () =>
    view.all('interface').filter((each) => !view.has(each, 'in') && !view.has(each, 'trigger')),
  );
  return [
    ...places.flatMap((place) => view.mentioning('interface', 'in', place)),
    ...view.mentioning('interface', 'after', activity),
    ...unplaced,
  ];
}

/**
 * Whether an interface joins both sides there. In the process or control it is enough that it joins the sides. One that
 * names neither these nor an activity has to name who hands over and who takes, or their parties: else what passes at one
 * place would stand for all. What it names and nobody knows may be what is looked for.
 */
export function isJoined(view: PlanView, { before, from, to }: Passing, places: readonly Entry[]): boolean {
  return interfacesOf(view, places, before).some((each) => {
    const ends = endsOf(view, each);
    const after = view.target(each, 'after');
    if (after !== undefined && after !== before) return false;
    const placed = view.has(each, 'in') || view.has(each, 'after');
    const joins = (named: readonly Entry[], role: Entry): boolean => {
      const isMeant = (one: Entry): boolean =>
        one === role ||
        ([one, role].some(({ kind }) => kind !== 'role') && officeSide(view, one) === officeSide(view, role));
      if (!placed) return named.some(isMeant);
      const side = officeSide(view, role);
      return side !== undefined && sidesAt(view, named).includes(side);
    };
    return !ends || (joins(ends.from, from) && joins(ends.to, to));
  });
}
