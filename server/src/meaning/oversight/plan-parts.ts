/** What a plan as a whole may lack: asked by the rule that reports each, and all at once while it is a draft. */

import { domains } from '../../../../grammar/src/vocabulary/words.ts';
import { openEntries } from '../catalogs/answers.ts';
import { isBroughtByOutsourcing } from '../catalogs/assessments.ts';
import { isOperational } from '../parties/boards.ts';
import { isShared, planEntry } from '../plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { unexercised, withUnboundStaff } from '../parties/provider-people.ts';
import { isWorkRetained } from '../letters/retained-work.ts';

const frameHeads = ['version', 'valid from', 'between', 'maintained by'] as const;

/** The lines of the plan's own frame that do not stand. */
export function missingFrame(view: PlanView): readonly string[] {
  const plan = planEntry(view);
  return plan && !view.incomplete(plan) ? frameHeads.filter((head) => !view.has(plan, head)) : [];
}

export function lacksResponsibilities(view: PlanView): boolean {
  return view.count('control') + view.count('process') === 0;
}

/** No control says in detail how something is set up. */
export function lacksSpecification(view: PlanView): boolean {
  return view.derive('lacks specification', () => !view.someText('control', 'specification'));
}

export function lacksService(view: PlanView): boolean {
  return isShared(view) && view.count('service') === 0;
}

export function lacksInterface(view: PlanView): boolean {
  return isShared(view) && view.count('interface') === 0;
}

/** A board whose kind is not known may be an operational one. */
export function lacksBoard(view: PlanView): boolean {
  return isShared(view) && !view.all('board').some((board) => isOperational(view, board) || !view.has(board, 'kind'));
}

/** No control stays wholly with the organization. */
export function lacksRetainedWork(view: PlanView): boolean {
  return isShared(view) && view.count('control') > 0 && !isWorkRetained(view);
}

export function lacksOutsourcingRisks(view: PlanView): boolean {
  return isShared(view) && !view.all('risk').some((risk) => isBroughtByOutsourcing(view, risk));
}

/** The areas of security that no control is about, and that the plan does not leave out. */
export function uncoveredDomains(view: PlanView): readonly string[] {
  const plan = planEntry(view);
  if (!plan || view.count('control') === 0) return [];
  const left = new Set(view.words(plan, 'leaves out'));
  const isCovered = (domain: string): boolean =>
    view.mentionCount('control', 'domain', domain) + view.mentionCount('section', 'domain', domain) > 0;
  return domains.filter((domain) => !left.has(domain) && !isCovered(domain));
}

/** What of all this a plan lacks, in the order in which it is written. */
export type Part =
  | 'responsibilities'
  | 'specification'
  | 'service'
  | 'interface'
  | 'board'
  | 'domains'
  | 'retained work'
  | 'entries'
  | 'risks'
  | 'exercise'
  | 'staff';

const lacking: readonly (readonly [Part, (view: PlanView) => boolean])[] = [
  ['responsibilities', lacksResponsibilities],
  ['specification', lacksSpecification],
  ['service', lacksService],
  ['interface', lacksInterface],
  ['board', lacksBoard],
  ['domains', (view) => uncoveredDomains(view).length > 0],
  ['retained work', lacksRetainedWork],
  ['entries', (view) => openEntries(view).length > 0],
  ['risks', lacksOutsourcingRisks],
  ['exercise', (view) => unexercised(view).length > 0],
  ['staff', (view) => withUnboundStaff(view).length > 0],
];

/** Everything that the plan lacks as a whole. */
export function missingParts(view: PlanView): readonly Part[] {
  return lacking.filter(([, lacks]) => lacks(view)).map(([part]) => part);
}
