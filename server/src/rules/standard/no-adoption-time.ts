/** A new version of a standard without the time there is to adopt it. */

import { atLine } from '../../plan/anchor.ts';
import { hasQualifier } from '../../facts/facts.ts';
import { versionsOf } from '../../meaning/line/standards.ts';
import { defineRule } from '../define.ts';

export const noAdoptionTime = defineRule({
  id: 'standard/no-adoption-time',
  severity: 'error',
  source: ['SANS Business as Usual'],
  each: ['standard'],
  across: ['standard'],
  messages: {
    none: 'Nothing says how long those who follow {standard} have to adopt version {version}. Agree on it, and add it to the line: “adopt within”, with a time such as 90 days.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity)) return;
    const versions = versionsOf(plan, entity);
    for (const [i, { version, ref }] of versions.entries()) {
      if (i === 0 || hasQualifier(ref.line, 'adopt within')) continue;
      // Once the next version is out, nobody adopts this one any more.
      report(atLine(ref, 0), 'none', { standard: entity, version }, { until: versions[i + 1]?.issued ?? Infinity });
    }
  },
});
