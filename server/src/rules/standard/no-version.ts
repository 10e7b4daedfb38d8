/** A standard with several versions is named without saying which, or with one that it does not have; or a device names none. */

import { exceptionsFor } from '../../meaning/catalogs/exceptions.ts';
import { coveredAssets, demarcationOf } from '../../meaning/line/demarcations.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Anchor } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { Value } from '../../facts/facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { versionsOf } from '../../meaning/line/standards.ts';
import { compareVersions } from '../../facts/versions.ts';
import { defineRule } from '../define.ts';
import type { Fix, Report } from '../define.ts';

/** Offering more than the newest few is no help. */
const MOST_OFFERS = 3;

const heads: Readonly<Record<string, string>> = {
  asset: 'complies with',
  exception: 'deviates from',
  interpretation: 'of',
};

function offers(anchor: Anchor, value: Value, versions: readonly string[]): readonly Fix[] {
  return versions
    .toReversed()
    .slice(0, MOST_OFFERS)
    .map((version) => {
      const name = `${value.text}@${version}`;
      return { title: 'write', args: { name }, changes: [{ type: 'replace', anchor, text: name }] };
    });
}

function checkValue(plan: PlanView, entity: Entry, value: Value, anchor: Anchor, report: Report): void {
  const standard = plan.resolve(entity, value);
  if (standard?.kind !== 'standard' || plan.incomplete(standard)) return;
  const { version } = value;
  const versions = versionsOf(plan, standard).map((each) => each.version);
  const fixes = offers(anchor, value, versions);
  const example = `${value.text}@${versions.at(-1) ?? ''}`;
  if (version === undefined) {
    if (versions.length > 1) report(anchor, 'which', { standard, versions, example }, { fixes });
  } else if (version === '') {
    report(anchor, 'blank', { standard, example }, { fixes });
  } else if (versions.length > 0 && versions.every((each) => compareVersions(each, version) !== 0)) {
    report(anchor, 'unknown', { standard, version, versions }, { fixes });
  }
}

/** A device on a line that says whose standard holds for it, which says of none that it meets it. */
function checkSilence(plan: PlanView, asset: Entry, report: Report): void {
  if (stage(plan) === 'draft' || plan.incomplete(asset)) return;
  if (plan.has(asset, 'complies with') || plan.has(asset, 'out of scope because')) return;
  const demarcation = demarcationOf(plan, asset);
  const standard = demarcation && plan.target(demarcation, 'governed by');
  if (!standard || plan.incomplete(standard) || exceptionsFor(plan, standard, asset).length > 0) return;
  // Of one version there is no question which is met.
  if (versionsOf(plan, standard).length < 2) return;
  // Of an asset that names no unit nobody knows whether a line for one unit is its own.
  const unsure = plan.has(demarcation, 'for') && !plan.has(asset, 'for');
  if (unsure && !coveredAssets(plan, demarcation).includes(asset)) return;
  report(atEntry(asset), 'silent', { asset, standard, demarcation }, { related: [atEntry(demarcation)] });
}

export const noVersion = defineRule({
  id: 'standard/no-version',
  severity: 'error',
  source: ['SANS fig. 1'],
  each: ['asset', 'exception', 'interpretation'],
  messages: {
    which:
      'There are versions {versions} of {standard}; which one is meant? Write it behind the name, as in {example}.',
    silent: {
      severity: 'warning',
      text: 'By {demarcation}, {standard} holds for {asset}, and nothing says which version of it the device meets, so nobody notices when it is left behind. Have it looked up, and add a line “complies with”.',
      grouped: {
        within: 'file',
        by: ['standard'],
        text: '{standard} holds for {places} devices here, {asset} among them, and nothing says which version of it they meet, so nobody notices when one is left behind. Have it looked up, and add a line “complies with” to each.',
      },
    },
    blank:
      'Behind the @ the version of {standard} is missing. Write it without a blank, such as “{example}”, or leave out the @.',
    unknown: {
      text: 'There is no version {version} of {standard}; there {versions|is|are} only {versions}. Correct the version, or add it to the standard.',
      grouped: {
        within: 'file',
        by: ['standard', 'version'],
        text: 'There is no version {version} of {standard}, and {places} places here name it; there {versions|is|are} only {versions}. Correct the version there, or add it to the standard.',
      },
    },
  },
  fixes: { write: 'Write “{name}”{places|| at # places}' },
  check(entity, plan, report) {
    if (entity.kind === 'asset') checkSilence(plan, entity, report);
    for (const ref of plan.lines(entity, heads[entity.kind])) {
      for (const [i, value] of ref.line.values.entries()) checkValue(plan, entity, value, atLine(ref, i), report);
    }
  },
});
