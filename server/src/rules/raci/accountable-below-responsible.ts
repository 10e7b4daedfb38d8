/** Who answers has less to say than who does the work. */

import { mandates } from '../../../../grammar/src/vocabulary/words.ts';
import type { Entry } from '../../plan/entry.ts';
import { findInPeriods } from '../../meaning/letters/letter-finds.ts';
import { atLetter, effectiveLetters } from '../../meaning/letters/letters.ts';
import type { Letter } from '../../meaning/letters/letters.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** 0 is the highest mandate; undefined: the role gives none. */
function rank(plan: PlanView, holder: Entry | undefined): number | undefined {
  const written = holder?.kind === 'role' ? plan.word(holder, 'mandate') : undefined;
  const found = mandates.findIndex((mandate) => mandate === written);
  return found < 0 ? undefined : found;
}

function isBelow(plan: PlanView, a: Letter, b: Letter): boolean {
  if (a.holder === b.holder || plan.party(a.holder) !== plan.party(b.holder)) return false;
  const [own, other] = [rank(plan, a.holder), rank(plan, b.holder)];
  return own !== undefined && other !== undefined && own > other;
}

/** The accountable and then the responsible letter of which one at least is written here. */
function upsideDown(plan: PlanView, held: readonly Letter[]): readonly Letter[] {
  for (const a of held) {
    if (a.letter !== 'accountable') continue;
    const r = held.find(
      (each) => each.letter === 'responsible' && Math.min(a.level, each.level) === 0 && isBelow(plan, a, each),
    );
    if (r) return [a, r];
  }
  return [];
}

export const accountableBelowResponsible = defineRule({
  id: 'raci/accountable-below-responsible',
  severity: 'information',
  source: ['secplan'],
  each: ['control', 'process', 'activity', 'section'],
  across: ['entity'],
  messages: {
    below:
      '{accountable} answers for {entity}, but {responsible}, who does {entity|it|them}, has the higher mandate: {accountable} can hardly call for an account. Let a role with at least that mandate answer for {entity|it|them}.',
  },
  check(entity, plan, report) {
    if (upsideDown(plan, effectiveLetters(plan, entity)).length === 0) return;
    for (const { letters, until } of findInPeriods(plan, effectiveLetters(plan, entity), (held) =>
      upsideDown(plan, held),
    )) {
      const [a, r] = letters;
      if (!a?.holder || !r?.holder) continue;
      const [place, other] = a.level === 0 ? [a, r] : [r, a];
      const args = { accountable: a.holder, responsible: r.holder, entity };
      report(atLetter(place), 'below', args, { related: [atLetter(other)], until });
    }
  },
});
