/** Services that a provider, or a third party in its place, provides. */

import type { Entry } from '../../plan/entry.ts';
import { isOutsider } from './parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/**
 * The providers of a service, third parties too where they provide it. None where the organization keeps it, or an
 * affiliate of its own provides it.
 */
export function providersOf(view: PlanView, service: Entry): readonly Entry[] {
  return view.deriveFor(service, 'providers', () =>
    view.has(service, 'retained')
      ? []
      : view.targets(service, 'provided by').filter((party) => isOutsider(view, party)),
  );
}
