/** Where a flow begins and ends, as pairs of zones: their classes, their tenants, the parties they belong to. */

import { endsOf } from '../plan/ends.ts';
import type { Entry } from '../../plan/entry.ts';
import { isOfOrganization, sideOf } from '../parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** The zones of a zone, asset or role. */
export function zonesOf(view: PlanView, thing: Entry): readonly Entry[] {
  if (thing.kind === 'zone') return [thing];
  return view.targets(thing, thing.kind === 'role' ? 'works in' : 'in');
}

/** One way a flow may take: a device in two zones may send from either. */
export interface Leg {
  readonly from: Entry;
  readonly to: Entry;
}

/** The legs of a flow to each of its ends; an end whose zones are not known is left out. */
export function legsOf(view: PlanView, flow: Entry): readonly (readonly Leg[])[] {
  const ends = endsOf(view, flow);
  if (!ends) return [];
  return ends.from
    .flatMap((from) =>
      ends.to.map((to) => zonesOf(view, from).flatMap((a) => zonesOf(view, to).map((b) => ({ from: a, to: b })))),
    )
    .filter((legs) => legs.length > 0);
}

export function classOf(view: PlanView, zone: Entry): string | undefined {
  return view.word(zone, 'class');
}

/** Whose data is in a zone: its tenant, else the organization it belongs to. A provider's zone may be anybody's. */
export function tenantOf(view: PlanView, zone: Entry): Entry | string | undefined {
  const value = view.line(zone, 'tenant')?.line.values[0];
  if (value?.kind === 'text') return value.text;
  if (value) return sideOf(view, view.resolve(zone, value));
  return isOfOrganization(view, zone) ? sideOf(view, zone) : undefined;
}

/** The side whose ground something is: a zone's party, a device's by its zones, else by its owner. */
export function groundsOf(view: PlanView, thing: Entry): readonly (Entry | undefined)[] {
  const zones = zonesOf(view, thing);
  if (zones.length > 0) return zones.map((zone) => sideOf(view, zone));
  return [sideOf(view, thing.kind === 'asset' ? view.target(thing, 'owned by') : thing)];
}

/** Flows that the plan says must not happen. */
export function forbiddenFlows(view: PlanView): readonly Entry[] {
  return view.derive('forbidden flows', () => view.all('flow').filter((flow) => view.has(flow, 'forbidden')));
}
