/** A provider decides about strategy: it is accountable, or responsible, for something of the strategic layer. */

import { calledAll } from '../../meaning/parties/acting.ts';
import { atEntry } from '../../plan/anchor.ts';
import { isRetired } from '../../meaning/letters/controls.ts';
import type { Entry } from '../../plan/entry.ts';
import { isStrategic, layerSource } from '../../meaning/plan/layers.ts';
import { findInPeriods, holdersOf } from '../../meaning/letters/letter-finds.ts';
import { atLetter, effectiveLetters } from '../../meaning/letters/letters.ts';
import type { Letter } from '../../meaning/letters/letters.ts';
import { isForeign, sideKind } from '../../meaning/parties/parties.ts';
import { isShared } from '../../meaning/plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** Letters to be judged here: its own, and those of a section that is not strategic itself. */
function outsourced(plan: PlanView, entity: Entry): readonly Letter[] {
  const ownLayer = layerSource(plan, entity) === entity;
  return effectiveLetters(plan, entity).filter(({ letter, level, ref, holder }) => {
    if (level > 0 && (!ownLayer || isStrategic(plan, ref.entry))) return false;
    return letter === 'accountable' ? isForeign(plan, holder) : sideKind(plan, holder) === 'provider';
  });
}

export const strategicOutsourced = defineRule({
  id: 'raci/strategic-outsourced',
  severity: 'error',
  source: ['IBM 2.1', 'IBM 4.1', 'IBM 4.4', 'IBM 2'],
  each: ['control', 'process', 'activity', 'section'],
  across: ['entity'],
  messages: {
    accountable:
      '{roles} {roles|is|are} accountable for {entity}, which {entity|is a matter|are matters} of strategy. Strategy cannot be outsourced: name a role of the organization here, and consult the provider.',
    responsible: {
      severity: 'warning',
      text: '{roles} {roles|is|are} responsible for {entity}, which {entity|is a matter|are matters} of strategy. Let a role of the organization do {entity|it|them}, and consult the provider.',
    },
  },
  check(entity, plan, report) {
    if (!isShared(plan) || !isStrategic(plan, entity) || isRetired(plan, entity)) return;
    const letters = outsourced(plan, entity);
    for (const message of ['accountable', 'responsible'] as const) {
      const finds = findInPeriods(plan, letters, (held) => held.filter(({ letter }) => letter === message));
      for (const find of finds) {
        const [first] = find.letters;
        const place = first?.level === 0 ? atLetter(first) : atEntry(entity);
        const related = find.letters.filter((each) => each !== first || first.level > 0).map(atLetter);
        report(
          place,
          message,
          { roles: calledAll(plan, holdersOf(find.letters)), entity },
          { related, until: find.until },
        );
      }
      if (finds.length > 0) return;
    }
  },
});
