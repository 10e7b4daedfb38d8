/** A plan whose content was changed after its version was approved. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { isBuiltIn } from '../../plan/built-in.ts';
import { qualifier, sameLine } from '../../facts/facts.ts';
import type { Line } from '../../facts/facts.ts';
import { defineRule } from '../define.ts';

/** Whether an approval names a version. */
function isFor(line: Line, version: string): boolean {
  return qualifier(line, 'for')[0]?.text === version;
}

const ID = 'plan/changed-since-approval';

export const changedSinceApproval = defineRule({
  id: ID,
  severity: 'warning',
  source: ['IBM 5'],
  each: ['plan'],
  messages: {
    changed:
      'Version {version} was approved, and the plan was changed since: {count|one declaration is|# declarations are} new or different, {first} among them. Have it approved again as a new version, or undo the change.',
    removed:
      'Version {version} was approved, and {count|one declaration was|# declarations were} removed since. Have the plan approved again as a new version, or undo the change.',
  },
  gather: {
    each: ['*'],
    keys: (entity, plan) => (entity.kind !== 'file' && !isBuiltIn(entity) && plan.isChanged(entity) ? ['changed'] : []),
  },
  check(entity, plan, report) {
    const before = plan.base?.get(entity.key);
    const version = plan.line(entity, 'version')?.line.values[0]?.text;
    if (!plan.base || !before || version === undefined) return;
    const known = plan.earlierLines(before, 'approved by').filter((line) => isFor(line, version));
    const now = plan.lines(entity, 'approved by').flatMap(({ line }) => (isFor(line, version) ? [line] : []));
    // What was approved since the earlier revision covers the change.
    if (known.length === 0 || now.some((line) => !known.some((other) => sameLine(line, other)))) return;
    const approval = plan.lines(entity, 'approved by').findLast(({ line }) => now.includes(line));
    const place = approval ? atLine(approval) : atEntry(entity);
    const { count, first } = plan.gathered(ID, 'changed');
    if (first) {
      report(place, 'changed', { version, count, first });
      return;
    }
    const gone = [...plan.base.values()].filter(({ name }) => name !== undefined && plan.named(name).length === 0);
    if (gone.length > 0) report(place, 'removed', { version, count: gone.length });
  },
});
