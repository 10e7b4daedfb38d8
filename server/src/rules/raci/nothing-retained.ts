/** Everything has been handed to others: there is no control that the organization does by itself. */

import { atEntry } from '../../model/anchor.ts';
import { isRetired } from '../../model/controls.ts';
import type { Entry } from '../../model/entry.ts';
import { letterCount, letterKinds } from '../../model/letter-count.ts';
import { effectiveLetters } from '../../model/letters.ts';
import { isOfOrganization } from '../../model/parties.ts';
import { isShared, stage, validity } from '../../model/plan-facts.ts';
import type { PlanView } from '../../model/plan-view.ts';
import { heirs } from '../../model/section-contents.ts';
import { defineRule } from '../define.ts';

/** An organization that is responsible in more places than these keeps something, without looking at each. */
const MOST_PLACES = 200;

/** Whoever does it or a step of it in the end is the organization's; a name that nothing has may be. */
function stays(plan: PlanView, thing: Entry): boolean {
  if (isRetired(plan, thing)) return false;
  const steps = plan.held(thing, 'activity');
  const letters = (steps.length > 0 ? steps : [thing]).flatMap((each) => effectiveLetters(plan, each));
  const doing = letters.filter(({ letter, until }) => letter === 'responsible' && until >= validity(plan).until);
  return doing.length > 0 && doing.every(({ holder }) => holder === undefined || isOfOrganization(plan, holder));
}

/** A control or process that has the line, or the step, or takes it from the section. */
function staysWith(plan: PlanView, place: Entry): boolean {
  if (place.kind === 'section') {
    return heirs(plan, place, (each) => plan.has(each, 'responsible')).some((each) => stays(plan, each));
  }
  return stays(plan, place.kind === 'activity' && place.parent ? place.parent : place);
}

export const nothingRetained = defineRule({
  id: 'raci/nothing-retained',
  severity: 'warning',
  source: ['IBM 4.2'],
  each: ['plan'],
  messages: {
    nothing:
      'There is no control that {organizations} {organizations|does|do} alone: others do all of them, or a part of each. Some work always stays, such as telling its own people what is asked of them. Add it, with the role that does it.',
  },
  check(entity, plan, report) {
    if (stage(plan) === 'draft' || !isShared(plan) || plan.count('control') === 0) return;
    const organizations = plan.all('organization');
    const roles = plan.all('role').filter((role) => isOfOrganization(plan, role));
    const holders = [...organizations, ...roles];
    const places = holders.reduce((sum, each) => sum + letterCount(plan, each, ['responsible']), 0);
    if (places > MOST_PLACES) return;
    const isKept = ({ name }: Entry): boolean =>
      name !== undefined &&
      letterKinds.some((kind) => plan.someMentioning(kind, 'responsible', name, (place) => staysWith(plan, place)));
    if (!holders.some(isKept)) report(atEntry(entity), 'nothing', { organizations });
  },
});
