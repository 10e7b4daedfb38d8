/** What in a plan answers an entry of a catalog: controls, baselines, exceptions, certificates, with those accountable. */

import { coversUntil, deliveries, dueDay } from '../meaning/catalogs/answers.ts';
import { activitiesOf } from '../meaning/letters/controls.ts';
import { isoOf } from '../facts/dates.ts';
import type { Day } from '../facts/dates.ts';
import type { Entry } from '../plan/entry.ts';
import { approvedFrom, isAssessed, lastDay } from '../meaning/catalogs/exceptions.ts';
import { effectiveLetters } from '../meaning/letters/letters.ts';
import { entryReference, namingEntry } from '../meaning/catalogs/plan-catalogs.ts';
import type { PlanView } from '../plan/plan-view.ts';

export interface CoverageAnswer {
  /** The kind of the declaration: control, baseline, exception, certificate. */
  readonly kind: string;
  /** Its name, else its title. */
  readonly name: string;
  /** Names of the roles that are accountable for it on the day. */
  readonly accountable: readonly string[];
  /** Names of the projects that bring it. */
  readonly projects: readonly string[];
  /** How much it counts; `none`: it is retired or has run out. */
  readonly strength: 'full' | 'planned' | 'certified' | 'none';
  /** What else is to be known, in our words: `planned`, `ran out on 2026-01-31`. */
  readonly note: string | undefined;
}

function nameOf(view: PlanView, entry: Entry): string {
  return entry.name ?? view.title(entry) ?? entry.kind;
}

/** Who is accountable for a control on a day; where it says nothing itself, for its activities. */
function accountableFor(view: PlanView, control: Entry, asOf: Day): readonly string[] {
  const of = (thing: Entry): readonly string[] =>
    effectiveLetters(view, thing)
      .filter(({ letter, from, until }) => letter === 'accountable' && from <= asOf && asOf < until)
      .map(({ holder, written }) => holder?.name ?? written);
  const own = of(control);
  return [...new Set(own.length > 0 ? own : activitiesOf(view, control).flatMap(of))];
}

function byControl(view: PlanView, control: Entry, asOf: Day): CoverageAnswer {
  const status = view.word(control, 'status');
  const isInTime = asOf < coversUntil(view, control);
  const strength = isInTime ? 'full' : status === 'planned' ? 'planned' : 'none';
  const due = !isInTime && status === 'planned' ? dueDay(view, control) : undefined;
  return {
    kind: 'control',
    name: nameOf(view, control),
    accountable: accountableFor(view, control, asOf),
    projects: deliveries(view, control).map((each) => nameOf(view, each)),
    strength,
    note: status === 'implemented' ? undefined : due === undefined ? status : `planned by ${isoOf(due)}`,
  };
}

function other(
  view: PlanView,
  entry: Entry,
  strength: CoverageAnswer['strength'],
  note: string | undefined,
): CoverageAnswer {
  return { kind: entry.kind, name: nameOf(view, entry), accountable: [], projects: [], strength, note };
}

function byBaseline(view: PlanView, baseline: Entry): CoverageAnswer {
  const provider = view.target(baseline, 'of');
  return other(view, baseline, 'full', provider && `of ${nameOf(view, provider)}`);
}

/** What is over on a day counts no longer. */
function unlessOver(
  view: PlanView,
  entry: Entry,
  strength: 'full' | 'certified',
  last: Day | undefined,
  asOf: Day,
): CoverageAnswer {
  const isOver = last !== undefined && last < asOf;
  return other(view, entry, isOver ? 'none' : strength, isOver ? `ran out on ${isoOf(last)}` : undefined);
}

/** An exception counts while it is assessed, approved and not run out. */
function byException(view: PlanView, exception: Entry, asOf: Day): CoverageAnswer {
  const approved = approvedFrom(view, exception);
  if (!isAssessed(view, exception)) return other(view, exception, 'none', 'not assessed');
  if (approved === undefined || approved > asOf) return other(view, exception, 'none', 'not approved');
  return unlessOver(view, exception, 'full', lastDay(view, exception), asOf);
}

/** Everything that answers an entry on a day, by its key. */
export function answersTo(view: PlanView, key: string, asOf: Day): readonly CoverageAnswer[] {
  const { alias } = entryReference(key);
  const naming = (kind: string, head: string): readonly Entry[] => namingEntry(view, kind, head, key);
  const whole = [...naming('baseline', 'includes'), ...view.mentioning('baseline', 'includes', alias)];
  const certificateEnd = (entry: Entry): Day | undefined => view.day(entry, view.line(entry, 'until')?.line.values[0]);
  return [
    ...naming('control', 'covers').map((each) => byControl(view, each, asOf)),
    ...[...new Set(whole)].map((each) => byBaseline(view, each)),
    ...naming('exception', 'deviates from').map((each) => byException(view, each, asOf)),
    ...naming('certificate', 'covers').map((each) => unlessOver(view, each, 'certified', certificateEnd(each), asOf)),
  ];
}
