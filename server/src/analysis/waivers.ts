/** The one way to put a problem aside: an exception that waives its rule, assessed, approved by management, not expired. */

import { kinds } from '../../../grammar/src/vocabulary/vocabulary.ts';
import type { Anchor } from '../plan/anchor.ts';
import { addSpan } from '../facts/dates.ts';
import type { Day } from '../facts/dates.ts';
import type { Entry, LineRef } from '../plan/entry.ts';
import type { Value } from '../facts/facts.ts';
import { entryKey, entryReference } from '../meaning/catalogs/plan-catalogs.ts';
import { isManagement } from '../meaning/parties/parties.ts';
import type { PlanView } from '../plan/plan-view.ts';
import type { Problem } from '../rules/define.ts';
import { spokenOf } from './spoken-of.ts';
import { entriesOf, withEntries } from '../rules/define.ts';

/** A rule put aside for one thing until a day. */
export interface Waiver {
  readonly exception: Entry;
  readonly rule: string;
  /** A declaration, or the key of a catalog's entry. */
  readonly thing: Entry | string;
  /** Where the exception names the thing. */
  readonly anchor: Anchor;
  /** The first day on which it no longer holds. */
  readonly until: Day;
}

function lapses(view: PlanView, exception: Entry): Day {
  const expires = view.line(exception, 'expires');
  const day = expires && view.day(exception, expires.line.values[0]);
  return expires && day !== undefined ? addSpan(day, 1, 'day') : Infinity;
}

function isGranted(view: PlanView, exception: Entry): boolean {
  const approvers = view.targets(exception, 'approved by');
  return view.has(exception, 'assessed by') && approvers.some((role) => isManagement(view, role));
}

function thingOf(view: PlanView, exception: Entry, value: Value): Entry | string | undefined {
  return value.kind === 'entry' ? entryKey(view, value.text) : view.resolve(exception, value);
}

/** The waivers of one line: each rule on each thing that is known. */
function* ofLine(view: PlanView, { entry, index, line }: LineRef, until: Day): Generator<Waiver> {
  const qualifier = line.qualifiers.findIndex(({ word }) => word === 'on');
  for (const [value, written] of (line.qualifiers[qualifier]?.values ?? []).entries()) {
    const thing = thingOf(view, entry, written);
    const anchor = { entry, line: index, qualifier, value };
    if (thing === undefined) continue;
    for (const { text: rule } of line.values) yield { exception: entry, rule, thing, anchor, until };
  }
}

/** All waivers in force at some time. */
export function waivers(view: PlanView): readonly Waiver[] {
  return view.derive('waivers', () =>
    view
      .all('exception')
      .filter((exception) => view.has(exception, 'waives') && isGranted(view, exception))
      .flatMap((exception) => {
        const until = lapses(view, exception);
        return view.lines(exception, 'waives').flatMap((ref) => [...ofLine(view, ref, until)]);
      }),
  );
}

/** Whether a thing holds another by its name alone, as in `zone acme.yard` outside the block of `acme`. */
function holdsByName(thing: Entry, other: Entry): boolean {
  if (thing.name === undefined || kinds.get(thing.kind)?.namespace !== true) return false;
  return other.name?.startsWith(`${thing.name}.`) ?? false;
}

/** Whether a waiver names what a problem stands at, what holds that, or what the problem speaks of. */
function namesPlace(view: PlanView, { thing }: Waiver, problem: Problem): boolean {
  if (typeof thing !== 'string' && holdsByName(thing, problem.anchor.entry)) return true;
  for (let at: Entry | undefined = problem.anchor.entry; at; at = at.parent) {
    if (at === thing) return true;
    if (at.kind === 'entry' && thing === entryKey(view, `${at.parent?.name ?? ''}:${at.localName ?? ''}`)) {
      return true;
    }
  }
  return typeof thing !== 'string' && spokenOf(problem).has(thing);
}

/** Whether a waiver names an entry of a catalog, or the catalog, which the plan then declares. */
function namesEntry(view: PlanView, { thing }: Waiver, written: string): boolean {
  if (typeof thing === 'string') return thing === entryKey(view, written);
  return thing.kind === 'catalog' && thing.name === entryReference(written).alias;
}

/** Whether a waiver has anything to do with a problem, on some day. */
export function concerns(view: PlanView, waiver: Waiver, problem: Problem): boolean {
  if (waiver.rule !== problem.rule.id || problem.from >= waiver.until) return false;
  return namesPlace(view, waiver, problem) || entriesOf(problem).some((written) => namesEntry(view, waiver, written));
}

/** A problem, or what of it is about some entries of catalogs, with the exception that puts it aside. */
export interface Part {
  readonly problem: Problem;
  readonly exception: Entry | undefined;
}

/**
 * A problem in parts: what no exception puts aside on a day, and what each does. An exception that names the place puts
 * all of it aside; one that names an entry of a catalog puts aside what is said of that entry.
 */
export function parted(view: PlanView, problem: Problem, all: readonly Waiver[], asOf: Day): readonly Part[] {
  const inForce = all.filter(({ rule, until }) => rule === problem.rule.id && asOf < until);
  const whole = inForce.find((waiver) => namesPlace(view, waiver, problem))?.exception;
  if (whole || inForce.length === 0) return [{ problem, exception: whole }];
  const parts = Map.groupBy(
    entriesOf(problem),
    (written) => inForce.find((waiver) => namesEntry(view, waiver, written))?.exception,
  );
  if (parts.size === 0) return [{ problem, exception: undefined }];
  return [...parts].map(([exception, entries]) => ({ problem: withEntries(problem, entries), exception }));
}
