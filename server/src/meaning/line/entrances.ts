/** Who enters the organization through a gateway: by an access through it, or over a connection that ends there. */

import type { Entry } from '../../plan/entry.ts';
import { qualifier } from '../../facts/facts.ts';
import { isOfOrganization, isOutsider, sideOf } from '../parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** An outsider that enters, with the accesses and connections that say so. */
export interface Guest {
  readonly side: Entry;
  readonly by: readonly Entry[];
}

/** Whether something is, or stands, on the organization's ground; a service may reach all of it. */
export function isHome(view: PlanView, thing: Entry): boolean {
  if (thing.kind === 'service') return true;
  const grounds = thing.kind === 'asset' ? [...view.targets(thing, 'in'), ...view.targets(thing, 'owned by')] : [thing];
  return grounds.some((ground) => isOfOrganization(view, ground));
}

function byAccess(view: PlanView, gateway: Entry): readonly (readonly [Entry | undefined, Entry])[] {
  return view
    .mentioning('access', 'through', gateway)
    .filter((access) => view.targets(access, 'to').some((thing) => isHome(view, thing)))
    .map((access) => [sideOf(view, view.target(access, 'of')), access]);
}

function byConnection(view: PlanView, gateway: Entry): readonly (readonly [Entry | undefined, Entry])[] {
  return view.mentioning('connection', 'gateway', gateway).flatMap((connection) => {
    const line = view.line(connection, 'from')?.line;
    const ends = line ? view.meanings(connection, [...line.values, ...qualifier(line, 'to')]) : [];
    if (!ends.some((end) => isOfOrganization(view, end))) return [];
    return ends.map((end) => [sideOf(view, end), connection] as const);
  });
}

/** The outsiders that enter through a gateway. */
export function entrances(view: PlanView, gateway: Entry): readonly Guest[] {
  const found = new Map<Entry, Entry[]>();
  for (const [side, by] of [...byAccess(view, gateway), ...byConnection(view, gateway)]) {
    if (side && isOutsider(view, side)) found.set(side, [...(found.get(side) ?? []), by]);
  }
  return [...found].map(([side, by]) => ({ side, by }));
}
