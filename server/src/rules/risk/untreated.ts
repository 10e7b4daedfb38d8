/** A risk about which nothing is done any more, and of which nobody has said that it is lived with. */

import { isRetired } from '../../meaning/letters/controls.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

const answers = ['treated by', 'accepted by', 'transferred to'] as const;

/** What should treat a risk and is all given up: controls that are retired, projects that were stopped. */
function givenUp(plan: PlanView, risk: Entry): readonly Entry[] {
  const { entries, unknown } = namedOn(plan, risk, 'treated by');
  const isOver = (each: Entry): boolean => isRetired(plan, each) || plan.word(each, 'status') === 'stopped';
  return !unknown && entries.every(isOver) ? entries : [];
}

export const untreated = defineRule({
  id: 'risk/untreated',
  severity: 'warning',
  source: ['IBM 2.1'],
  each: ['risk'],
  across: ['entity'],
  messages: {
    gone: 'Nothing is done about {entity} any more: {things:all}, which should reduce {entity|it|them}, {things|was|were} given up. Name the control or project that does so now in a line “treated by”, or have {entity|its owner|their owners} decide, and add “accepted by” or “transferred to”.',
    open: 'Nothing is done about {entity}: {entity|it is|they are} neither treated, nor accepted, nor transferred. Name the control or project that reduces {entity|it|them} in a line “treated by”, or have {entity|its owner|their owners} decide, and add “accepted by” or “transferred to”.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity)) return;
    const given = answers.filter((head) => plan.has(entity, head));
    if (given.length === 0) report(atEntry(entity), 'open', { entity });
    if (given.length !== 1 || given[0] !== 'treated by') return;
    const { at } = namedOn(plan, entity, 'treated by');
    const things = givenUp(plan, entity);
    if (at && things.length > 0) report(at, 'gone', { entity, things }, { related: things.map(atEntry) });
  },
});
