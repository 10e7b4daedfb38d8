/** A device on an older version of a standard than the one in force. */

import { atLine } from '../../plan/anchor.ts';
import type { LineRef, Entry } from '../../plan/entry.ts';
import { exceptionsFor } from '../../meaning/catalogs/exceptions.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { newerThan } from '../../meaning/line/standards.ts';
import type { Version } from '../../meaning/line/standards.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** The days on which something changes: a version is issued, or the time to adopt it is over. */
function turns(newer: readonly Version[]): readonly number[] {
  const days = newer.flatMap(({ issued, adoptedBy }) => [issued, adoptedBy === undefined ? undefined : adoptedBy + 1]);
  return [...new Set(days.filter((day) => day !== undefined))].sort((a, b) => a - b);
}

/** One report for each stretch of days in which it has the same words. */
function checkVersion(plan: PlanView, standard: Entry, ref: LineRef, value: number, report: Report): void {
  const old = ref.line.values[value]?.version;
  if (old === undefined) return;
  const newer = newerThan(plan, standard, old);
  const days = turns(newer);
  for (const [i, from] of days.entries()) {
    const current = newer.findLast(({ issued }) => issued !== undefined && issued <= from);
    if (!current) continue;
    const missed = newer.find(({ adoptedBy }) => adoptedBy !== undefined && adoptedBy < from);
    const due = missed ?? current;
    const day = { day: due.adoptedBy ?? from };
    const args = { entity: ref.entry, standard, old, version: due.version, day };
    const message = missed ? 'overdue' : due.adoptedBy === undefined ? 'behind' : 'adopting';
    const related = [atLine(due.ref, 0)];
    report(atLine(ref, value), message, args, { related, from, until: days[i + 1] ?? Infinity });
  }
}

export const drift = defineRule({
  id: 'standard/drift',
  severity: 'error',
  source: ['SANS fig. 1'],
  needs: 'date',
  each: ['asset'],
  across: ['entity'],
  messages: {
    overdue:
      'Version {version} of {standard} had to be adopted by {day}, but {entity} {entity|is|are} still on version {old}. Bring {entity|it|them} up to date, or have an exception approved.',
    adopting: {
      severity: 'warning',
      text: 'Version {version} of {standard} is in force and has to be adopted by {day}, but {entity} {entity|is|are} still on version {old}. Plan the change, or have an exception approved.',
    },
    behind: {
      severity: 'warning',
      text: 'Version {version} of {standard} is in force, but {entity} {entity|is|are} still on version {old}. Bring {entity|it|them} up to date, or have an exception approved.',
    },
  },
  check(entity, plan, report) {
    for (const ref of plan.lines(entity, 'complies with')) {
      for (const [i, value] of ref.line.values.entries()) {
        const standard = plan.resolve(entity, value);
        if (standard?.kind !== 'standard') continue;
        // An exception that has run out is a problem of its own, and the cause of this one.
        if (exceptionsFor(plan, standard, entity).length === 0) checkVersion(plan, standard, ref, i, report);
      }
    }
  },
});
