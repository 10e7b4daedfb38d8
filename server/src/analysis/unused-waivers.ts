/** Finds waivers that put nothing aside, among all problems of a plan: the one rule that is about problems. */

import { atLine } from '../plan/anchor.ts';
import type { Anchor } from '../plan/anchor.ts';
import { isBuiltIn } from '../plan/built-in.ts';
import type { Day } from '../facts/dates.ts';
import { byPlace } from '../plan/places.ts';
import type { Entry } from '../plan/entry.ts';
import { nearest } from '../facts/suggest.ts';
import { catalogEntry } from '../meaning/catalogs/plan-catalogs.ts';
import type { PlanView } from '../plan/plan-view.ts';
import { entriesOf, makeProblem } from '../rules/define.ts';
import type { Argument, Problem, Rule } from '../rules/define.ts';
import { unusedWaiver } from '../rules/exception/unused-waiver.ts';
import { rules as allRules } from '../rules/registry.ts';
import { concerns } from './waivers.ts';
import type { Waiver } from './waivers.ts';

/** So many other places are named where the rule does find something. */
const MOST_NAMED = 3;

/** What a plan is looked at with. */
export interface Found {
  readonly view: PlanView;
  readonly rules: readonly Rule[];
  readonly waivers: readonly Waiver[];
  readonly asOf: Day;
  /** All problems of the plan, whatever the date, in no order. */
  readonly problems: Iterable<Problem>;
}

/** The problems that are there or come, of the rules that somebody waives. */
function byRule({ waivers, problems, asOf }: Found): ReadonlyMap<string, readonly Problem[]> {
  const waived = new Set(waivers.map(({ rule }) => rule));
  if (waived.size === 0) return new Map();
  return Map.groupBy(
    [...problems].filter(({ rule, anchor, until }) => until > asOf && waived.has(rule.id) && !isBuiltIn(anchor.entry)),
    ({ rule }) => rule.id,
  );
}

/** Of what is half written, or that no catalog has, nothing is known yet. */
function isKnown(view: PlanView, { thing, exception, anchor }: Waiver): boolean {
  if (typeof thing !== 'string') return !view.incomplete(thing);
  const written = valueAt(view, exception, anchor);
  return written !== undefined && catalogEntry(view, written) !== undefined;
}

function valueAt(
  view: PlanView,
  exception: Entry,
  { line = 0, qualifier = 0, value = 0 }: Waiver['anchor'],
): string | undefined {
  return view.lines(exception)[line]?.line.qualifiers[qualifier]?.values[value]?.text;
}

/** What a rule reports on, the first few by place: entries of catalogs, else declarations. */
function reportedOn(problems: readonly Problem[]): Argument | undefined {
  const ordered = [...problems].sort((a, b) => byPlace(a.anchor.entry, b.anchor.entry));
  const entries = [...new Set(ordered.flatMap(entriesOf))];
  const places = [...new Set(ordered.map(({ anchor }) => anchor.entry))];
  if (entries.length > 0) return { requirements: entries.slice(0, MOST_NAMED) };
  return places.length > 0 ? places.slice(0, MOST_NAMED) : undefined;
}

function complain(view: PlanView, waiver: Waiver, problems: readonly Problem[]): Problem {
  const { exception, rule, thing, anchor } = waiver;
  const others = reportedOn(problems);
  const named = typeof thing === 'string' ? (valueAt(view, exception, anchor) ?? thing) : thing;
  const args = { exception, rule, thing: named, ...(others && { others }) };
  const related = problems
    .map((each) => each.anchor)
    .sort((a, b) => byPlace(a.entry, b.entry))
    .slice(0, MOST_NAMED);
  return makeProblem(unusedWaiver, anchor, others ? 'elsewhere' : 'nothing', args, { related });
}

function* unused(found: Found): Generator<Problem> {
  const { view, waivers, rules, asOf } = found;
  const problems = byRule(found);
  const run = new Set(rules.map(({ id }) => id));
  for (const waiver of waivers) {
    if (asOf >= waiver.until || !run.has(waiver.rule) || waiver.rule === unusedWaiver.id) continue;
    const candidates = problems.get(waiver.rule) ?? [];
    if (candidates.some((problem) => concerns(view, waiver, problem)) || !isKnown(view, waiver)) continue;
    yield complain(view, waiver, candidates);
  }
}

const ids = new Set(allRules.map(({ id }) => id));

function misnamed(exception: Entry, anchor: Anchor, rule: string): Problem {
  const suggestion = nearest(rule, [...ids]);
  if (suggestion === undefined) return makeProblem(unusedWaiver, anchor, 'unknown', { rule, exception });
  const changes = [{ type: 'replace' as const, anchor, text: suggestion }];
  const fixes = [{ title: 'use', args: { suggestion }, changes }];
  return makeProblem(unusedWaiver, anchor, 'didYouMean', { rule, exception, suggestion }, { fixes });
}

/** Rules that exceptions waive and that do not exist, granted or not. */
function unknown(view: PlanView): readonly Problem[] {
  return view.derive('unknown rules waived', () =>
    view
      .all('exception')
      .flatMap((exception) =>
        view
          .lines(exception, 'waives')
          .flatMap((ref) =>
            ref.line.values.flatMap(({ kind, text }, value) =>
              kind === 'rule' && !ids.has(text) ? [misnamed(exception, atLine(ref, value), text)] : [],
            ),
          ),
      ),
  );
}

/** Every waiver in force on a day that no problem needs, then or later. Nothing where the rule about it is not run. */
export function unusedWaivers(found: Found): readonly Problem[] {
  if (!found.rules.includes(unusedWaiver)) return [];
  const ordinary = [...unused(found), ...unknown(found.view)];
  // That a waiver is unused can be waived too, and such a waiver may be unused in turn.
  const again = found.waivers.filter(({ rule }) => rule === unusedWaiver.id);
  const idle = again.filter(
    (waiver) => found.asOf < waiver.until && !ordinary.some((problem) => concerns(found.view, waiver, problem)),
  );
  return [...ordinary, ...idle.map((waiver) => complain(found.view, waiver, ordinary))];
}
