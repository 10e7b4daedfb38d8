/** Services that a provider provides. */

import type { Entry } from './entry.ts';
import { sideKind } from './parties.ts';
import type { PlanView } from './plan-view.ts';

/** The providers of a service; none where the organization keeps it, or an affiliate of its own provides it. */
export function providersOf(view: PlanView, service: Entry): readonly Entry[] {
  if (view.has(service, 'retained')) return [];
  return view.targets(service, 'provided by').filter((party) => sideKind(view, party) === 'provider');
}
