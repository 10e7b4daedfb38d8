/** What a declaration of a signed plan should say, and does not. */

import type { Property } from '../../../../grammar/src/vocabulary/define.ts';
import { kinds } from '../../../../grammar/src/vocabulary/vocabulary.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

const wantedOf = new Map(
  [...kinds.values()]
    .map(({ kind, properties }) => [kind, properties.filter(({ marks }) => marks.wanted)] as const)
    .filter(([, wanted]) => wanted.length > 0),
);

function isUnsaid(plan: PlanView, entity: Entry, { head, marks: { wanted } }: Property): boolean {
  if (!wanted || plan.has(entity, head)) return false;
  const { only, unless } = wanted;
  if (only && plan.word(entity, only.head) !== only.word) return false;
  return unless === undefined || !plan.has(entity, unless);
}

export const unsaid = defineRule({
  id: 'plan/unsaid',
  severity: 'information',
  source: ['BSI A3', 'BSI A5', 'BSI A8', 'BSI A13', 'IBM 2.3', 'IBM 3.2', 'IBM 6.1', 'IBM 6.2', 'SANS Reporting'],
  each: [...wantedOf.keys()],
  messages: {
    lines: {
      text: 'The plan is signed, and {entity} does not say everything that both sides will want to know: {heads:all} {heads|is|are} missing. Agree on it, and add the {heads|line|lines}.',
      grouped: {
        within: 'plan',
        by: ['kind', 'heads'],
        text: 'The plan is signed, and {places} declarations of kind “{kind}”, {entity} among them, do not say everything that both sides will want to know: {heads:all} {heads|is|are} missing. Agree on it, and add the {heads|line|lines}.',
      },
    },
  },
  check(entity, plan, report) {
    if (stage(plan) !== 'signed' || plan.incomplete(entity)) return;
    const unsaidHere = (wantedOf.get(entity.kind) ?? []).filter((property) => isUnsaid(plan, entity, property));
    const heads = unsaidHere.map(({ head }) => `“${head}”`);
    if (heads.length > 0) report(atEntry(entity), 'lines', { entity, kind: entity.kind, heads });
  },
});
