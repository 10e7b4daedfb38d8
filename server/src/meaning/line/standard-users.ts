/** The providers that have to follow a standard, by what they administer, by a demarcation or by an agreement. */

import type { Entry } from '../../plan/entry.ts';
import { isOutsider, sideOf } from '../parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** The sides of outsiders that are bound to a standard, in no order that matters. */
export function boundTo(view: PlanView, standard: Entry): readonly Entry[] {
  const administrators = view
    .mentioning('asset', 'complies with', standard)
    .flatMap((asset) => view.targets(asset, 'administered by'));
  const providers = view
    .mentioning('demarcation', 'governed by', standard)
    .flatMap((demarcation) => view.targets(demarcation, 'of'))
    .flatMap((service) => view.targets(service, 'provided by'));
  const partners = view
    .mentioning('agreement', 'binds to', standard)
    .flatMap((agreement) => view.targets(agreement, 'between'));
  const sides = [...administrators, ...providers, ...partners]
    .filter((each) => isOutsider(view, each))
    .map((each) => sideOf(view, each));
  return [...new Set(sides)].filter((side) => side !== undefined);
}
