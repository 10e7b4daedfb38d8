/** So many do it that nobody feels meant. */

import { atLine } from '../../plan/anchor.ts';
import { findInPeriods, holdersOf, mostAtOnce } from '../../meaning/letters/letter-finds.ts';
import { atLetter, ownLetters } from '../../meaning/letters/letters.ts';
import { defineRule } from '../define.ts';

export const tooManyResponsible = defineRule({
  id: 'raci/too-many-responsible',
  severity: 'information',
  source: ['secplan'],
  each: ['control', 'process', 'activity', 'section'],
  across: ['entity'],
  options: { limit: 3 },
  messages: {
    many: '{roles|One role|# roles} are responsible for {entity} at the same time, more than {limit}. Divide {entity|it|them} into activities with a role each, or move those who only help to a line “supports”.',
  },
  check(entity, plan, report, { limit = 3 }) {
    const own = ownLetters(plan, entity).filter(({ letter }) => letter === 'responsible');
    if (own.length <= limit) return;
    for (const { letters, until } of findInPeriods(plan, own, (held) => mostAtOnce(held, 'responsible'))) {
      const [last] = letters.slice(-1);
      const roles = holdersOf(letters);
      if (!last || roles.length <= limit) continue;
      report(atLine(last.ref), 'many', { roles, entity, limit }, { related: letters.map(atLetter), until });
    }
  },
});
