/** Whether and when the parties agreed to something, by its lines `agreed by … on …`. */

import { mayMean } from '../plan/named.ts';
import type { Day } from '../../facts/dates.ts';
import type { Entry } from '../../plan/entry.ts';
import { qualifier } from '../../facts/facts.ts';
import { sameSide } from './parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/**
 * The first day on which a role of the party's side had agreed: Infinity where none has, -Infinity where the day is not
 * known. A name that nothing has may be such a role.
 */
export function agreedOn(view: PlanView, entry: Entry, party: Entry): Day {
  const days = view.lines(entry, 'agreed by').flatMap(({ line }) => {
    const agrees = mayMean(view, entry, line.values, (role) => sameSide(view, role, party));
    return agrees ? [view.day(entry, qualifier(line, 'on')[0]) ?? -Infinity] : [];
  });
  return Math.min(Infinity, ...days);
}

export function hasAgreed(view: PlanView, entry: Entry, party: Entry): boolean {
  return agreedOn(view, entry, party) < Infinity;
}
