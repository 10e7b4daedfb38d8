/** Duties that the plan itself keeps apart lie in one hand. */

import { called } from '../../meaning/parties/acting.ts';
import { atLine } from '../../plan/anchor.ts';
import { isRetired } from '../../meaning/letters/controls.ts';
import { atDoer, atDuty } from '../../meaning/duties/doers.ts';
import type { Doer } from '../../meaning/duties/doers.ts';
import type { Entry } from '../../plan/entry.ts';
import { holdsFor, isOneHand, separations, violations, wordsOfPairs } from '../../meaning/duties/one-hand.ts';
import type { Pair, Separation } from '../../meaning/duties/one-hand.ts';
import { sameSide, sideOf } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** Pairs of one check, so that one role in three duties is one problem. */
function byCheck(pairs: readonly Pair[]): ReadonlyMap<Doer, readonly Pair[]> {
  return Map.groupBy(pairs, ({ check }) => check);
}

function complain(plan: PlanView, entity: Entry, separation: Separation, pairs: readonly Pair[], report: Report): void {
  const works = [...new Set(pairs.map(({ work }) => work))];
  const [first] = pairs;
  if (!first?.check.holder || !first.work.holder) return;
  const { check, work } = first;
  const args = {
    separation: separation.entry,
    entity,
    holder: called(plan, first.check.holder),
    check: check.done,
    works: [...new Set(works.map(({ done }) => `“${done}”`))],
  };
  const details = {
    related: [atLine(separation.line), atDoer(check), ...works.map(atDoer)],
    until: Math.max(...pairs.map(({ until }) => until)),
  };
  const words = wordsOfPairs(pairs);
  const isSaid = words.length > 0;
  if (check.holder === work.holder) report(atDuty(check), isSaid ? 'oneSaid' : 'one', { ...args, words }, details);
  else {
    const [other, party] = [called(plan, first.work.holder), sideOf(plan, check.holder) ?? first.work.holder];
    report(atDuty(check), isSaid ? 'sideSaid' : 'side', { ...args, other, party, words }, details);
  }
}

export const declaredSeparation = defineRule({
  id: 'duty/declared-separation',
  severity: 'error',
  source: ['SANS business partner route'],
  each: ['control', 'process'],
  across: ['entity', 'words'],
  messages: {
    one: 'In {entity}, {holder} is responsible for “{check}” as well as for {works}, which {separation} keeps apart. Give one of these duties to somebody else.',
    side: 'In {entity}, {holder} is responsible for “{check}” and {other} for {works}. Both are on the side of {party}, but {separation} demands two parties. Give one of the duties to another party.',
    // What rests on the words of a text is never more than a warning: they may be meant otherwise.
    oneSaid: {
      severity: 'warning',
      text: 'In {entity}, going by the words {words}, {holder} is responsible for “{check}” as well as for {works}, which {separation} keeps apart. Give one of these duties to somebody else.',
    },
    sideSaid: {
      severity: 'warning',
      text: 'In {entity}, going by the words {words}, {holder} is responsible for “{check}” and {other} for {works}. Both are on the side of {party}, but {separation} demands two parties. Give one of the duties to another party.',
    },
  },
  check(entity, plan, report) {
    if (isRetired(plan, entity)) return;
    for (const separation of separations(plan)) {
      if (!holdsFor(plan, separation, entity)) continue;
      const oneHand = (a: Entry, b: Entry): boolean =>
        separation.between === 'parties' ? sameSide(plan, a, b) : a === b && isOneHand(plan, separation, a);
      for (const pairs of byCheck(violations(plan, entity, separation, oneHand)).values()) {
        complain(plan, entity, separation, pairs, report);
      }
    }
  },
});
