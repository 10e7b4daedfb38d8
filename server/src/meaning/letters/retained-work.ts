/** Whether the organization keeps any work: a control or process that it does alone, to the end of the plan. */

import { isRetired } from './controls.ts';
import type { Entry } from '../../plan/entry.ts';
import { letterCount, letterKinds } from './letter-count.ts';
import { effectiveLetters } from './letters.ts';
import { isOfOrganization } from '../parties/parties.ts';
import { validity } from '../plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { heirs } from './section-contents.ts';

/** An organization that is responsible in more places than these keeps something, without looking at each. */
const MOST_PLACES = 200;

/** Whoever does it or a step of it in the end is the organization's; a name that nothing has may be. */
function stays(view: PlanView, thing: Entry): boolean {
  if (isRetired(view, thing)) return false;
  const steps = view.held(thing, 'activity');
  const letters = (steps.length > 0 ? steps : [thing]).flatMap((each) => effectiveLetters(view, each));
  const doing = letters.filter(({ letter, until }) => letter === 'responsible' && until >= validity(view).until);
  return doing.length > 0 && doing.every(({ holder }) => holder === undefined || isOfOrganization(view, holder));
}

/** A control or process that has the line, or the step, or takes it from the section. */
function staysWith(view: PlanView, place: Entry): boolean {
  if (place.kind === 'section') {
    return heirs(view, place, (each) => view.has(each, 'responsible')).some((each) => stays(view, each));
  }
  return stays(view, place.kind === 'activity' && place.parent ? place.parent : place);
}

/** Whether some control or process stays wholly with the organization. */
export function isWorkRetained(view: PlanView): boolean {
  const roles = view.all('role').filter((role) => isOfOrganization(view, role));
  const holders = [...view.all('organization'), ...roles];
  const places = holders.reduce((sum, each) => sum + letterCount(view, each, ['responsible']), 0);
  const isKept = ({ name }: Entry): boolean =>
    name !== undefined &&
    letterKinds.some((kind) => view.someMentioning(kind, 'responsible', name, (place) => staysWith(view, place)));
  return places > MOST_PLACES || holders.some(isKept);
}
