/** Requirements are excluded, and nothing says why. */

import { atLine } from '../../plan/anchor.ts';
import { qualifier } from '../../facts/facts.ts';
import { defineRule } from '../define.ts';

export const unjustifiedExclusion = defineRule({
  id: 'coverage/unjustified-exclusion',
  severity: 'warning',
  source: ['IBM 2.1'],
  each: ['applicability'],
  across: ['entity'],
  messages: {
    none: '{entity} excludes {entries} and does not say why, so an auditor has to take it for forgotten. Add “because” and the reason, or include {entries|it|them}.',
  },
  check(entity, plan, report) {
    for (const ref of plan.lines(entity, 'excludes')) {
      const reason = qualifier(ref.line, 'because')[0];
      if (reason && (reason.kind !== 'text' || reason.text.trim() !== '')) continue;
      const entries = ref.line.values.filter(({ kind }) => kind === 'entry').map(({ text }) => text);
      if (entries.length > 0) report(atLine(ref), 'none', { entity, entries: { requirements: entries } });
    }
  },
});
