/** Persons who hold two roles or more, and where these roles should have kept apart. */

import { doersOf } from './doers.ts';
import type { Entry } from '../../plan/entry.ts';
import { holdsFor, selfApprovals, selfChecks, separations, violations } from './one-hand.ts';
import type { OneHand, Pair } from './one-hand.ts';
import { holders } from '../parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** A person and all the roles that the person holds or stands in for, two at least. */
export interface Person {
  readonly person: Entry;
  readonly roles: readonly Entry[];
}

/** Person after person, each followed by the roles: a list compares by its items, so that few edits concern the readers. */
function listed(view: PlanView): readonly Entry[] {
  return view.derive('persons in two roles', () => {
    const roles = new Map<Entry, Set<Entry>>();
    for (const role of view.all('role')) {
      for (const person of holders(view, role)) roles.set(person, (roles.get(person) ?? new Set()).add(role));
    }
    return [...roles].flatMap(([person, held]) => (held.size > 1 ? [person, ...held] : []));
  });
}

/** The persons in two roles. */
export function personsInTwoRoles(view: PlanView): readonly Person[] {
  const found: { person: Entry; roles: Entry[] }[] = [];
  for (const entry of listed(view)) {
    if (entry.kind === 'role') found.at(-1)?.roles.push(entry);
    else found.push({ person: entry, roles: [] });
  }
  return found;
}

/**
 * What separations and the rules about approving and checking keep apart in a control or process, and what one person
 * with these roles does anyway. One role that does both is found without looking at persons.
 */
export function conflictsOf(view: PlanView, entity: Entry, { roles }: Person): readonly Pair[] {
  const present = new Set(doersOf(view, entity).map(({ holder }) => holder));
  if (roles.filter((role) => present.has(role)).length < 2) return [];
  const oneHand: OneHand = (a, b) => roles.includes(a) && roles.includes(b);
  const declared = separations(view).filter((each) => holdsFor(view, each, entity));
  const found = [
    ...declared.flatMap((each) => violations(view, entity, each, oneHand)),
    ...selfApprovals(view, entity, oneHand),
    ...selfChecks(view, entity, oneHand),
  ];
  return found.filter(({ check, work }) => check.holder !== work.holder);
}
