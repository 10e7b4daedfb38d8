/** A version of a standard that comes while the one before is still being adopted. */

import { atLine } from '../../plan/anchor.ts';
import { versionsOf } from '../../meaning/line/standards.ts';
import { defineRule } from '../define.ts';

export const supersededWhileAdopting = defineRule({
  id: 'standard/superseded-while-adopting',
  severity: 'warning',
  source: ['SANS Business as Usual'],
  needs: 'date',
  each: ['standard'],
  messages: {
    early:
      'Version {version} of {standard} comes on {issued}, while there is time to adopt version {old} until {day}. Agree with those who follow it which of the two they adopt, and remove the “adopt within” of the other.',
  },
  check(entity, plan, report) {
    const versions = versionsOf(plan, entity);
    for (const [i, { version, ref, issued }] of versions.entries()) {
      const before = versions[i - 1];
      if (issued === undefined || before?.adoptedBy === undefined || issued > before.adoptedBy) continue;
      const args = {
        version,
        standard: entity,
        issued: { day: issued },
        old: before.version,
        day: { day: before.adoptedBy },
      };
      const until = versions[i + 1]?.issued ?? Infinity;
      report(atLine(ref, 0), 'early', args, { related: [atLine(before.ref, 0)], until });
    }
  },
});
