/** `secplan check`: finds the problems of plans and prints them. */

import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseArgs } from 'node:util';
import { dayOf } from '../facts/dates.ts';
import type { FoundProblem } from '../analysis/collect.ts';
import { countListed, listedOf, sharesOf } from '../analysis/shown-problems.ts';
import { refuseBadConfiguration } from './configuration.ts';
import { findRule } from './find-rule.ts';
import { givenPaths } from './given-paths.ts';
import { setEarlierRevision } from './earlier-revision.ts';
import { safe } from './escape.ts';
import { isUnreadable } from './input.ts';
import { UsageError } from './io.ts';
import type { Io, Status } from './io.ts';
import { load } from './load.ts';
import type { Loaded } from './load.ts';
import { mendFiles } from './mend-files.ts';
import { json } from './reporters/json.ts';
import { pretty } from './reporters/pretty.ts';
import { reported, summarise } from './reporters/report.ts';
import type { CheckReport } from './reporters/report.ts';
import { relative } from './written-paths.ts';

const options = {
  'as-of': { type: 'string' },
  base: { type: 'string' },
  config: { type: 'string' },
  fix: { type: 'boolean', default: false },
  format: { type: 'string', default: 'pretty' },
  rule: { type: 'string', multiple: true },
  'stdin-path': { type: 'string' },
} as const;

interface Request {
  readonly paths: readonly string[];
  readonly asOf: string;
  readonly base: string | undefined;
  readonly config: string | undefined;
  readonly fix: boolean;
  readonly format: 'pretty' | 'json';
  readonly rules: ReadonlySet<string> | undefined;
  readonly stdinPath: string | undefined;
}

function readRequest(io: Io, args: readonly string[]): Request {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const asOf = values['as-of'] ?? io.today;
  if (dayOf(asOf) === undefined) throw new UsageError(`--as-of takes a day such as 2026-01-31, not ${asOf}.`);
  const { format } = values;
  if (format !== 'pretty' && format !== 'json') throw new UsageError(`--format is pretty or json, not ${format}.`);
  return {
    paths: positionals,
    asOf,
    base: values.base,
    config: values.config,
    fix: values.fix,
    format,
    rules: values.rule && new Set(values.rule.map((each) => findRule(each).id)),
    stdinPath: values['stdin-path'],
  };
}

function makeReport(io: Io, { host, asked }: Loaded, found: readonly (readonly FoundProblem[])[]): CheckReport {
  const sources = new Map<string, TextDocument>();
  const locate = (path: string): { name: string; source: TextDocument } => {
    const name = relative(io, path);
    let source = sources.get(name);
    if (!source) {
      const text = host.file(path)?.text ?? '';
      sources.set(name, (source = TextDocument.create(name, 'secplan', 0, text)));
    }
    return { name, source };
  };
  const shares = sharesOf(found.map(countListed));
  const listed = found.map((each) => listedOf(each, shares));
  const omittedIn = asked.flatMap((path, i) => {
    const count = (found[i]?.length ?? 0) - (listed[i]?.length ?? 0);
    return count > 0 ? [{ file: relative(io, path), count }] : [];
  });
  const omitted = omittedIn.reduce((sum, { count }) => sum + count, 0);
  const problems = listed.flat().map((each) => reported(each, locate));
  return { problems, summary: summarise(problems, asked.length, omitted), omittedIn, sources };
}

function tellFaults(io: Io, { host }: Loaded): boolean {
  const faults = host.faults();
  for (const { rule, entity, error } of faults) {
    const why = error instanceof Error ? error.message : String(error);
    io.err(`${rule} failed on ${safe(entity)}: ${safe(why)}. This is a mistake in secplan; please report it.\n`);
  }
  return faults.length > 0;
}

function settle(io: Io, { host }: Loaded): void {
  const files = String(host.paths().length);
  for (const steps = host.update(); !steps.next().done;) io.progress(`Checking ${files} files`);
}

/** Mends what can be mended unasked, if that was asked for. */
function mendIfAsked(io: Io, loaded: Loaded, { fix, format, paths }: Request, wanted: Wanted): boolean {
  if (!fix) return true;
  if (paths.includes('-')) throw new UsageError('--fix mends files, and the standard input is none.');
  // What a machine reads stays whole: it is told beside it.
  const say = (text: string): void => (format === 'json' ? io.err(text) : io.out(text));
  return mendFiles(io, loaded, wanted, say);
}

/** Which problems are asked for. */
type Wanted = (problem: FoundProblem) => boolean;

/** Runs the command. Throws `UsageError`. */
export async function check(io: Io, args: readonly string[]): Promise<Status> {
  const request = readRequest(io, args);
  const loaded = load(await givenPaths(io, request.paths, request.stdinPath), request.asOf, request.config);
  if (request.base !== undefined) {
    const [checked = '.', ...others] = request.paths;
    if (others.length > 0) throw new UsageError('--base compares one folder: name one only.');
    setEarlierRevision(io, loaded.host, request.base, checked);
  }
  if (refuseBadConfiguration(io, loaded)) return 2;
  const wanted: Wanted = ({ rule }) => request.rules?.has(rule) ?? true;
  const isWritten = mendIfAsked(io, loaded, request, wanted);
  settle(io, loaded);
  const all = loaded.asked.map((path) => loaded.host.problems(path));
  const found = all.map((problems) => problems.filter(wanted));
  const report = makeReport(io, loaded, found);
  io.out(request.format === 'json' ? json(report) : pretty(report, io.colors));
  if (tellFaults(io, loaded)) return 3;
  if (!isWritten || all.flat().some(isUnreadable)) return 2;
  const serious = found.flat().some(({ severity, waivedBy }) => severity !== 'information' && waivedBy === undefined);
  return serious ? 1 : 0;
}
