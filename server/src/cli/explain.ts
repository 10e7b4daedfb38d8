/** `secplan explain RULE`: prints a rule's page. */

import { nearest } from '../facts/suggest.ts';
import { rules } from '../rules/registry.ts';
import { UsageError } from './io.ts';
import type { Io, Status } from './io.ts';

/** Runs the command. Throws `UsageError`. */
export function explain(io: Io, args: readonly string[]): Status {
  const [id, ...others] = args;
  if (id === undefined || others.length > 0 || id.startsWith('-')) {
    throw new UsageError('Say which rule: secplan explain raci/no-accountable.');
  }
  const rule = rules.find((each) => each.id === id);
  const page = rule && io.page(id);
  if (!rule || page === undefined) {
    const guess = nearest(
      id,
      rules.map((each) => each.id),
    );
    throw new UsageError(`There is no rule ${id}.${guess === undefined ? '' : ` Did you mean ${guess}?`}`);
  }
  io.out(`${page.trimEnd()}\n\nSeverity: ${rule.severity}. Source: ${rule.source.join('; ')}.\n`);
  return 0;
}
