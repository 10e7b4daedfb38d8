/** `secplan explain RULE`: prints a rule's page. */

import { findRule } from './find-rule.ts';
import { UsageError } from './io.ts';
import type { Io, Status } from './io.ts';

/** Runs the command. Throws `UsageError`. */
export function explain(io: Io, args: readonly string[]): Status {
  const [written, ...others] = args;
  if (written === undefined || others.length > 0 || written.startsWith('-')) {
    throw new UsageError('Say which rule: secplan explain raci/no-accountable.');
  }
  const rule = findRule(written);
  const page = io.page(rule.id);
  if (page === undefined) throw new Error(`The page of ${rule.id} is missing.`);
  io.out(`${page.trimEnd()}\n\nSeverity: ${rule.severity}. Source: ${rule.source.join('; ')}.\n`);
  return 0;
}
