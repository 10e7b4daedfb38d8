/** A reading that the parties agreed on of a version that nobody follows any more. */

import { compareVersions } from '../../facts/versions.ts';
import { newerThan } from '../../meaning/line/standards.ts';
import { atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** Whether some device still meets this version; one that names none meets the version in force. */
function isFollowed(plan: PlanView, standard: Entry, version: string): boolean {
  return plan
    .mentioning('asset', 'complies with', standard)
    .some((asset) =>
      plan
        .lines(asset, 'complies with')
        .some(({ line }) =>
          line.values.some(
            (value) =>
              plan.resolve(asset, value) === standard &&
              value.version !== undefined &&
              compareVersions(value.version, version) === 0,
          ),
        ),
    );
}

export const interpretationOutdated = defineRule({
  id: 'standard/interpretation-outdated',
  severity: 'warning',
  source: ['SANS Common Interpretation of Standards', 'SANS Business as Usual'],
  needs: 'date',
  each: ['interpretation'],
  messages: {
    none: '{entity} reads version {version} of {standard}, which nobody follows any more: since {day} it is version {newer}. Go through the passage in the new version together, and agree on what it means there.',
  },
  check(entity, plan, report) {
    for (const ref of plan.lines(entity, 'of')) {
      const [value] = ref.line.values;
      const standard = value && plan.resolve(entity, value);
      const version = value?.version;
      if (!standard || version === undefined || isFollowed(plan, standard, version)) continue;
      const newer = newerThan(plan, standard, version).find(({ adoptedBy }) => adoptedBy !== undefined);
      if (newer?.adoptedBy === undefined) continue;
      const from = newer.adoptedBy + 1;
      report(atLine(ref, 0), 'none', { entity, standard, version, newer: newer.version, day: { day: from } }, { from });
    }
  },
});
