/** One of the parts that make a plan is not there; in a draft, all that the plan as a whole still lacks. */

import { hasSuccessions } from '../../meaning/duties/passings.ts';
import { atEntry } from '../../plan/anchor.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import {
  lacksInterface,
  lacksResponsibilities,
  lacksService,
  lacksSpecification,
  missingFrame,
  missingParts,
} from '../../meaning/oversight/plan-parts.ts';
import type { Part } from '../../meaning/oversight/plan-parts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** How a message calls what is missing. */
const names: Readonly<Record<Part, string>> = {
  responsibilities: 'controls with those who are responsible for them',
  specification: 'a control with a “specification” of its settings',
  service: 'a “service” that is in scope',
  interface: 'an “interface” where work passes from one party to another',
  board: 'an operational “board”',
  domains: 'controls for every area of security',
  'retained work': 'a control that the organization does alone',
  entries: 'answers to all requirements that apply',
  risks: 'the risks that are “brought by outsourcing”',
  exercise: 'an emergency “exercise” with each provider',
  staff: 'what holds for the “workforce” of each provider',
};

/** The parts that no other rule tells of: a missing board is `board/missing`, a missing crossing `interface/missing`. */
function partsOfItsOwn(plan: PlanView): readonly Part[] {
  const parts: readonly (readonly [Part, boolean])[] = [
    ['responsibilities', lacksResponsibilities(plan)],
    ['specification', lacksSpecification(plan)],
    ['service', lacksService(plan)],
    ['interface', lacksInterface(plan) && plan.count('process') === 0 && !hasSuccessions(plan)],
  ];
  return parts.filter(([, lacks]) => lacks).map(([part]) => part);
}

export const partMissing = defineRule({
  id: 'plan/part-missing',
  severity: 'error',
  source: ['IBM 5', 'IBM 5.2'],
  each: ['plan'],
  messages: {
    parts:
      'This plan is no longer a draft, but still lacks {parts:all}. Both parties rely on it to say this: add what is missing, or set “stage draft” until it is there.',
    frame: {
      severity: 'warning',
      text: 'This plan has no {heads|line|lines} {heads:all}. Add {heads|it|them}, so that both parties know which plan holds, when, between whom, and who keeps it.',
    },
    draft: {
      severity: 'information',
      text: 'This plan is a draft. Before it is signed it still needs {parts:all}.',
    },
  },
  check(entity, plan, report) {
    const heads = missingFrame(plan).map((head) => `“${head}”`);
    if (stage(plan) === 'draft') {
      if (plan.incomplete(entity)) return;
      const parts = [...heads.map((head) => `its ${head}`), ...missingParts(plan).map((part) => names[part])];
      if (parts.length > 0) report(atEntry(entity), 'draft', { parts });
      return;
    }
    if (heads.length > 0) report(atEntry(entity), 'frame', { heads });
    const parts = partsOfItsOwn(plan).map((part) => names[part]);
    if (parts.length > 0) report(atEntry(entity), 'parts', { parts });
  },
});
