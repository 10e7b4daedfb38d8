/** Which providers of services practise for emergencies with the organization, and whose staff the plan binds. */

import { mayName } from '../plan/named.ts';
import type { Entry } from '../../plan/entry.ts';
import { sameSide, sideKind, sideOf } from './parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { providersOf } from './provided.ts';

/** The sides that provide a service, each once, with the services. */
function sides(view: PlanView): ReadonlyMap<Entry, readonly Entry[]> {
  const found = new Map<Entry, readonly Entry[]>();
  for (const service of view.all('service')) {
    for (const provider of providersOf(view, service)) {
      const side = sideOf(view, provider);
      if (side) found.set(side, [...(found.get(side) ?? []), service]);
    }
  }
  return found;
}

/** Whether an exercise joins the organization and a provider's side; a name that nothing has may be any role. */
function joins(view: PlanView, exercise: Entry, side: Entry): boolean {
  const has = (test: (role: Entry) => boolean): boolean => mayName(view, exercise, 'with', test);
  return (
    view.incomplete(exercise) ||
    (has((role) => sideKind(view, role) === 'organization') && has((role) => sameSide(view, role, side)))
  );
}

export interface Unexercised {
  readonly provider: Entry;
  readonly services: readonly Entry[];
}

/** The providers with which no exercise is held, and what they provide. */
export function unexercised(view: PlanView): readonly Unexercised[] {
  return view.derive('unexercised', () => {
    const exercises = view.all('exercise');
    return [...sides(view)]
      .filter(([side]) => !exercises.some((exercise) => joins(view, exercise, side)))
      .map(([provider, services]) => ({ provider, services }));
  });
}

/** Whether the plan says what holds for the staff of a provider, or of one that counts with it. */
function isStaffBound(view: PlanView, provider: Entry): boolean {
  return view
    .all('workforce')
    .some((workforce) => mayName(view, workforce, 'of', (of) => sameSide(view, of, provider)));
}

/** The providers of services for whose staff nothing in the plan holds. */
export function withUnboundStaff(view: PlanView): readonly Entry[] {
  return [...sides(view).keys()].filter((provider) => !isStaffBound(view, provider));
}
