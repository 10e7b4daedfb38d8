/** Two parties do the same work, and nothing says who does which part of it. */

import type { Entry } from '../../plan/entry.ts';
import { findInPeriods, holdersOf } from '../../meaning/letters/letter-finds.ts';
import { atLetter, ownLetters } from '../../meaning/letters/letters.ts';
import type { Letter } from '../../meaning/letters/letters.ts';
import { sameSide } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** Lines that every activity replaces by its own divide the work already. */
function isReplaced(plan: PlanView, entity: Entry): boolean {
  const activities = plan.held(entity, 'activity');
  return activities.length > 0 && activities.every((each) => plan.has(each, 'responsible'));
}

export const sharedWithoutSplit = defineRule({
  id: 'raci/shared-without-split',
  severity: 'warning',
  source: ['ORANGE responsibilities'],
  each: ['control', 'process', 'activity', 'section'],
  across: ['entity'],
  messages: {
    shared:
      '{roles} belong to different parties and are responsible for {entity} together, but nothing says who does what. Say with “for” which part each does, or with “when” in which case, or make an activity of each part.',
  },
  check(entity, plan, report) {
    const unsplit = ownLetters(plan, entity).filter(
      ({ letter, part, condition }) => letter === 'responsible' && part === undefined && condition === undefined,
    );
    if (unsplit.length < 2 || isReplaced(plan, entity)) return;
    const across = (held: readonly Letter[]): readonly Letter[] =>
      held.every(({ holder }) => sameSide(plan, holder, held[0]?.holder)) ? [] : held;
    for (const { letters, until } of findInPeriods(plan, unsplit, across)) {
      const [first, ...others] = letters;
      const second = others.find(({ holder }) => !sameSide(plan, holder, first?.holder));
      if (!second) continue;
      const related = letters.filter((each) => each !== second).map(atLetter);
      report(atLetter(second), 'shared', { roles: holdersOf(letters), entity }, { related, until });
    }
  },
});
