/** Changes by a provider that are not announced, not approved by the organization, not tested, or cannot be undone. */

import { calledAll } from '../../meaning/parties/acting.ts';
import { agreementsWith } from '../../meaning/parties/agreements.ts';
import { atEntry } from '../../plan/anchor.ts';
import { isUncertain } from '../../meaning/letters/controls.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import type { Entry } from '../../plan/entry.ts';
import { sideKind, sideOf } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { activitiesWith, mayHaveMore, providersIn, workersAt } from '../../meaning/duties/process-roles.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

function isApproved(plan: PlanView, process: Entry): boolean {
  return activitiesWith(plan, process, 'approve').some((activity) => {
    const doers = workersAt(plan, activity);
    // Nobody known is responsible: that is the problem of another rule.
    return doers.length === 0 || doers.some((role) => sideKind(plan, role) === 'organization');
  });
}

/** What the agreements with a provider do not say. Without an agreement that is what lacks, not its lines. */
function checkAgreements(plan: PlanView, entity: Entry, provider: Entry, report: Report): void {
  const agreements = agreementsWith(plan, provider);
  const [agreement] = agreements;
  if (!agreement || agreements.some((each) => plan.incomplete(each))) return;
  const details = { related: agreements.map(atEntry) };
  const args = { entity, provider, agreements };
  if (!agreements.some((each) => plan.has(each, 'change notice'))) report(atEntry(entity), 'notice', args, details);
  if (agreements.some((each) => plan.has(each, 'rollback'))) return;
  const fix = { title: 'rollback', args: { agreement } };
  const changes = [{ type: 'add-line' as const, entry: agreement, text: 'rollback' }];
  report(atEntry(entity), 'rollback', args, { ...details, fixes: [{ ...fix, changes }] });
}

export const changeIncomplete = defineRule({
  id: 'interface/change-incomplete',
  severity: 'warning',
  source: ['BSI A12'],
  each: ['process'],
  across: ['entity'],
  messages: {
    approval:
      '{providers} {providers|works|work} on changes in {entity}, and no role of the organization approves them. Add an activity “approve”, with a role of the organization responsible.',
    test: '{providers} {providers|works|work} on changes in {entity}, and nobody looks whether a change does what it should. Agree on who tests it, and add an activity “verify”, with a role responsible.',
    notice:
      '{provider} makes changes in {entity}, and {agreements} {agreements|does|do} not say how long ahead a change is announced. Agree on it, and add a line “change notice … ahead” there.',
    rollback:
      '{provider} makes changes in {entity}, and {agreements} {agreements|does|do} not demand that a change can be undone. Agree on it, and add the line “rollback” there.',
  },
  fixes: { rollback: 'Demand a rollback in {agreement}' },
  check(entity, plan, report) {
    if (plan.word(entity, 'kind') !== 'change' || isUncertain(plan, entity)) return;
    const providers = providersIn(plan, entity);
    if (providers.length === 0) return;
    if (!mayHaveMore(plan, entity) && !isApproved(plan, entity)) {
      report(atEntry(entity), 'approval', { entity, providers: calledAll(plan, providers) });
    }
    if (stage(plan) !== 'draft' && !mayHaveMore(plan, entity) && activitiesWith(plan, entity, 'verify').length === 0) {
      report(atEntry(entity), 'test', { entity, providers: calledAll(plan, providers) });
    }
    for (const side of new Set(providers.flatMap((role) => sideOf(plan, role) ?? []))) {
      checkAgreements(plan, entity, side, report);
    }
  },
});
