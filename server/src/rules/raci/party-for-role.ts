/** A whole party stands where a role should, so nobody in it is meant. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Anchor } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { letterCount, letterKinds } from '../../meaning/letters/letter-count.ts';
import { letterNames } from '../../meaning/letters/letters.ts';
import { isShared } from '../../meaning/plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** Nobody walks through a longer list; the sentence says how many there are. */
const MOST_PLACES = 20;

function places(plan: PlanView, party: Entry): readonly Anchor[] {
  return letterKinds.flatMap((kind) =>
    letterNames.flatMap((letter) =>
      plan
        .mentioning(kind, letter, party)
        .flatMap((entry) =>
          plan
            .lines(entry, letter)
            .flatMap((ref) =>
              ref.line.values.flatMap((value, i) => (plan.resolve(entry, value) === party ? [atLine(ref, i)] : [])),
            ),
        ),
    ),
  );
}

export const partyForRole = defineRule({
  id: 'raci/party-for-role',
  severity: 'information',
  source: ['IBM 4.2'],
  // What an authority or a third party is like inside is not this plan's matter.
  each: ['organization', 'provider'],
  messages: {
    once: 'A role of {party} should stand here: who there is meant, and who is called? Declare the role and name it.',
    often:
      '{party} as a whole stands in {count} places where a role should: who there is meant, and who is called? Declare its roles and name them in these places.',
  },
  check(party, plan, report) {
    if (!isShared(plan)) return;
    const count = letterCount(plan, party);
    if (count === 0) return;
    const found = count > MOST_PLACES ? [] : places(plan, party);
    const [first, ...others] = found;
    if (first && others.length === 0) report(first, 'once', { party }, { related: [atEntry(party)] });
    else if (first || count > MOST_PLACES) report(atEntry(party), 'often', { party, count }, { related: found });
  },
});
