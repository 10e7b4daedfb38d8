/** Who checks or approves in one place what the same hand does in another: found by keys, never by comparing all with all. */

import { counterparts, dutyKeys, keptKey, lonelyLooks, lonelyWork, lookKey, looks, workKey } from './alone.ts';
import type { Look } from './alone.ts';
import type { Day } from '../../facts/dates.ts';
import { commonDays, doersOf, isOwn, mayCoincide } from './doers.ts';
import type { Doer } from './doers.ts';
import type { Entry } from '../../plan/entry.ts';
import { qualifier } from '../../facts/facts.ts';
import { holdsFor, isMeant, isOneHand, separations } from './one-hand.ts';
import type { Separation } from './one-hand.ts';
import { isOutsider, membersOfSide, sideOf } from '../parties/parties.ts';
import { isParty } from '../../plan/plan-view.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { personsInTwoRoles } from './two-roles.ts';

/** The rule under which the keys of `dutyKeys` are gathered. */
export const ELSEWHERE = 'duty/own-work-elsewhere';

/** A check or an approval, and work of the same hand in another control or process, until a day. */
export interface Elsewhere {
  readonly check: Doer;
  readonly work: Doer;
  readonly place: Entry;
  /** In what way both are one hand. */
  readonly by: 'role' | 'side' | 'person';
  readonly person: Entry | undefined;
  readonly separation: Separation | undefined;
  readonly until: Day;
}

/** Those who are one hand with a holder. */
interface Hand {
  readonly by: Elsewhere['by'];
  readonly person: Entry | undefined;
  readonly members: readonly Entry[];
}

function personsWith(view: PlanView, holder: Entry): readonly Hand[] {
  return personsInTwoRoles(view).flatMap(({ person, roles }): Hand[] =>
    roles.includes(holder) ? [{ by: 'person', person, members: roles.filter((role) => role !== holder) }] : [],
  );
}

function sideHand(view: PlanView, holder: Entry): Hand {
  const side = sideOf(view, holder);
  return { by: 'side', person: undefined, members: side ? membersOfSide(view, side) : [] };
}

/** An outsider's work is not checked by its side, the organization's not by the role or the person that does it. */
function handsOf(view: PlanView, { duty }: Look, holder: Entry): readonly Hand[] {
  if (duty === 'verify' && isOutsider(view, holder)) return [sideHand(view, holder)];
  if (isParty(holder) || view.has(holder, 'independent')) return [];
  return [{ by: 'role', person: undefined, members: [holder] }, ...personsWith(view, holder)];
}

/** A check, and those who are one hand with who does it. */
interface Lookout {
  readonly check: Doer;
  readonly hand: Hand;
}

interface Search extends Lookout {
  readonly entity: Entry;
  readonly separation: Separation | undefined;
  readonly keyOf: (member: Entry) => string;
  readonly isWork: (place: Entry, doer: Doer) => boolean;
}

/** The first work of the hand at one of the places, and on common days. */
function find(view: PlanView, at: readonly string[], search: Search): Elsewhere | undefined {
  const { entity, check, hand, separation, keyOf, isWork } = search;
  for (const place of at) {
    for (const member of hand.members) {
      const { first } = view.gathered(ELSEWHERE, `${place} ${keyOf(member)}`);
      if (!first || first === entity || view.targets(first, 'through').includes(entity)) continue;
      const work = doersOf(view, first).find(
        (doer) => doer.holder === member && isOwn(first, doer) && isWork(first, doer) && mayCoincide(check, doer),
      );
      const days = work && commonDays(view, check, work);
      if (days) return { check, work, place: first, by: hand.by, person: hand.person, separation, until: days.until };
    }
  }
  return undefined;
}

/** Whether elsewhere somebody of another hand also looks at what lies at one of the places. */
function isLookedAt(view: PlanView, entity: Entry, at: readonly string[], { duty }: Look, look: Lookout): boolean {
  const by = look.hand.by === 'side' ? sideOf(view, look.check.holder) : look.check.holder;
  const own = new Set(dutyKeys(view, entity));
  const count = (key: string): number => view.gathered(ELSEWHERE, key).count - (own.has(key) ? 1 : 0);
  const inHand = lookKey(duty, look.hand.by === 'side' ? 'side' : 'role', by);
  return at.some((place) => count(`${place} ${lookKey(duty)}`) > count(`${place} ${inHand}`));
}

/** Whether all who look there at the same time, in the same case, are one hand. */
function isAlone(view: PlanView, checks: readonly Doer[], { check, hand }: Lookout): boolean {
  return checks
    .filter((each) => each.condition === undefined || each.condition === check.condition)
    .filter((each) => commonDays(view, each, check) !== undefined)
    .every(({ holder }) => holder === check.holder || (hand.by === 'side' && holder && hand.members.includes(holder)));
}

function unlooked(view: PlanView, entity: Entry, look: Look, at: readonly string[]): readonly Elsewhere[] {
  const checks = lonelyLooks(view, entity, look);
  return checks.flatMap((check) => {
    const { holder } = check;
    if (!holder) return [];
    return handsOf(view, look, holder).flatMap((hand) => {
      const lookout = { check, hand };
      if (!isAlone(view, checks, lookout) || isLookedAt(view, entity, at, look, lookout)) return [];
      const keyOf = (member: Entry): string => workKey(look.duty, member);
      const isWork = (place: Entry, doer: Doer): boolean => lonelyWork(view, place, look).includes(doer);
      return find(view, at, { entity, check, hand, separation: undefined, keyOf, isWork }) ?? [];
    });
  });
}

/** What a separation keeps apart, where the one duty stands here without the other. */
function keptApart(view: PlanView, entity: Entry, separation: Separation, at: readonly string[]): readonly Elsewhere[] {
  const { line, between } = separation;
  const from = qualifier(line.line, 'from');
  const doers = holdsFor(view, separation, entity) ? doersOf(view, entity) : [];
  if (doers.some((doer) => isMeant(from, doer))) return [];
  const checks = doers.filter((doer) => isMeant(line.line.values, doer) && isOwn(entity, doer));
  return checks.flatMap((check) => {
    const { holder } = check;
    if (!holder) return [];
    const own: Hand = { by: 'role', person: undefined, members: isOneHand(view, separation, holder) ? [holder] : [] };
    const hands = between === 'parties' ? [sideHand(view, holder)] : [own, ...personsWith(view, holder)];
    return hands.flatMap((hand) => {
      const keyOf = (member: Entry): string => keptKey(line, member);
      const isWork = (_: Entry, doer: Doer): boolean => isMeant(from, doer);
      return find(view, at, { entity, check, hand, separation, keyOf, isWork }) ?? [];
    });
  });
}

/** What is looked at, or kept apart, in a control or process alone, and done by the same hand elsewhere on the same thing. */
export function doneElsewhere(view: PlanView, entity: Entry): readonly Elsewhere[] {
  const kept = separations(view);
  const lonely = looks.filter((look) => lonelyLooks(view, entity, look).length > 0);
  if (lonely.length === 0 && kept.length === 0) return [];
  const at = counterparts(view, entity);
  if (at.length === 0) return [];
  const declared = kept.flatMap((separation) => keptApart(view, entity, separation, at));
  if (declared.length > 0) return declared;
  return lonely.flatMap((look) => unlooked(view, entity, look, at));
}
