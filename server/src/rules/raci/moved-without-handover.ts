/** Work passes from one party to another, and no phase of the plan hands it over. */

import { atLine } from '../../plan/anchor.ts';
import { isRetired, servicesOf } from '../../meaning/letters/controls.ts';
import type { Entry } from '../../plan/entry.ts';
import { handOvers, isHandedOver, isInPhase } from '../../meaning/letters/hand-overs.ts';
import type { HandOver } from '../../meaning/letters/hand-overs.ts';
import { atLetter, ownLetters } from '../../meaning/letters/letters.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Fix } from '../define.ts';

/** Where one phase runs on that day and one service passes, there is one line to add. */
function offers(plan: PlanView, services: readonly Entry[], { day, from, to }: HandOver): readonly Fix[] {
  const [phase, ...otherPhases] = plan.all('phase').filter((each) => isInPhase(plan, each, day));
  const [service, ...otherServices] = services;
  if (!phase || !service || otherPhases.length > 0 || otherServices.length > 0) return [];
  const text = `hands over ${service.name ?? ''} from ${from.name ?? ''} to ${to.name ?? ''}`;
  return [{ title: 'add', args: { phase, service }, changes: [{ type: 'add-line', entry: phase, text }] }];
}

export const movedWithoutHandover = defineRule({
  id: 'raci/moved-without-handover',
  severity: 'warning',
  source: ['IBM 6'],
  each: ['control', 'process', 'activity', 'section'],
  across: ['entity'],
  messages: {
    service:
      'On {day} {entity} {entity|passes|pass} from {from} to {to}, but no phase hands over {services} between them at that time. Add a line “hands over … from {from} to {to}” to the phase in which it happens.',
    any: 'On {day} {entity} {entity|passes|pass} from {from} to {to}, but no phase hands anything over between them at that time. Add a phase at that time, with a line “hands over … from {from} to {to}”.',
  },
  fixes: { add: 'Hand over {service} in {phase}' },
  check(entity, plan, report) {
    const letters = ownLetters(plan, entity).filter(({ letter }) => letter === 'responsible');
    if (letters.length < 2 || isRetired(plan, entity)) return;
    // What a damaged phase hands over is not known.
    if (plan.all('phase').some((phase) => plan.incomplete(phase))) return;
    const noPhases = (): boolean => plan.count('phase') === 0 && stage(plan) === 'draft';
    for (const passed of handOvers(plan, letters)) {
      if (isHandedOver(plan, entity, passed) || noPhases()) continue;
      const { day, from, to, letter } = passed;
      const services = servicesOf(plan, entity);
      const related = letters.filter(({ until }) => until === day).map(({ ref }) => atLine(ref));
      const message = services.length > 0 ? 'service' : 'any';
      const args = { day: { day }, entity, from, to, services };
      report(atLetter(letter), message, args, { related, until: day + 1, fixes: offers(plan, services, passed) });
    }
  },
});
