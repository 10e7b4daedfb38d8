/** A service that passes to a provider while the plan holds, and that no phase hands over, or only between others. */

import { providersOf } from '../../meaning/parties/provided.ts';
import { validity } from '../../meaning/plan/plan-facts.ts';
import { lasting } from '../../meaning/plan/lasting.ts';
import { qualifier } from '../../facts/facts.ts';
import { provisionOf } from '../../meaning/parties/provision.ts';
import { sideOf } from '../../meaning/parties/parties.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry, LineRef } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** The lines on which phases hand a service over; none where one of the phases could not be read. */
function handOversOf(plan: PlanView, service: Entry): readonly LineRef[] {
  const phases = plan.mentioning('phase', 'hands over', service);
  if (phases.some((phase) => plan.incomplete(phase))) return [];
  return phases.flatMap((phase) =>
    plan.lines(phase, 'hands over').filter((ref) => plan.meanings(phase, ref.line.values).includes(service)),
  );
}

/** Who provides a service took it over in one of the hand-overs, or gives it away in one that is still to come. */
function checkParties(plan: PlanView, service: Entry, report: Report): void {
  const { sides } = provisionOf(plan, service);
  const refs = handOversOf(plan, service);
  const [ref] = refs;
  if (!ref || !sides || plan.incomplete(service)) return;
  const written = refs.flatMap(({ entry, line }) =>
    ['from', 'to'].flatMap((word) => qualifier(line, word).map((value) => plan.resolve(entry, value))),
  );
  if (written.some((party) => !party || sides.includes(sideOf(plan, party)))) return;
  const [phase, parties] = [ref.entry, plan.meanings(ref.entry, qualifier(ref.line, 'to'))];
  const providers = plan.targets(service, 'provided by');
  const args = { entity: service, phase, parties, providers };
  report(atLine(ref), 'others', args, { related: [atEntry(service)] });
}

export const noPhase = defineRule({
  id: 'lifecycle/no-phase',
  severity: 'information',
  source: ['IBM 6', 'IBM 6.1'],
  each: ['service'],
  messages: {
    others: {
      severity: 'warning',
      text: '{phase} hands over {entity} to {parties}, but {providers} {providers|provides|provide} it: nobody has handed it over to {providers:all}. Correct whom it passes to behind “to”, or who provides it in a line “provided by”.',
    },
    none: '{entity} passes to {providers} on {day}, while this plan holds, and no phase of the plan hands it over: nobody has said who does what until then, and what is left behind. Add a “phase” with a line “hands over”, or leave out the day if it was new from the start.',
  },
  check(entity, plan, report) {
    checkParties(plan, entity, report);
    const providers = providersOf(plan, entity);
    const ref = plan.line(entity, 'from');
    const { from } = lasting(plan, entity);
    const valid = validity(plan);
    if (!ref || providers.length === 0 || !(from > valid.from && from < valid.until)) return;
    // Before the plan begins is not its time; where it has no first day, nothing is known of that.
    if (!Number.isFinite(valid.from) || plan.mentioning('phase', 'hands over', entity).length > 0) return;
    report(atLine(ref), 'none', { entity, providers, day: { day: from } });
  },
});
