/** In how many declarations a role or a party holds letters: kept by the index, so that asking costs nothing. */

import type { Entry } from '../../plan/entry.ts';
import { letterNames } from './letters.ts';
import type { LetterName } from './letters.ts';
import { namesPeople } from '../plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** The kinds whose lines give letters. */
export const letterKinds = ['control', 'activity', 'process', 'section'] as const;

/** Declarations that give one of these letters to a role or party, by name; a section counts once, whatever it holds. */
export function letterCount(
  view: PlanView,
  holder: Entry,
  letters: readonly LetterName[] = letterNames,
  kinds: readonly string[] = letterKinds,
): number {
  const { name } = holder;
  if (name === undefined) return 0;
  const counts = kinds.flatMap((kind) => letters.map((letter) => view.mentionCount(kind, letter, name)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Whether a role has an address; of a third party, which is named for one task, its own address reaches everybody. */
export function isReached(view: PlanView, role: Entry): boolean {
  const party = view.party(role);
  return view.has(role, 'contact') || (party?.kind === 'thirdparty' && view.has(party, 'contact'));
}

/**
 * In how many places the plan counts on a role of which nothing says who it is: no holder, no contact of its own or
 * of its third party. Zero before the plan names people at all.
 */
export function countedOnUnknown(view: PlanView, role: Entry): number {
  if (view.has(role, 'held by') || isReached(view, role) || !namesPeople(view)) return 0;
  return letterCount(view, role);
}
