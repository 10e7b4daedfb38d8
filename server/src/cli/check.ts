/** `secplan check`: finds the problems of plans and prints them. */

import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseArgs } from 'node:util';
import { dayOf } from '../facts/dates.ts';
import { nearest } from '../facts/suggest.ts';
import { rules } from '../rules/registry.ts';
import type { FoundProblem } from '../analysis/collect.ts';
import { refuseBadConfiguration } from './configuration.ts';
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

/** More problems are counted, but not listed. */
const MOST_IN_FILE = 1000;
const MOST_IN_ALL = 10_000;

const options = {
  'as-of': { type: 'string' },
  base: { type: 'string' },
  config: { type: 'string' },
  fix: { type: 'boolean', default: false },
  format: { type: 'string', default: 'pretty' },
  rule: { type: 'string', multiple: true },
} as const;

interface Request {
  readonly paths: readonly string[];
  readonly asOf: string;
  readonly base: string | undefined;
  readonly config: string | undefined;
  readonly fix: boolean;
  readonly format: 'pretty' | 'json';
  readonly rules: ReadonlySet<string> | undefined;
}

function readRules(ids: readonly string[]): ReadonlySet<string> {
  const known = rules.map(({ id }) => id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    const guess = nearest(id, known);
    throw new UsageError(`There is no rule ${id}.${guess === undefined ? '' : ` Did you mean ${guess}?`}`);
  }
  return new Set(ids);
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
    rules: values.rule && readRules(values.rule),
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
  const all = found.reduce((sum, each) => sum + each.length, 0);
  const listed = found.flatMap((each) => each.slice(0, MOST_IN_FILE)).slice(0, MOST_IN_ALL);
  const problems = listed.map((each) => reported(each, locate));
  return { problems, summary: summarise(problems, asked.length, all - problems.length), sources };
}

function tellFaults(io: Io, { host }: Loaded): boolean {
  const faults = host.faults();
  for (const { rule, entity, error } of faults) {
    const why = error instanceof Error ? error.message : String(error);
    io.err(`${rule} failed on ${safe(entity)}: ${safe(why)}. This is a mistake in secplan; please report it.\n`);
  }
  return faults.length > 0;
}

/** Mends what can be mended unasked, if that was asked for. */
function mendIfAsked(io: Io, loaded: Loaded, { fix, format }: Request, wanted: Wanted): boolean {
  // What a machine reads stays whole: it is told beside it.
  const say = (text: string): void => (format === 'json' ? io.err(text) : io.out(text));
  return !fix || mendFiles(io, loaded, wanted, say);
}

/** Which problems are asked for. */
type Wanted = (problem: FoundProblem) => boolean;

/** Runs the command. Throws `UsageError`. */
export function check(io: Io, args: readonly string[]): Status {
  const request = readRequest(io, args);
  const loaded = load(io, request.paths, request.asOf, request.config);
  if (request.base !== undefined) {
    const [checked = '.', ...others] = request.paths;
    if (others.length > 0) throw new UsageError('--base compares one folder: name one only.');
    setEarlierRevision(io, loaded.host, request.base, checked);
  }
  if (refuseBadConfiguration(io, loaded)) return 2;
  const wanted: Wanted = ({ rule }) => request.rules?.has(rule) ?? true;
  const isWritten = mendIfAsked(io, loaded, request, wanted);
  loaded.host.settle();
  const all = loaded.asked.map((path) => loaded.host.problems(path));
  const found = all.map((problems) => problems.filter(wanted));
  const report = makeReport(io, loaded, found);
  io.out(request.format === 'json' ? json(report) : pretty(report, io.colors));
  if (tellFaults(io, loaded)) return 3;
  if (!isWritten || all.flat().some(isUnreadable)) return 2;
  const serious = found.flat().some(({ severity, waivedBy }) => severity !== 'information' && waivedBy === undefined);
  return serious ? 1 : 0;
}
