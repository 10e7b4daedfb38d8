/** Providers with which the organization never practises for an emergency, and exercises that are overdue. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { interval, overdueFrom, rhythmWords } from '../../meaning/plan/durations.ts';
import type { Entry } from '../../plan/entry.ts';
import { lasting } from '../../meaning/plan/lasting.ts';
import { isShared, stage } from '../../meaning/plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { unexercised } from '../../meaning/parties/provider-people.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** There is nothing to practise before the first of the services begins. */
function checkPlan(plan: PlanView, entity: Entry, report: Report): void {
  const found = unexercised(plan);
  if (found.length === 0) return;
  const starts = found.flatMap(({ services }) => services.map((service) => lasting(plan, service).from));
  const from = Math.min(...starts);
  const providers = found.map(({ provider }) => provider);
  report(atEntry(entity), 'none', { providers }, Number.isFinite(from) ? { from } : {});
}

/** An exercise that was never held is counted from the day on which what it is about began. */
function checkExercise(plan: PlanView, exercise: Entry, report: Report): void {
  const ref = plan.line(exercise, 'every');
  const every = ref && interval(ref);
  if (!ref || !every) return;
  const services = plan.targets(exercise, 'of').filter(({ kind }) => kind === 'service');
  const from = overdueFrom(plan, ref, Math.min(...services.map((service) => lasting(plan, service).from)));
  if (from === undefined) return;
  report(atLine(ref), 'overdue', { exercise, every: rhythmWords(every), day: { day: from - 1 } }, { from });
}

export const noExercise = defineRule({
  id: 'lifecycle/no-exercise',
  severity: 'warning',
  source: ['BSI A14'],
  needs: 'date',
  each: ['plan', 'exercise'],
  messages: {
    none: 'The organization holds no emergency exercise with {providers:or}, so they first work together when there is an emergency. Add an “exercise” with roles of both sides, and how often it is held.',
    overdue:
      '{exercise} is held every {every}, and should have been held by {day}. Hold it together, and write the day behind “last on”.',
  },
  check(entity, plan, report) {
    if (entity.kind === 'exercise') checkExercise(plan, entity, report);
    else if (stage(plan) !== 'draft' && isShared(plan)) checkPlan(plan, entity, report);
  },
});
