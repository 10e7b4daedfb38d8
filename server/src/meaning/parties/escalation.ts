/** Whether an escalation reaches anybody new, and anybody who can decide. */

import { mandates } from '../../../../grammar/src/vocabulary/words.ts';
import { mandateRank } from './boards.ts';
import { endsOf } from '../plan/ends.ts';
import type { Entry } from '../../plan/entry.ts';
import { namedOn } from '../plan/named.ts';
import { isAmong, officeSide } from './parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** `itself`: only to those who have the matter already; `below`: only to those with a lesser mandate, or with none. */
export interface DeadEnd {
  readonly why: 'itself' | 'below';
  readonly roles: readonly Entry[];
  /** Those who have the matter: who passes it on and who receives it. */
  readonly present: readonly Entry[];
}

/** A role without a mandate decides nothing. */
function rankOf(view: PlanView, role: Entry): number {
  return mandateRank(view, role) ?? mandates.length - 1;
}

/** Those of the role's own side who have the matter and whose mandate reaches further; none where one's does not. */
function above(view: PlanView, role: Entry, present: readonly Entry[]): readonly Entry[] {
  if (view.incomplete(role)) return [];
  const own = present.filter((each) => officeSide(view, each) === officeSide(view, role));
  return own.every((each) => rankOf(view, each) < rankOf(view, role)) ? own : [];
}

/** An escalation that leads nowhere; a name that nothing has may lead anywhere. */
export function deadEnd(view: PlanView, entity: Entry): DeadEnd | undefined {
  const { entries: roles, unknown } = namedOn(view, entity, 'escalates to');
  const ends = endsOf(view, entity);
  if (!ends || unknown || roles.length === 0) return undefined;
  const present = [...ends.from, ...ends.to];
  if (roles.every((role) => isAmong(view, role, present))) return { why: 'itself', roles, present };
  const greater = roles.map((role) => above(view, role, present));
  if (greater.some((each) => each.length === 0)) return undefined;
  return { why: 'below', roles, present: [...new Set(greater.flat())] };
}
