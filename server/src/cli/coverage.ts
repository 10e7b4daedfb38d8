/** `secplan coverage`: entry by entry of a catalog, what answers it, who is accountable there, and where the gaps are. */

import { parseArgs } from 'node:util';
import { catalogsAsked, coverageOf, isOpen } from '../views/coverage.ts';
import { dayOf } from '../facts/dates.ts';
import type { Day } from '../facts/dates.ts';
import { catalogAliases } from '../meaning/catalogs/plan-catalogs.ts';
import type { PlanView } from '../plan/plan-view.ts';
import { nearest } from '../facts/suggest.ts';
import { givenPaths } from './given-paths.ts';
import { refuseBadConfiguration } from './configuration.ts';
import { isUnreadable } from './input.ts';
import { UsageError } from './io.ts';
import type { Io, Status } from './io.ts';
import { load } from './load.ts';
import type { Loaded } from './load.ts';
import { coverageCsv } from './reporters/coverage-csv.ts';
import { coverageJson } from './reporters/coverage-json.ts';
import { coverageMarkdown } from './reporters/coverage-markdown.ts';
import { coveragePretty } from './reporters/coverage-pretty.ts';
import type { PlanCoverage } from './reporters/coverage-pretty.ts';
import { relative } from './written-paths.ts';

const options = {
  'as-of': { type: 'string' },
  config: { type: 'string' },
  format: { type: 'string', default: 'pretty' },
  catalog: { type: 'string', multiple: true },
  'stdin-path': { type: 'string' },
} as const;

type Reporter = (plans: readonly PlanCoverage[], colors: boolean) => string;

const reporters: ReadonlyMap<string, Reporter> = new Map<string, Reporter>([
  ['pretty', coveragePretty],
  ['json', coverageJson],
  ['markdown', coverageMarkdown],
  ['csv', coverageCsv],
]);

function refuseUnknown(views: readonly PlanView[], wanted: readonly string[]): void {
  const known = new Set(views.flatMap((view) => catalogAliases(view)));
  for (const alias of wanted) {
    if (known.has(alias)) continue;
    const guess = nearest(alias, known);
    const instead = guess === undefined ? `There are ${[...known].join(', ')}.` : `Did you mean ${guess}?`;
    throw new UsageError(`There is no catalog ${alias}. ${instead}`);
  }
}

/** Files that hold no plan stand for themselves only where no plan was found. */
function plansOf(
  io: Io,
  { host, asked }: Loaded,
  wanted: readonly string[] | undefined,
  asOf: Day,
): readonly PlanCoverage[] {
  const scopes = host.allScopes().filter(({ files }) => asked.some((path) => files.has(path)));
  const plans = scopes.filter(({ view }) => view.count('plan') > 0);
  const shown = plans.length > 0 ? plans : scopes;
  const views = shown.map(({ view }) => view);
  if (wanted) refuseUnknown(views, wanted);
  return shown.flatMap(({ view, files }) => {
    const [declared] = view.all('plan');
    const called = declared && (declared.name ?? view.title(declared));
    const name = called ?? relative(io, [...files.keys()][0] ?? io.cwd);
    // In one run, what many entries ask is computed once.
    const catalogs = view.during(undefined, () =>
      (wanted ?? catalogsAsked(view)).flatMap((alias) => coverageOf(view, alias, asOf) ?? []),
    );
    return catalogs.length > 0 ? [{ name, catalogs }] : [];
  });
}

/** What cannot be read is not counted: that is said, and the result is never 0. */
function tellUnread(io: Io, { host, asked }: Loaded): Status {
  const problems = asked.flatMap((path) => host.problems(path));
  const unread = problems.filter(({ rule, severity }) => rule.startsWith('syntax/') && severity === 'error').length;
  if (unread === 0) return 0;
  const lines = unread === 1 ? 'One place' : `${String(unread)} places`;
  io.err(`${lines} of these files could not be read and may hold answers that are not counted: see secplan check.\n`);
  return problems.some(isUnreadable) ? 2 : 1;
}

/** Runs the command. Throws `UsageError`. */
export async function coverage(io: Io, args: readonly string[]): Promise<Status> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const asOf = values['as-of'] ?? io.today;
  const day = dayOf(asOf);
  if (day === undefined) throw new UsageError(`--as-of takes a day such as 2026-01-31, not ${asOf}.`);
  const reporter = reporters.get(values.format);
  if (!reporter) throw new UsageError(`--format is pretty, json, markdown or csv, not ${values.format}.`);
  const loaded = load(await givenPaths(io, positionals, values['stdin-path']), asOf, values.config);
  if (refuseBadConfiguration(io, loaded)) return 2;
  const plans = plansOf(io, loaded, values.catalog, day);
  if (plans.length === 0) {
    tellUnread(io, loaded);
    throw new UsageError('No plan here names a catalog. Add a line “catalogs” to it, or name one: --catalog bsi.');
  }
  io.out(reporter(plans, io.colors));
  const open = plans.some(({ catalogs }) => catalogs.some(({ entries }) => entries.some(isOpen)));
  const unread = tellUnread(io, loaded);
  return unread === 0 && open ? 1 : unread;
}
