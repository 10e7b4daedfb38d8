/** The two ends of what passes from one to another: the roles of an interface, the zones of a connection. */

import { mayName } from './named.ts';
import type { Entry } from '../../plan/entry.ts';
import { qualifier } from '../../facts/facts.ts';
import { officeSide, sameSide } from '../parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

export interface Ends {
  readonly from: readonly Entry[];
  readonly to: readonly Entry[];
}

/** What `from … to …` names. Undefined where one of the names is not known: then nothing is concluded about the sides. */
export function endsOf(view: PlanView, entry: Entry): Ends | undefined {
  const ref = view.line(entry, 'from');
  if (!ref) return undefined;
  const written = qualifier(ref.line, 'to');
  const [from, to] = [view.meanings(entry, ref.line.values), view.meanings(entry, written)];
  const known = from.length === ref.line.values.length && to.length === written.length;
  return known && from.length > 0 && to.length > 0 ? { from, to } : undefined;
}

/** The sides at its ends, each once; affiliates and subcontractors count with the party they belong to. */
export function sidesAt(view: PlanView, entries: readonly Entry[]): readonly Entry[] {
  return [...new Set(entries.flatMap((entry) => officeSide(view, entry) ?? []))];
}

/** The ends, where something passes from one side to another; undefined where it stays on one side or that is not known. */
export function endsAcross(view: PlanView, entry: Entry): Ends | undefined {
  const ends = endsOf(view, entry);
  if (!ends) return undefined;
  const from = sidesAt(view, ends.from);
  return sidesAt(view, ends.to).some((side) => from.some((other) => other !== side)) ? ends : undefined;
}

/** Whether data passes from one side to another in an exchange; a name that nothing has may be another side. */
export function crossesSides(view: PlanView, exchange: Entry): boolean {
  const parties = view.targets(exchange, 'between');
  const { length } = view.lines(exchange, 'between').flatMap(({ line }) => line.values);
  return parties.length < length || sidesAt(view, parties).length > 1;
}

/** The sides of which no role stands in lines with this head; a name that nothing has may be of any side. */
export function sidesUnnamed(view: PlanView, entry: Entry, head: string, sides: readonly Entry[]): readonly Entry[] {
  return sides.filter((side) => !mayName(view, entry, head, (role) => sameSide(view, role, side)));
}
