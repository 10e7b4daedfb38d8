/** A provider's work hangs on one person: nobody stands in, and there is no common address. */

import { atLine } from '../../plan/anchor.ts';
import { isUncertain } from '../../meaning/letters/controls.ts';
import { isReached, letterCount } from '../../meaning/letters/letter-count.ts';
import { sideKind } from '../../meaning/parties/parties.ts';
import { defineRule } from '../define.ts';

export const noDeputy = defineRule({
  id: 'raci/no-deputy',
  severity: 'warning',
  source: ['BSI A8'],
  each: ['role'],
  across: ['entity', 'person'],
  messages: {
    alone:
      'Only {person} {person|holds|hold} {entity}, and nobody stands in when {person|this person|one of them} is ill or leaves. Have the provider name {entity|a “deputy”|a “deputy” for each}, or a “contact” that reaches whoever is on duty.',
  },
  check(entity, plan, report) {
    const held = plan.lines(entity, 'held by');
    const holders = held.flatMap((ref) => ref.line.values.map((value, i) => ({ ref, value, i })));
    const [only, ...others] = holders;
    if (!only || others.length > 0 || plan.has(entity, 'deputy') || isReached(plan, entity)) return;
    if (isUncertain(plan, entity) || sideKind(plan, entity) !== 'provider') return;
    if (letterCount(plan, entity, ['responsible']) === 0) return;
    const person = plan.resolve(entity, only.value);
    if (person) report(atLine(only.ref, only.i), 'alone', { entity, person });
  },
});
