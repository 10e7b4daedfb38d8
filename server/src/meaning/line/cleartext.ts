/** Where traffic may pass unencrypted: what the standard says that governs a flow. */

import { demarcationOf } from './demarcations.ts';
import { endsOf } from '../plan/ends.ts';
import type { Entry } from '../../plan/entry.ts';
import { classOf, tenantOf, zonesOf } from './flow-ends.ts';
import type { Leg } from './flow-ends.ts';
import { isOfOrganization } from '../parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** `within-class`: between zones of one class; `within-tenant`: of one class and tenant; `never`: nowhere. */
export type Cleartext = 'within-class' | 'within-tenant' | 'never';

export interface Governing {
  readonly standard: Entry;
  readonly cleartext: Cleartext;
}

/** Standards that may govern a flow, the nearest first: agreed for its line, met by its devices, of the ground it crosses. */
function candidates(view: PlanView, flow: Entry): readonly Entry[] {
  const ends = endsOf(view, flow);
  const things = ends ? [...ends.from, ...ends.to] : [];
  const assets = things.filter(({ kind }) => kind === 'asset');
  const agreed = assets.flatMap((asset) => demarcationOf(view, asset) ?? []);
  const grounds = new Set(things.flatMap((thing) => zonesOf(view, thing)).map((zone) => view.party(zone)));
  return [
    ...agreed.flatMap((demarcation) => view.targets(demarcation, 'flows governed by')),
    ...assets.flatMap((asset) => view.targets(asset, 'complies with')).filter((each) => isOfOrganization(view, each)),
    ...view.all('standard').filter((each) => isOfOrganization(view, each) && grounds.has(view.party(each))),
  ];
}

/** The standard that governs a flow, if one says where cleartext may pass. */
export function governingOf(view: PlanView, flow: Entry): Governing | undefined {
  for (const standard of candidates(view, flow)) {
    const cleartext = view.word(standard, 'cleartext') as Cleartext | undefined;
    if (cleartext !== undefined) return { standard, cleartext };
  }
  return undefined;
}

/** Whether a standard lets cleartext take a way. Zones that may be anybody's are not of one tenant, unless they are one. */
export function isAllowed(view: PlanView, cleartext: Cleartext, { from, to }: Leg): boolean {
  if (cleartext === 'never' || classOf(view, from) !== classOf(view, to)) return false;
  if (cleartext === 'within-class' || from === to) return true;
  const tenant = tenantOf(view, from);
  return tenant !== undefined && tenant === tenantOf(view, to);
}
