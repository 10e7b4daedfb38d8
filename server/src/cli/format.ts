/** `secplan format`: writes plan files in the one layout, or tells which are not in it. */

import { parseArgs } from 'node:util';
import { format as formatText } from '../../../grammar/src/print/printer.ts';
import { safe } from './escape.ts';
import { givenPaths, STANDARD_INPUT } from './given-paths.ts';
import type { Given } from './given-paths.ts';
import { cannotRead, filesBelow } from './input.ts';
import { UsageError } from './io.ts';
import type { Io, Status } from './io.ts';
import { relative } from './written-paths.ts';

/** The plan files that the paths name. */
function filesOf({ io, paths }: Given): readonly string[] {
  const files = paths.flatMap((path) =>
    io.isFolder(path) ? filesBelow(io, path).filter((file) => file.endsWith('.secplan')) : [path],
  );
  if (files.length === 0) throw new UsageError('No plan was found: there is no file that ends in .secplan.');
  return [...new Set(files)].sort();
}

/** What comes of one file: what is said of it, and whether it counts as a problem. */
interface Outcome {
  readonly said: string | undefined;
  readonly status: Status;
}

/** Formats one file; `write` takes what is other than it was, and says whether it could. */
function formatFile(io: Io, path: string, write: ((text: string) => boolean) | undefined): Outcome {
  const name = safe(relative(io, path));
  const read = io.files.read(path, '/');
  if ('unreadable' in read) return { said: `${cannotRead(name, read.unreadable)} It is left as it is.`, status: 2 };
  const { text, withheld } = formatText(read.text);
  if (withheld !== undefined) return { said: `${name}: left as it is: ${withheld}`, status: 1 };
  if (text === read.text) return { said: undefined, status: 0 };
  if (!write) return { said: `${name}: is not formatted.`, status: 1 };
  if (!write(text)) return { said: `${name}: cannot be written; it is left as it is.`, status: 2 };
  return { said: `${name}: formatted.`, status: 0 };
}

/** The standard input comes out formatted, or not at all where it cannot be read. */
function formatInput({ io, paths: [path = ''] }: Given): Status {
  let formatted: string | undefined;
  const { said, status } = formatFile(io, path, (text) => {
    formatted = text;
    return true;
  });
  const read = io.files.read(path, '/');
  if (status === 0) io.out(formatted ?? ('text' in read ? read.text : ''));
  else if (said !== undefined) io.err(`${said}\n`);
  return status;
}

/** Runs the command. Throws `UsageError`. */
export async function format(io: Io, args: readonly string[]): Promise<Status> {
  const options = { check: { type: 'boolean', default: false }, 'stdin-path': { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const given = await givenPaths(io, positionals, values['stdin-path']);
  if (positionals.includes(STANDARD_INPUT)) {
    if (positionals.length > 1) {
      throw new UsageError('The standard input is formatted alone: give - and no other path.');
    }
    if (!values.check) return formatInput(given);
  }
  const files = filesOf(given);
  const results = files.map((path, i) => {
    io.progress(`Formatting plans: ${String(i)} of ${String(files.length)} files`);
    return formatFile(given.io, path, values.check ? undefined : (text) => io.writeText(path, text));
  });
  for (const { said } of results) if (said !== undefined) io.out(`${said}\n`);
  const status = Math.max(...results.map((each) => each.status)) as Status;
  if (status === 0 && values.check) io.out(`All ${String(results.length)} files are formatted.\n`);
  return status;
}
