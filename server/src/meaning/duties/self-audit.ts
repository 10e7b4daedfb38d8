/** Audits that stand as a text in a control of their own, and the work of the same side that nobody else checks. */

import { doersOf, isOperating, isVerifying } from './doers.ts';
import type { Doer } from './doers.ts';
import { namesAudit } from '../../facts/duty-words.ts';
import type { Entry } from '../../plan/entry.ts';
import { qualifier } from '../../facts/facts.ts';
import { isOutsider, sameSide, sideOf } from '../parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** As many as a message can name; there may be hundreds. */
const ENOUGH = 3;

/** An audit that an outsider is given by a text behind `for`. */
export interface Audit {
  readonly audit: Doer;
  readonly side: Entry;
}

/** The audits of one control, unless more than one side checks there. */
export function auditedBy(view: PlanView, control: Entry): readonly Audit[] {
  const checks = doersOf(view, control).filter(isVerifying);
  return checks.flatMap((audit) => {
    const side = sideOf(view, audit.holder);
    const text = qualifier(audit.ref.line, 'for')[0]?.text ?? '';
    const alone = checks.every(({ holder }) => sameSide(view, holder, side));
    return side && alone && isOutsider(view, side) && namesAudit(text) ? [{ audit, side }] : [];
  });
}

function isUnchecked(view: PlanView, control: Entry, side: Entry): boolean {
  const doers = doersOf(view, control);
  const isOfSide = ({ holder }: Doer): boolean => sameSide(view, holder, side);
  return doers.some((doer) => isOperating(doer) && isOfSide(doer)) && doers.filter(isVerifying).every(isOfSide);
}

/** Some other controls in which a side works and nobody outside it checks. */
export function uncheckedWork(view: PlanView, side: Entry, but: Entry): readonly Entry[] {
  const parties = ['provider', 'thirdparty'].flatMap((kind) => view.all(kind));
  const names = [...parties, ...view.all('role')].filter((each) => sameSide(view, each, side));
  const found = new Set<Entry>();
  for (const name of names) {
    for (const control of view.mentioning('control', 'responsible', name)) {
      if (control !== but && isUnchecked(view, control, side)) found.add(control);
      if (found.size === ENOUGH) return [...found];
    }
  }
  return [...found];
}
