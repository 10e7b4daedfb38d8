/** A provider checks its own work, or a role of the organization does. */

import { called, calledAll } from '../../meaning/parties/acting.ts';
import { atEntry } from '../../plan/anchor.ts';
import { activitiesOf, isRetired, isUncertain } from '../../meaning/letters/controls.ts';
import { atDoer, atDuty, wordsBehind } from '../../meaning/duties/doers.ts';
import type { Doer } from '../../meaning/duties/doers.ts';
import type { Entry } from '../../plan/entry.ts';
import { selfChecks, wordsOfPairs } from '../../meaning/duties/one-hand.ts';
import type { Pair } from '../../meaning/duties/one-hand.ts';
import { isOutsider, sameSide, sideOf } from '../../meaning/parties/parties.ts';
import { isParty } from '../../plan/plan-view.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { auditedBy, uncheckedWork } from '../../meaning/duties/self-audit.ts';
import { defineRule } from '../define.ts';
import type { Fix, Report } from '../define.ts';

/** Offering more than a few roles is no help. */
const MOST_OFFERS = 3;

/** An outsider checks its own work if anyone of its side does; a role of the organization only if it is the same one. */
function isSelf(plan: PlanView, work: Entry, check: Entry): boolean {
  if (isOutsider(plan, work)) return sameSide(plan, work, check);
  return work === check && !isParty(work) && !plan.has(work, 'independent');
}

function offers(plan: PlanView, check: Doer): readonly Fix[] {
  if (check.ref.entry !== check.at || check.ref.line.values.length > 1) return [];
  const auditors = plan.all('role').filter((role) => plan.has(role, 'independent') && !isOutsider(plan, role));
  if (auditors.length > MOST_OFFERS) return [];
  return auditors.map((role) => ({
    title: 'use',
    args: { role },
    changes: [{ type: 'replace', anchor: atDoer(check), text: role.name ?? '' }],
  }));
}

function complain(plan: PlanView, entity: Entry, pairs: readonly Pair[], report: Report): void {
  for (const at of new Set(pairs.map(({ check }) => check.at))) {
    const here = pairs.filter(({ check }) => check.at === at);
    const [first] = here;
    const side = sideOf(plan, first?.work.holder);
    if (!first?.work.holder) continue;
    const details = {
      related: [...new Set(here.map(({ work }) => work))].map(atDoer),
      until: Math.max(...here.map(({ until }) => until)),
      fixes: here.length === 1 ? offers(plan, first.check) : [],
    };
    const checkers = [...new Set(here.flatMap(({ check }) => check.holder ?? []))];
    const words = wordsOfPairs(here);
    const isSaid = words.length > 0;
    if (side && isOutsider(plan, first.work.holder) && checkers[0] !== side) {
      report(
        atDuty(first.check),
        isSaid ? 'sideSaid' : 'side',
        { party: side, entity, checkers: calledAll(plan, checkers), words },
        details,
      );
    } else {
      report(
        atDuty(first.check),
        isSaid ? 'sameSaid' : 'same',
        { holder: called(plan, first.work.holder), entity, words },
        details,
      );
    }
  }
}

/** In matrices an audit is often one row of its own: `R (Audits security compliance)`. */
function complainOfAudits(plan: PlanView, entity: Entry, report: Report): void {
  for (const { audit, side } of auditedBy(plan, entity)) {
    const work = uncheckedWork(plan, side, entity);
    if (work.length > 0) {
      const args = { party: side, controls: work, words: wordsBehind([[audit]]) };
      report(atDoer(audit), 'audit', args, { related: work.map(atEntry) });
    }
  }
}

export const operatesAndAudits = defineRule({
  id: 'duty/operates-and-audits',
  severity: 'error',
  source: ['SANS business partner route'],
  each: ['control', 'process'],
  across: ['entity', 'words'],
  yieldsTo: ['duty/declared-separation'],
  messages: {
    side: '{party} carries out {entity}, and only {checkers} of the same side {checkers|checks|check} {entity|it|them}. Let a role of the organization, or an independent auditor, verify {entity|it|them}.',
    same: '{holder} carries out {entity} and is the only one to check {entity|it|them}. Let somebody else verify {entity|it|them}, such as internal audit.',
    // What rests on the words of a text is never more than a warning: they may be meant otherwise.
    sideSaid: {
      severity: 'warning',
      text: '{party} carries out {entity}, and only {checkers} of the same side {checkers|checks|check} {entity|it|them}, going by the words {words}. Let a role of the organization, or an independent auditor, verify {entity|it|them}.',
    },
    sameSaid: {
      severity: 'warning',
      text: '{holder} carries out {entity} and, going by the words {words}, is the only one to check {entity|it|them}. Let somebody else verify {entity|it|them}, such as internal audit.',
    },
    audit: {
      severity: 'warning',
      text: 'Going by the words {words}, {party} audits here, but it also does work that nobody else checks: {controls}. Let someone audit who has no part in the work.',
    },
  },
  fixes: { use: 'Let {role} verify it' },
  check(entity, plan, report) {
    if (isRetired(plan, entity) || isUncertain(plan, entity)) return;
    if (activitiesOf(plan, entity).some((activity) => plan.incomplete(activity))) return;
    const pairs = selfChecks(plan, entity, (work, check) => isSelf(plan, work, check));
    complain(plan, entity, pairs, report);
    if (entity.kind === 'control' && pairs.length === 0) complainOfAudits(plan, entity, report);
  },
});
