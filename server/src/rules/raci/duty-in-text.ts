/** An approval or a check that hides in the text behind `for`, where no rule about the separation of duties sees it. */

import { atQualifier } from '../../plan/anchor.ts';
import { activitiesOf, dutyOf, isRetired } from '../../meaning/letters/controls.ts';
import { dutyNamed } from '../../facts/duty-words.ts';
import type { NamedDuty } from '../../facts/duty-words.ts';
import type { Entry } from '../../plan/entry.ts';
import { ownLetters } from '../../meaning/letters/letters.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

function carries(plan: PlanView, entity: Entry, duty: NamedDuty): boolean {
  const whole = entity.kind === 'activity' ? entity.parent : entity;
  if (!whole) return false;
  if (duty === 'verify' && plan.has(whole, 'verified by')) return true;
  return activitiesOf(plan, whole).some((each) => dutyOf(plan, each) === duty);
}

export const dutyInText = defineRule({
  id: 'raci/duty-in-text',
  severity: 'information',
  source: ['SANS business partner route'],
  each: ['control', 'process', 'activity'],
  across: ['entity', 'words'],
  yieldsTo: [
    'duty/operates-and-audits',
    'duty/approves-own-work',
    'duty/declared-separation',
    'duty/officer-approves-and-audits',
  ],
  messages: {
    approve:
      'An approval hides in {words}: {entity} {entity|has|have} no activity “approve” that would show that nobody approves their own work. Add “activity approve” with who approves: {role}, unless {role} does the work.',
    verify:
      'A check hides in {words}: {entity} {entity|has|have} no line “verified by” and no activity “verify” that would show that nobody checks their own work. Say in one of these who checks {entity|it|each}: {role}, unless {role} does the work.',
  },
  check(entity, plan, report) {
    if (isRetired(plan, entity)) return;
    for (const { ref, value, part, holder, written } of ownLetters(plan, entity)) {
      if (part === undefined || value > 0) continue;
      const duty = dutyNamed(part);
      if (!duty || carries(plan, entity, duty)) continue;
      report(atQualifier(ref, 'for'), duty, { role: holder ?? written, entity, words: [`“${part}”`] });
    }
  },
});
