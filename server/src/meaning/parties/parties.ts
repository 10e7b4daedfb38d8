/** Parties and their roles: who manages, who belongs to a provider, who counts as the same side. */

import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** "Management": a role of the organization whose mandate is executive or management. */
export function isManagement(view: PlanView, role: Entry): boolean {
  return view.deriveFor(role, 'management', () => {
    const mandate = view.word(role, 'mandate');
    return isOfOrganization(view, role) && (mandate === 'executive' || mandate === 'management');
  });
}

/** Whether a role or party is the organization's. */
export function isOfOrganization(view: PlanView, entry: Entry | undefined): boolean {
  return view.party(entry)?.kind === 'organization';
}

/** Whether a role or party is a provider's. */
export function isOfProvider(view: PlanView, entry: Entry | undefined): boolean {
  return view.party(entry)?.kind === 'provider';
}

/**
 * The party that answers for another: a subcontractor stands for its contractor, an affiliate for the party it belongs to.
 * Two entries are on one side where this gives the same. Rings end where they began.
 */
export function sideOf(view: PlanView, entry: Entry | undefined): Entry | undefined {
  return entry && view.deriveFor(entry, 'side', () => computeSide(view, entry));
}

function computeSide(view: PlanView, entry: Entry): Entry | undefined {
  const seen = new Set<Entry>();
  let at = view.party(entry);
  while (at && !seen.has(at)) {
    seen.add(at);
    const next = view.target(at, 'subcontractor of') ?? view.target(at, 'affiliate of');
    if (!next) return at;
    at = next;
  }
  return [...seen].sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1))[0];
}

/** Whether two roles or parties stand on the same side, affiliates and subcontractors counted in. */
export function sameSide(view: PlanView, a: Entry | undefined, b: Entry | undefined): boolean {
  const side = sideOf(view, a);
  return side !== undefined && side === sideOf(view, b);
}

/** The persons who hold a role or stand in for it. */
export function holders(view: PlanView, role: Entry): readonly Entry[] {
  return [...view.targets(role, 'held by'), ...view.targets(role, 'deputy')];
}

/** The kind of party on whose side a role or party stands: a provider's subcontractor is the provider's. */
export function sideKind(view: PlanView, entry: Entry | undefined): string | undefined {
  return sideOf(view, entry)?.kind;
}

/** Whether a role or party stands on the side of a provider or of a third party: neither the organization's nor nobody's. */
export function isOutsider(view: PlanView, entry: Entry | undefined): boolean {
  const kind = sideKind(view, entry);
  return kind === 'provider' || kind === 'thirdparty';
}
