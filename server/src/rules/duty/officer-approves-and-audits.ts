/** The provider's security officer lets something through and checks it afterwards. */

import { atEntry } from '../../plan/anchor.ts';
import { isRetired } from '../../meaning/letters/controls.ts';
import { atDoer, commonDays, doersOf, isOwn, isVerifying, wordsBehind } from '../../meaning/duties/doers.ts';
import type { Doer } from '../../meaning/duties/doers.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

function isOfficer(plan: PlanView, { holder }: Doer): boolean {
  return holder?.kind === 'role' && plan.words(holder, 'acts as').includes('provider-security-officer');
}

export const officerApprovesAndAudits = defineRule({
  id: 'duty/officer-approves-and-audits',
  // One paper gives this role both duties, another forbids it: so it is for the reader to weigh.
  severity: 'warning',
  source: ['ORANGE', 'SANS business partner route'],
  each: ['control', 'process'],
  across: ['entity', 'words'],
  yieldsTo: ['duty/declared-separation', 'duty/operates-and-audits'],
  messages: {
    both: '{role} of the provider both approves and verifies in {entity}, and so checks what the same officer has let through. Let the organization do one of the two, or agree on it as an exception.',
    bothSaid:
      'Going by the words {words}, {role} of the provider both approves and verifies in {entity}, and so checks what the same officer has let through. Let the organization do one of the two, or agree on it as an exception.',
  },
  check(entity, plan, report) {
    if (isRetired(plan, entity)) return;
    const doers = doersOf(plan, entity);
    const found = doers
      .filter((doer) => doer.duty === 'approve' && isOfficer(plan, doer))
      .flatMap((approve) =>
        doers
          .filter((verify) => isVerifying(verify) && verify.holder === approve.holder)
          .filter((verify) => isOwn(entity, verify) || isOwn(entity, approve))
          .map((verify) => ({ approve, verify, days: commonDays(plan, approve, verify) })),
      )
      .find(({ days }) => days);
    if (!found?.approve.holder || !found.days) return;
    const words = wordsBehind([[found.approve, found.verify]]);
    report(
      atEntry(entity),
      words.length > 0 ? 'bothSaid' : 'both',
      { role: found.approve.holder, entity, words },
      { related: [atDoer(found.approve), atDoer(found.verify)], until: found.days.until },
    );
  },
});
