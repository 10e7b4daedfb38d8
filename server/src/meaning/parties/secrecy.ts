/** Information that must be kept secret, and those who exchange it without being bound to do so. */

import { binds } from './agreements.ts';
import type { Entry } from '../../plan/entry.ts';
import { sameSide, sideKind } from './parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** Whether information must be kept secret: by its class, or because it is about persons. */
export function isSensitive(view: PlanView, information: Entry): boolean {
  const level = view.word(information, 'class');
  return level === 'confidential' || level === 'secret' || view.has(information, 'personal');
}

/** The information of an exchange that must be kept secret. */
export function sensitiveIn(view: PlanView, exchange: Entry): readonly Entry[] {
  return view.targets(exchange, 'data').filter((information) => isSensitive(view, information));
}

/** Whether an agreement binds the party to secrecy towards another partner, or towards the organization. */
function isBound(view: PlanView, party: Entry, partners: readonly Entry[]): boolean {
  const others = [...partners, ...view.all('organization')].filter((other) => !sameSide(view, other, party));
  const secret = view.derive('agreements with confidentiality', () =>
    view
      .all('agreement')
      .filter((agreement) => view.has(agreement, 'confidentiality lasts') || view.incomplete(agreement)),
  );
  return secret.some(
    (agreement) => binds(view, agreement, party) && others.some((other) => binds(view, agreement, other)),
  );
}

/**
 * The partners of an exchange of secret information whom no agreement with confidentiality binds. The organization is
 * not asked to bind itself, and authorities are bound by law.
 */
export function unboundPartners(view: PlanView, exchange: Entry): readonly Entry[] {
  if (sensitiveIn(view, exchange).length === 0) return [];
  const partners = view.targets(exchange, 'between');
  if (partners.every((partner) => partners.every((other) => sameSide(view, partner, other)))) return [];
  const asked = partners.filter((party) => party.kind !== 'authority' && sideKind(view, party) !== 'organization');
  return asked.filter((party) => !isBound(view, party, partners));
}
