/** Parties and their roles: who manages, who belongs to a provider, who counts as the same side. */

import { answeringParty, partyActing } from './acting.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** "Management": a role of the organization whose mandate is executive or management. */
export function isManagement(view: PlanView, role: Entry): boolean {
  return view.deriveFor(role, 'management', () => {
    const mandate = view.word(role, 'mandate');
    return isOfOrganization(view, role) && (mandate === 'executive' || mandate === 'management');
  });
}

/** Whether a role or party is the organization's, and no one of a provider's holds the role. */
export function isOfOrganization(view: PlanView, entry: Entry | undefined): boolean {
  return partyActing(view, entry)?.kind === 'organization';
}

/** Whether a role or party is a provider's, or one of a provider's holds the role. */
export function isOfProvider(view: PlanView, entry: Entry | undefined): boolean {
  return partyActing(view, entry)?.kind === 'provider';
}

/**
 * On whose side a role or party stands: that of its party, but a role's is that of the persons who hold it where these
 * are another's. Two entries are on one side where this gives the same.
 */
export function sideOf(view: PlanView, entry: Entry | undefined): Entry | undefined {
  return entry && view.deriveFor(entry, 'side', () => answeringParty(view, partyActing(view, entry)));
}

/** The side of the party itself that declares a role: where mail goes and work passes by office, whoever holds it. */
export function officeSide(view: PlanView, entry: Entry | undefined): Entry | undefined {
  return entry && view.deriveFor(entry, 'office side', () => answeringParty(view, view.party(entry)));
}

/** Whether two roles or parties stand on the same side, affiliates and subcontractors counted in. */
export function sameSide(view: PlanView, a: Entry | undefined, b: Entry | undefined): boolean {
  const side = sideOf(view, a);
  return side !== undefined && side === sideOf(view, b);
}

/** The roles and parties on a side. */
export function membersOfSide(view: PlanView, side: Entry): readonly Entry[] {
  return view.deriveFor(side, 'members', () =>
    ['organization', 'provider', 'thirdparty', 'authority', 'role']
      .flatMap((kind) => view.all(kind))
      .filter((each) => sideOf(view, each) === side),
  );
}

/** Whether a role is one of others, or held by nobody but persons who hold one of them. */
export function isAmong(view: PlanView, role: Entry, others: readonly Entry[]): boolean {
  if (others.includes(role)) return true;
  const persons = view.targets(role, 'held by');
  const present = others.flatMap((each) => view.targets(each, 'held by'));
  return persons.length > 0 && persons.every((person) => present.includes(person));
}

/** The persons who hold a role or stand in for it. */
export function holders(view: PlanView, role: Entry): readonly Entry[] {
  return [...view.targets(role, 'held by'), ...view.targets(role, 'deputy')];
}

/** The kind of party on whose side a role or party stands: a provider's subcontractor is the provider's. */
export function sideKind(view: PlanView, entry: Entry | undefined): string | undefined {
  return sideOf(view, entry)?.kind;
}

/** Whether a role or party is anybody's but the organization's: also an authority's, which no plan makes answer for it. */
export function isForeign(view: PlanView, entry: Entry | undefined): boolean {
  const kind = sideKind(view, entry);
  return kind !== undefined && kind !== 'organization' && !isOfOrganization(view, entry);
}

/** Whether a role or party stands on the side of a provider or of a third party: neither the organization's nor nobody's. */
export function isOutsider(view: PlanView, entry: Entry | undefined): boolean {
  const kind = sideKind(view, entry);
  return kind === 'provider' || kind === 'thirdparty';
}
