/** Those who hold an access confirm that they still need it. */

import { calledAll } from '../../meaning/parties/acting.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { isAmong, isOutsider, sameSide, sideOf } from '../../meaning/parties/parties.ts';
import { defineRule } from '../define.ts';

export const reviewsOwnAccess = defineRule({
  id: 'duty/reviews-own-access',
  severity: 'error',
  source: ['ISO27k 5.5.3', 'SANS Controlling Access'],
  each: ['access'],
  across: ['entity'],
  messages: {
    own: '{role} holds {entity} and is the only one to review whether {entity|it is|they are} still needed. Let a role of the organization review {entity|it|them}.',
    person:
      'Whoever holds {role} has {entity}, and reviews as {reviewers} whether {entity|it is|they are} still needed. Let somebody else of the organization review it.',
    side: {
      severity: 'warning',
      text: 'Only {reviewers} of {party} itself {reviewers|reviews|review} whether {entity} of {role} {entity|is|are} still needed. Let a role of the organization review {entity|it|them}.',
    },
  },
  check(entity, plan, report) {
    const holder = plan.target(entity, 'of');
    const { at, entries: reviewers, unknown } = namedOn(plan, entity, 'reviewed by');
    if (!holder || !at || unknown) return;
    const party = sideOf(plan, holder);
    if (reviewers.every((role) => role === holder)) report(at, 'own', { role: holder, entity });
    else if (reviewers.every((role) => isAmong(plan, role, [holder]))) {
      report(at, 'person', { reviewers, role: holder, entity });
    } else if (party && isOutsider(plan, holder) && reviewers.every((role) => sameSide(plan, role, holder))) {
      report(at, 'side', { reviewers: calledAll(plan, reviewers), party, role: holder, entity });
    }
  },
});
