/** Boards: which are operational, who sits on them, and how far the mandates of those from one side reach. */

import { mandates } from '../../../../grammar/src/vocabulary/words.ts';
import type { Entry } from '../../plan/entry.ts';
import { sideOf } from './parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

export function isOperational(view: PlanView, board: Entry): boolean {
  return view.word(board, 'kind') === 'operational';
}

/** Who attends or chairs a board, each once; undefined where a line or a name is not known: it may be anybody. */
export function members(view: PlanView, board: Entry): readonly Entry[] | undefined {
  const lines = ['attended by', 'chaired by'].flatMap((head) => view.lines(board, head));
  const roles = lines.flatMap(({ line }) => line.values.map((value) => view.resolve(board, value)));
  const known = roles.flatMap((role) => role ?? []);
  if (!view.has(board, 'attended by')) return undefined;
  return known.length === roles.length ? [...new Set(known)] : undefined;
}

/** Members by the side they come from. */
export function membersBySide(view: PlanView, roles: readonly Entry[]): ReadonlyMap<Entry, readonly Entry[]> {
  const sides = new Map<Entry, readonly Entry[]>();
  for (const role of roles) {
    const side = sideOf(view, role);
    if (side) sides.set(side, [...(sides.get(side) ?? []), role]);
  }
  return sides;
}

/** How far a role's mandate reaches: 0 for the highest; undefined where it is not written. */
export function mandateRank(view: PlanView, role: Entry): number | undefined {
  const rank = mandates.findIndex((mandate) => mandate === view.word(role, 'mandate'));
  return rank < 0 ? undefined : rank;
}
