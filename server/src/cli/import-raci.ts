/** `secplan import raci`: turns a responsibility matrix into a plan. */

import { parseArgs } from 'node:util';
import { describeImport } from '../imports/describe-import.ts';
import { importRaci } from '../imports/import-raci.ts';
import { safe } from './escape.ts';
import { namedText } from './input.ts';
import { UsageError } from './io.ts';
import type { Io, Status } from './io.ts';
import { absolute } from './written-paths.ts';

const options = {
  organization: { type: 'string', multiple: true },
  provider: { type: 'string', multiple: true },
  output: { type: 'string', short: 'o' },
} as const;

/** Names with commas between, in one or several flags. */
function names(written: readonly string[] | undefined): readonly string[] {
  return (written ?? [])
    .flatMap((each) => each.split(','))
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function formatOf(file: string): 'markdown' | 'csv' {
  if (/\.(md|markdown)$/i.test(file)) return 'markdown';
  if (/\.(csv|tsv|txt)$/i.test(file)) return 'csv';
  throw new UsageError(
    `${file} is neither Markdown (.md) nor CSV (.csv). Save the matrix as one of these (Excel: “CSV UTF-8”).`,
  );
}

/** Runs the command. The plan goes to standard output or the file named, what was read and guessed to standard error. */
export function importCommand(io: Io, args: readonly string[]): Status {
  const [what, ...rest] = args;
  if (what !== 'raci') throw new UsageError('Say what to import: secplan import raci FILE.');
  const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('Name one file: secplan import raci FILE.');
  const name = file.split(/[\\/]/).at(-1) ?? file;
  const parties = { organization: names(values.organization), provider: names(values.provider) };
  const format = formatOf(file);
  const result = importRaci({ text: namedText(io, file), format, name }, parties);
  for (const line of describeImport(result)) io.err(`${safe(line)}\n`);
  if ('refused' in result) return 2;
  if (values.output === undefined) io.out(result.plan);
  else writePlan(io, values.output, result.plan);
  return 0;
}

/** A plan that is there already may hold work that the matrix knows nothing of: it is never written over. */
function writePlan(io: Io, output: string, plan: string): void {
  if (io.exists(absolute(io, output))) {
    throw new UsageError(`${output} is there already and was left as it is. Name another file, or move it away.`);
  }
  if (!io.writeText(absolute(io, output), plan)) {
    throw new UsageError(`${output} cannot be written. Check that its folder is there and that you may write in it.`);
  }
  io.err(`Wrote ${safe(output)}. Next: secplan check ${safe(output)}\n`);
}
