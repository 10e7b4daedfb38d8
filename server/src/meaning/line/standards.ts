/** Standards of the parties: their versions, which is in force when, and how long there is to adopt it. */

import type { LineRef, Entry } from '../../plan/entry.ts';
import { addSpan } from '../../facts/dates.ts';
import type { Day } from '../../facts/dates.ts';
import { qualifier } from '../../facts/facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { compareVersions } from '../../facts/versions.ts';

/** One version of a standard. */
export interface Version {
  readonly version: string;
  readonly ref: LineRef;
  /** Undefined: not said, or not known. */
  readonly issued: Day | undefined;
  /** The last day of the time to adopt it; undefined where there is none or the day of issue is not known. */
  readonly adoptedBy: Day | undefined;
}

function versionAt(view: PlanView, ref: LineRef): Version | undefined {
  const version = ref.line.values[0];
  if (version?.kind !== 'version') return undefined;
  const issued = view.day(ref.entry, qualifier(ref.line, 'issued')[0]);
  const time = qualifier(ref.line, 'adopt within')[0];
  const adoptedBy =
    issued !== undefined && time?.kind === 'duration' ? addSpan(issued, time.amount, time.text) : undefined;
  return { version: version.text, ref, issued, adoptedBy };
}

/** Oldest first: by the day of issue where both have one, else by number. */
function byAge(a: Version, b: Version): number {
  if (a.issued !== undefined && b.issued !== undefined && a.issued !== b.issued) return a.issued - b.issued;
  return compareVersions(a.version, b.version);
}

/** The versions of a standard, oldest first. */
export function versionsOf(view: PlanView, standard: Entry): readonly Version[] {
  return view
    .lines(standard, 'version')
    .flatMap((ref) => versionAt(view, ref) ?? [])
    .sort(byAge);
}

/** The versions that some roles approved; undefined is among them for an approval that names none. */
export function approvals(
  view: PlanView,
  standard: Entry,
  counts: (role: Entry) => boolean,
): ReadonlySet<string | undefined> {
  return new Set(
    view
      .lines(standard, 'approved by')
      .filter(({ entry, line }) => view.meanings(entry, line.values).some(counts))
      .map(({ line }) => qualifier(line, 'for')[0]?.text),
  );
}

/** The versions after one; none where the standard has no such version. */
export function newerThan(view: PlanView, standard: Entry, version: string): readonly Version[] {
  const all = versionsOf(view, standard);
  const at = all.findIndex((each) => compareVersions(each.version, version) === 0);
  return at < 0 ? [] : all.slice(at + 1);
}
