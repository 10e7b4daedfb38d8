/** Two roles answer for the same thing at the same time, so each can point at the other. */

import { atLetter, ownLetters } from '../../meaning/letters/letters.ts';
import type { Letter } from '../../meaning/letters/letters.ts';
import { findInPeriods, holdersOf, mayMeet } from '../../meaning/letters/letter-finds.ts';
import { defineRule } from '../define.ts';

function together(held: readonly Letter[]): readonly Letter[] {
  return held.filter((a) => held.some((b) => a.holder !== b.holder && mayMeet(a, b)));
}

export const severalAccountable = defineRule({
  id: 'raci/several-accountable',
  severity: 'error',
  source: ['ORANGE responsibilities', 'IBM 4.2'],
  each: ['control', 'process', 'activity', 'section'],
  across: ['entity'],
  messages: {
    several:
      '{roles} are accountable for {entity} at the same time, so each can point at the other. Keep the one that answers for {entity|it|them}; the others can be responsible or consulted, or answer for an activity of their own.',
    parts:
      '{roles} are accountable for parts of {entity}, but nobody answers for the whole. Make an activity of each part, with its own “accountable”, or keep one role.',
  },
  check(entity, plan, report) {
    const accountable = ownLetters(plan, entity).filter(({ letter }) => letter === 'accountable');
    if (accountable.length < 2) return;
    for (const { letters, until } of findInPeriods(plan, accountable, together)) {
      const [first, ...others] = letters;
      const second = others.find(({ holder }) => holder !== first?.holder);
      if (!second) continue;
      const message = letters.every(({ part }) => part !== undefined) ? 'parts' : 'several';
      const related = letters.filter((each) => each !== second).map(atLetter);
      report(atLetter(second), message, { roles: holdersOf(letters), entity }, { related, until });
    }
  },
});
