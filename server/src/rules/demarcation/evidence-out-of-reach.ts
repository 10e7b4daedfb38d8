/** The evidence is with the provider, and nothing says what the organization gets of it. */

import { atOutsideHolders } from '../../meaning/parties/acting.ts';
import { hasQualifier, qualifier } from '../../facts/facts.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { isOfOrganization, isOutsider } from '../../meaning/parties/parties.ts';
import { defineRule } from '../define.ts';

export const evidenceOutOfReach = defineRule({
  id: 'demarcation/evidence-out-of-reach',
  severity: 'error',
  source: ['SANS fig. 4'],
  each: ['demarcation'],
  messages: {
    nothing:
      '{parties} {parties|holds|hold} the evidence, and nothing says what the organization gets in an investigation. Agree on it, and add a line “releases”: what, to which role of the organization, within what time.',
    vague:
      '{parties} {parties|holds|hold} the evidence, and no line “releases” says both to which role of the organization and within what time. Complete it.',
  },
  check(entity, plan, report) {
    const { at, entries: parties, unknown } = namedOn(plan, entity, 'evidence held by');
    if (!at || unknown || plan.incomplete(entity) || !parties.every((party) => isOutsider(plan, party))) return;
    const lines = plan.lines(entity, 'releases');
    const isComplete = lines.some(({ line }) => {
      const to = qualifier(line, 'to');
      const known = plan.meanings(entity, to);
      const reached = known.length < to.length || known.some((role) => isOfOrganization(plan, role));
      return reached && hasQualifier(line, 'within');
    });
    const named = lines.flatMap(({ line }) => plan.meanings(entity, qualifier(line, 'to')));
    const related = atOutsideHolders(plan, named);
    if (!isComplete) report(at, lines.length === 0 ? 'nothing' : 'vague', { parties }, { related });
  },
});
