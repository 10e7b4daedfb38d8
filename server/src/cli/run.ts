/** Runs the command that the arguments name, and turns every failure into a clear line and an exit status. */

import { check } from './check.ts';
import { coverage } from './coverage.ts';
import { safe } from './escape.ts';
import { explain } from './explain.ts';
import { format } from './format.ts';
import { importCommand } from './import-raci.ts';
import { UsageError } from './io.ts';
import type { Io, Status } from './io.ts';
import { nearest } from '../facts/suggest.ts';

const HELP = `secplan: checks shared security plans.

  secplan check [PATH…]             finds the problems of the plans in files and folders (this folder)
      --as-of YYYY-MM-DD            judges as of this day instead of today (UTC)
      --base FOLDER                 tells what changed since this earlier revision was approved
      --config FILE                 uses this configuration instead of each plan's secplan.json
      --fix                         mends in the files what can be meant in one way only, and checks the rest
      --format pretty|json          for people (the default) or for machines
      --rule ID                     shows this rule's problems only; may be repeated
      --stdin-path NAME             where the standard input, given as -, would lie; else it stands alone
  secplan coverage [PATH…]          says entry by entry of a catalog what answers it, and where the gaps are
      --catalog ID                  this catalog only; may be repeated
      --format pretty|json|markdown|csv
      --as-of, --config, --stdin-path   as for check
  secplan format [--check] [PATH…]  writes plan files in the one layout, or tells which are not in it
      --stdin-path NAME             what the standard input, given as -, is called; it is printed formatted
  secplan explain RULE              says what a rule finds, and why; the name behind the / is enough
  secplan import raci FILE          turns a responsibility matrix (Markdown or CSV) into a plan
      --organization NAMES          columns that are the customer's, with commas between
      --provider NAMES              columns that are a provider's, with commas between
      -o, --output FILE             writes the plan there instead of printing it
  secplan lsp --stdio               runs the language server for an editor
  secplan --help, --version

PATH is a file, a folder, a pattern in quotes ('plans/**/*.secplan'), or - for the standard input.
Exit status: 0 clean, or only information and waived problems; 1 errors, warnings or gaps;
2 wrong usage or configuration, or input that cannot be read; 3 a mistake in secplan itself.
`;

type Command = (io: Io, args: readonly string[]) => Status | Promise<number>;

function lsp(io: Io, args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== '--stdio') {
    throw new UsageError('The language server speaks over standard input and output: secplan lsp --stdio.');
  }
  return io.serve();
}

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['check', check],
  ['coverage', coverage],
  ['format', format],
  ['explain', explain],
  ['import', importCommand],
  ['lsp', lsp],
]);

function dispatch(io: Io, [name, ...args]: readonly string[]): Status | Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help' || args.includes('--help')) {
    io.out(HELP);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    io.out(`${io.version}\n`);
    return 0;
  }
  const command = commands.get(name);
  if (command) return command(io, args);
  const guess = nearest(name, commands.keys());
  throw new UsageError(`There is no command ${name}.${guess === undefined ? '' : ` Did you mean secplan ${guess}?`}`);
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** What is wrong with an option, in our words instead of Node's. */
function argumentTrouble({ message }: Error): string {
  const option = /(?<![\w-])-[\w-]+(?= <value>|')/.exec(message)?.[0] ?? 'An option';
  if (message.startsWith('Unknown option')) {
    const guess = nearest(option.slice(2), HELP.match(/(?<=--)[a-z-]+/g) ?? []);
    return `There is no option ${option}.${guess === undefined ? '' : ` Did you mean --${guess}?`}`;
  }
  return message.includes('does not take') ? `${option} takes no value.` : `${option} needs a value behind it.`;
}

/** Runs a command to its exit status; nothing is thrown. */
export async function run(io: Io, args: readonly string[]): Promise<number> {
  try {
    return await dispatch(io, args);
  } catch (error) {
    const usage =
      error instanceof UsageError ? error.message : isArgumentError(error) ? argumentTrouble(error) : undefined;
    if (usage !== undefined) {
      io.err(`secplan: ${safe(usage)}\nSee secplan --help.\n`);
      return 2;
    }
    const message = error instanceof Error ? error.message : String(error);
    io.err(
      `secplan: ${safe(message)}\nThis is a mistake in secplan; please report it with the input that led to it.\n`,
    );
    return 3;
  }
}
