/** So many are asked before that the work waits for answers. */

import { atLine } from '../../plan/anchor.ts';
import { findInPeriods, holdersOf, mostAtOnce } from '../../meaning/letters/letter-finds.ts';
import { atLetter, effectiveLetters } from '../../meaning/letters/letters.ts';
import { defineRule } from '../define.ts';

export const tooManyConsulted = defineRule({
  id: 'raci/too-many-consulted',
  severity: 'information',
  source: ['secplan'],
  each: ['control', 'process', 'activity', 'section'],
  across: ['entity'],
  options: { limit: 4 },
  messages: {
    many: '{roles|One role|# roles} are asked before anything is done about {entity}, more than {limit}. Move those who only need to know to a line “informed”, or say with “for” about which part each is asked.',
  },
  check(entity, plan, report, { limit = 4 }) {
    const consulted = effectiveLetters(plan, entity).filter(({ letter }) => letter === 'consulted');
    if (consulted.length <= limit) return;
    // What a section around it says too much is said there.
    if (holdersOf(consulted.filter(({ level }) => level > 0)).length > limit) return;
    for (const { letters, until } of findInPeriods(plan, consulted, (held) => mostAtOnce(held, 'consulted'))) {
      const [own] = letters.filter(({ level }) => level === 0).slice(-1);
      const roles = holdersOf(letters);
      if (!own || roles.length <= limit) continue;
      report(atLine(own.ref), 'many', { roles, entity, limit }, { related: letters.map(atLetter), until });
    }
  },
});
