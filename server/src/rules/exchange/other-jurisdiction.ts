/** Personal data that goes to a party under another law, and no obligation in the plan speaks of that. */

import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

const heads = ['handed to', 'may be received by', 'may be sent by'] as const;

/** The parties that handle the information. */
function handlers(plan: PlanView, information: Entry): readonly Entry[] {
  const named = heads.flatMap((head) => plan.targets(information, head));
  const exchanging = plan.mentioning('exchange', 'data', information);
  const all = [...named, ...exchanging.flatMap((exchange) => plan.targets(exchange, 'between'))];
  return [...new Set(all.flatMap((entry) => plan.party(entry) ?? []))];
}

/** Whether some obligation binds one of the parties; one of the organization alone says nothing of the other's law. */
function isObliged(plan: PlanView, parties: readonly Entry[]): boolean {
  return plan.all('obligation').some((obligation) => {
    const { length } = plan.lines(obligation, 'of').flatMap(({ line }) => line.values);
    const bound = plan.targets(obligation, 'of');
    return plan.incomplete(obligation) || bound.length < length || bound.some((party) => parties.includes(party));
  });
}

export const otherJurisdiction = defineRule({
  id: 'exchange/other-jurisdiction',
  severity: 'warning',
  source: ['ORANGE legal issues', 'ISO27k 5.3.7'],
  each: ['information'],
  messages: {
    none: '{entity} is about natural persons, and {parties} {parties|handles|handle} it under another law than the organization’s. Have the laws of both places looked at, and add an “obligation” of {parties:or} that says which holds.',
  },
  check(entity, plan, report) {
    if (!plan.has(entity, 'personal') || plan.incomplete(entity)) return;
    const organizations = plan.all('organization');
    const home = new Set(organizations.flatMap((each) => plan.words(each, 'country')));
    if (home.size === 0) return;
    const parties = handlers(plan, entity).filter((party) => {
      const country = plan.word(party, 'country');
      return party.kind !== 'organization' && country !== undefined && !home.has(country);
    });
    if (parties.length === 0 || isObliged(plan, parties)) return;
    report(atEntry(entity), 'none', { entity, parties }, { related: parties.map(atEntry) });
  },
});
