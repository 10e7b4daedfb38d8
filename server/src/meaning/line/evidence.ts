/** Who has the evidence that an asset holds: by its demarcation, else by where it stands, else by whose it is. */

import { demarcationOf } from './demarcations.ts';
import type { Entry } from '../../plan/entry.ts';
import { isParty } from '../../plan/plan-view.ts';
import type { PlanView } from '../../plan/plan-view.ts';

function keepers(view: PlanView, asset: Entry): readonly Entry[] {
  const agreed = demarcationOf(view, asset);
  const held = agreed ? view.targets(agreed, 'evidence held by') : [];
  if (held.length > 0) return held;
  const grounds = view.targets(asset, 'in').flatMap((zone) => view.party(zone) ?? []);
  return grounds.length > 0 ? grounds : view.targets(asset, 'owned by');
}

/** The parties that hold an asset's evidence or a copy of it. Copies of copies count; a ring of copies ends. */
export function evidenceHolders(view: PlanView, asset: Entry, seen = new Set<Entry>()): readonly Entry[] {
  if (seen.has(asset)) return [];
  seen.add(asset);
  const copies = view.targets(asset, 'copied to');
  const holders = copies.flatMap((copy) => (isParty(copy) ? [copy] : evidenceHolders(view, copy, seen)));
  return [...new Set([...keepers(view, asset), ...holders])];
}
