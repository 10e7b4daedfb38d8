/** Who asks for a change, or makes it, also approves it. */

import { isRetired } from '../../meaning/letters/controls.ts';
import { atDoer, atDuty } from '../../meaning/duties/doers.ts';
import { selfApprovals } from '../../meaning/duties/one-hand.ts';
import { defineRule } from '../define.ts';

export const approvesOwnWork = defineRule({
  id: 'duty/approves-own-work',
  severity: 'error',
  source: ['SANS business partner route'],
  each: ['control', 'process'],
  across: ['entity'],
  yieldsTo: ['duty/declared-separation'],
  messages: {
    own: 'In {entity}, {holder} {works} and also approves, so nobody else looks at it before it is done. Let somebody else approve it.',
  },
  check(entity, plan, report) {
    if (isRetired(plan, entity)) return;
    const found = selfApprovals(plan, entity, (a, b) => a === b);
    for (const pairs of Map.groupBy(found, ({ check }) => check).values()) {
      const [first] = pairs;
      if (!first?.check.holder) continue;
      const works = [...new Set(pairs.map(({ work }) => (work.duty === 'request' ? 'requests' : 'implements')))];
      report(
        atDuty(first.check),
        'own',
        { holder: first.check.holder, works, entity },
        { related: pairs.map(({ work }) => atDoer(work)), until: Math.max(...pairs.map(({ until }) => until)) },
      );
    }
  },
});
