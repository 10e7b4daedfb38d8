/** `secplan format`: writes plan files in the one layout, or tells which are not in it. */

import { parseArgs } from 'node:util';
import { format as formatText } from '../../../grammar/src/print/printer.ts';
import { safe } from './escape.ts';
import { cannotRead, filesBelow } from './input.ts';
import { UsageError } from './io.ts';
import type { Io, Status } from './io.ts';
import { absolute, relative } from './written-paths.ts';

/** The plan files that the paths name. */
function filesOf(io: Io, written: readonly string[]): readonly string[] {
  const paths = (written.length > 0 ? written : ['.']).map((each) => absolute(io, each));
  const files = paths.flatMap((path) => {
    if (!io.exists(path)) throw new UsageError(`There is no file or folder ${relative(io, path)}.`);
    return io.isFolder(path) ? filesBelow(io, path).filter((file) => file.endsWith('.secplan')) : [path];
  });
  if (files.length === 0) throw new UsageError('No plan was found: there is no file that ends in .secplan.');
  return [...new Set(files)].sort();
}

/** Formats one file; what it says of it, and whether it counts as a problem. */
function formatFile(io: Io, path: string, checkOnly: boolean): { said: string | undefined; status: Status } {
  const name = safe(relative(io, path));
  const read = io.files.read(path, '/');
  if ('unreadable' in read) return { said: `${cannotRead(name, read.unreadable)} It is left as it is.`, status: 2 };
  const { text, withheld } = formatText(read.text);
  if (withheld !== undefined) return { said: `${name}: left as it is: ${withheld}`, status: 1 };
  if (text === read.text) return { said: undefined, status: 0 };
  if (checkOnly) return { said: `${name}: is not formatted.`, status: 1 };
  if (!io.writeText(path, text)) return { said: `${name}: cannot be written; it is left as it is.`, status: 2 };
  return { said: `${name}: formatted.`, status: 0 };
}

/** Runs the command. Throws `UsageError`. */
export function format(io: Io, args: readonly string[]): Status {
  const options = { check: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const results = filesOf(io, positionals).map((path) => formatFile(io, path, values.check));
  for (const { said } of results) if (said !== undefined) io.out(`${said}\n`);
  const status = Math.max(...results.map((each) => each.status)) as Status;
  if (status === 0 && values.check) io.out(`All ${String(results.length)} files are formatted.\n`);
  return status;
}
