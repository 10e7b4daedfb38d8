/** A provider follows the organization's standard, and both have never agreed on how to read it. */

import { hasAgreed } from '../../meaning/parties/agreed.ts';
import { atEntry } from '../../plan/anchor.ts';
import { isOfOrganization } from '../../meaning/parties/parties.ts';
import { boundTo } from '../../meaning/line/standard-users.ts';
import { defineRule } from '../define.ts';

export const uninterpreted = defineRule({
  id: 'standard/uninterpreted',
  severity: 'warning',
  source: ['SANS Common Interpretation of Standards'],
  each: ['standard'],
  across: ['standard'],
  messages: {
    none: '{parties} {parties|follows|follow} {standard}, and no reading of {standard|it|them} is agreed with {owner}. Go through it together, and write down what its unclear passages mean in an “interpretation” that both agree to.',
  },
  check(entity, plan, report) {
    const owner = plan.party(entity);
    if (!owner || !isOfOrganization(plan, owner)) return;
    const readings = plan.mentioning('interpretation', 'of', entity);
    const parties = boundTo(plan, entity).filter(
      (party) => !readings.some((each) => hasAgreed(plan, each, owner) && hasAgreed(plan, each, party)),
    );
    if (parties.length === 0) return;
    report(atEntry(entity), 'none', { parties, standard: entity, owner }, { related: readings.map(atEntry) });
  },
});
