/** One JSON object for machines: every problem with its place, and the counts. */

import { safe } from '../escape.ts';
import type { CheckReport } from './report.ts';

/** `version` is that of this form, not of the program. */
export function json({ problems, summary }: CheckReport): string {
  const fields = problems.map(({ rule, severity, message, messageId, args, file, range, related, waivedBy }) => ({
    rule,
    severity,
    message,
    messageId,
    args,
    file,
    range,
    related,
    ...(waivedBy !== undefined && { waivedBy }),
  }));
  const lines = JSON.stringify({ version: 1, problems: fields, summary }, undefined, 2).split('\n');
  return `${lines.map(safe).join('\n')}\n`;
}
