/** The roles of one person, and the controls and processes in which two of them should have kept apart. */

import type { Entry } from './entry.ts';
import { holdsFor, selfApprovals, selfChecks, separations, violations } from './one-hand.ts';
import type { OneHand, Pair } from './one-hand.ts';
import type { PlanView } from './plan-view.ts';

/** Two duties in a control or process that one person has by two roles. */
export interface Conflict extends Pair {
  readonly entity: Entry;
}

/** The roles that a person holds or stands in for. */
export function rolesOf(view: PlanView, person: Entry): readonly Entry[] {
  return [...new Set(['held by', 'deputy'].flatMap((head) => view.mentioning('role', head, person)))];
}

/** Where a role has a line of its own: activities stand for what holds them, sections for all they hold. */
function postsOf(view: PlanView, role: Entry): ReadonlySet<Entry> {
  const found = new Set<Entry>();
  const add = (entry: Entry): void => {
    if (entry.kind === 'section') for (const kind of HELD) view.held(entry, kind).forEach(add);
    else found.add(entry);
  };
  for (const [kind, head] of LINES) {
    // By name alone: whether it means this role, the doers say; this way only shared controls are looked at.
    for (const entry of view.mentioning(kind, head, role.name ?? '')) {
      if (entry.kind === 'activity' && entry.parent) add(entry.parent);
      else add(entry);
    }
  }
  for (const entry of [...found]) {
    if (entry.kind === 'process') view.mentioning('control', 'through', entry.name ?? '').forEach(add);
  }
  return found;
}

const HELD = ['control', 'process', 'section'] as const;
const LINES = [
  ['activity', 'responsible'],
  ['control', 'responsible'],
  ['control', 'accountable'],
  ['control', 'verified by'],
  ['process', 'responsible'],
  ['section', 'responsible'],
] as const;

/** The controls and processes in which at least two of the roles have something to do. */
function shared(view: PlanView, roles: readonly Entry[]): readonly Entry[] {
  const seen = new Set<Entry>();
  const twice = new Set<Entry>();
  for (const role of roles) {
    for (const post of postsOf(view, role)) (seen.has(post) ? twice : seen).add(post);
  }
  return [...twice];
}

/**
 * What separations and the rules about approving and checking keep apart, and what one person with these roles does
 * anyway. One role that does both is found without looking at persons.
 */
export function conflictsOf(view: PlanView, roles: readonly Entry[]): readonly Conflict[] {
  const oneHand: OneHand = (a, b) => roles.includes(a) && roles.includes(b);
  return shared(view, roles).flatMap((entity) => {
    const declared = separations(view).filter((each) => holdsFor(view, each, entity));
    const found = [
      ...declared.flatMap((each) => violations(view, entity, each, oneHand)),
      ...selfApprovals(view, entity, oneHand),
      ...selfChecks(view, entity, oneHand),
    ];
    return found.filter(({ check, work }) => check.holder !== work.holder).map((pair) => ({ ...pair, entity }));
  });
}
