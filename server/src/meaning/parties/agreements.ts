/** Which agreements bind which parties, and which one of several with a provider stands for all. */

import { mayName } from '../plan/named.ts';
import type { Entry } from '../../plan/entry.ts';
import { sameSide, sideKind } from './parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** Whether a party, or one that counts with it, is bound; a name that nothing has may be that party, no line be any. */
export function binds(view: PlanView, agreement: Entry, party: Entry): boolean {
  if (!view.has(agreement, 'between')) return true;
  return mayName(view, agreement, 'between', (bound) => sameSide(view, bound, party));
}

/** The agreements that bind both parties. */
export function agreementsBetween(view: PlanView, a: Entry, b: Entry): readonly Entry[] {
  return view.all('agreement').filter((agreement) => binds(view, agreement, a) && binds(view, agreement, b));
}

function bindsOrganization(view: PlanView, agreement: Entry): boolean {
  return view.deriveFor(agreement, 'binds the organization', () =>
    view.all('organization').some((organization) => binds(view, agreement, organization)),
  );
}

/** The agreements between a provider's side and the organization. */
export function agreementsWith(view: PlanView, provider: Entry): readonly Entry[] {
  return view.deriveFor(provider, 'agreements with the organization', () =>
    view.all('agreement').filter((agreement) => binds(view, agreement, provider) && bindsOrganization(view, agreement)),
  );
}

/** The provider that an agreement binds to the organization; undefined where it is between others. */
export function providerBound(view: PlanView, agreement: Entry): Entry | undefined {
  if (!bindsOrganization(view, agreement)) return undefined;
  return view.targets(agreement, 'between').find((party) => sideKind(view, party) === 'provider');
}

/**
 * Whether what all agreements with a provider lack is reported at this one: the first that services are provided under,
 * else the first. So a frame contract may say what the others do not repeat, and a lack is one problem.
 */
export function standsForAll(view: PlanView, agreement: Entry, all: readonly Entry[]): boolean {
  return agreement === (all.find((each) => view.mentioning('service', 'under', each).length > 0) ?? all[0]);
}
