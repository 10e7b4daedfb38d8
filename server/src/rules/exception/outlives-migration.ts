/** An exception from the time of a move that is still open when the move is over. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Day } from '../../facts/dates.ts';
import type { Entry } from '../../plan/entry.ts';
import { lastDay } from '../../meaning/catalogs/exceptions.ts';
import { qualifier } from '../../facts/facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

const moves: readonly (string | undefined)[] = ['migration', 'transition'];

/** The days on which it was approved. */
function grantedOn(plan: PlanView, exception: Entry): readonly Day[] {
  return plan
    .lines(exception, 'approved by')
    .flatMap(({ line }) => plan.day(exception, qualifier(line, 'on')[0]) ?? []);
}

/** The services that an exception is about; none where it does not say. */
function services(plan: PlanView, exception: Entry): readonly Entry[] {
  const things = plan
    .lines(exception, 'deviates from')
    .flatMap(({ line }) => plan.meanings(exception, qualifier(line, 'on')));
  return things.flatMap((thing) => {
    if (thing.kind === 'service') return [thing];
    return thing.kind === 'asset' ? plan.targets(thing, 'part of') : [];
  });
}

/** A phase that says what it hands over is no matter of exceptions about something else. */
function isAbout(plan: PlanView, phase: Entry, exception: Entry): boolean {
  const moved = plan.targets(phase, 'hands over');
  const concerned = services(plan, exception);
  return moved.length === 0 || concerned.length === 0 || concerned.some((service) => moved.includes(service));
}

/** Whether a project that makes the exception needless is done in the phase: then it was for the move, whenever granted. */
function isForMove(plan: PlanView, phase: Entry, exception: Entry): boolean {
  return plan.targets(exception, 'ends with').some((project) => plan.targets(project, 'in').includes(phase));
}

/** The phases with whose end it expires, by the milestone that both name: it was granted for these, and for no other. */
function endsWith(plan: PlanView, exception: Entry): readonly Entry[] {
  const milestone = plan.target(exception, 'expires');
  if (!milestone) return [];
  return plan
    .all('phase')
    .filter((phase) => moves.includes(plan.word(phase, 'kind')) && plan.target(phase, 'until') === milestone);
}

export const outlivesMigration = defineRule({
  id: 'exception/outlives-migration',
  severity: 'error',
  source: ['BSI A13'],
  needs: 'date',
  each: ['exception'],
  across: ['entity'],
  messages: {
    outlives:
      'Granted for {phase}, {entity} {entity|has|have} to end with it, on {end}, but {entity|lasts|last} until {day}. Let {entity|it|them} expire with the phase, or have {entity|it|them} approved again after it.',
  },
  fixes: { expire: 'Let it expire on {end}' },
  check(entity, plan, report) {
    const line = plan.line(entity, 'expires');
    const last = lastDay(plan, entity);
    if (!line || last === undefined) return;
    const granted = endsWith(plan, entity).length > 0 ? [] : grantedOn(plan, entity);
    for (const phase of plan.all('phase')) {
      const [start, until] = ['from', 'until'].map((head) => plan.line(phase, head));
      const [from, end] = [start, until].map((each) => plan.day(phase, each?.line.values[0]));
      if (from === undefined || end === undefined || last <= end || !moves.includes(plan.word(phase, 'kind'))) continue;
      const isGrantedThen = granted.some((day) => from <= day && day <= end) && isAbout(plan, phase, entity);
      if (!isGrantedThen && !isForMove(plan, phase, entity)) continue;
      const text = until?.line.values[0]?.text ?? '';
      const fix = {
        title: 'expire',
        args: { end: { day: end } },
        changes: [{ type: 'replace' as const, anchor: atLine(line, 0), text }],
      };
      const args = { phase, entity, end: { day: end }, day: { day: last } };
      report(atLine(line, 0), 'outlives', args, { related: [atEntry(phase)], until: last + 1, fixes: [fix] });
      return;
    }
  },
});
