/** A finding that stands twice: in two audits, exercises or pictures of the security. */

import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

const ID = 'finding/came-back';

/** Findings are the same that are called the same and are about the same. */
function keyOf(plan: PlanView, finding: Entry): string | undefined {
  const title = plan
    .title(finding)
    ?.normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.!]+/gu, ' ')
    .trim();
  if (title === undefined || title === '') return undefined;
  const about = plan.targets(finding, 'on').map(({ key }) => key);
  return [title, ...about.sort()].join('\n');
}

export const cameBack = defineRule({
  id: ID,
  severity: 'warning',
  source: ['IBM 6.1', 'SANS The Contract'],
  each: ['finding'],
  messages: {
    again:
      '{entity} stands in {other} too: what was found once came back, or was never mended. Ask whoever owned it why, and have the cause mended; if it is always the same provider, look at the penalties.',
  },
  gather: {
    each: ['finding'],
    keys: (finding, plan) => {
      const key = keyOf(plan, finding);
      return key === undefined ? [] : [key];
    },
  },
  check(finding, plan, report) {
    const key = keyOf(plan, finding);
    const first = key === undefined ? undefined : plan.gathered(ID, key).first;
    // What the organization decided to live with is found each time anybody looks.
    if (!first || plan.has(first, 'accepted by') || plan.has(finding, 'accepted by')) return;
    if (first === finding || !first.parent || first.parent === finding.parent) return;
    const other = first.parent.kind === 'file' ? first : first.parent;
    report(atEntry(finding), 'again', { entity: finding, other }, { related: [atEntry(first)] });
  },
});
