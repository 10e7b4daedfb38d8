/** A standard with several versions is named without saying which, or with one that it does not have. */

import { atLine } from '../../plan/anchor.ts';
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

export const noVersion = defineRule({
  id: 'standard/no-version',
  severity: 'error',
  source: ['SANS fig. 1'],
  each: ['asset', 'exception', 'interpretation'],
  messages: {
    which:
      'There are versions {versions} of {standard}; which one is meant? Write it behind the name, as in {example}.',
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
    for (const ref of plan.lines(entity, heads[entity.kind])) {
      for (const [i, value] of ref.line.values.entries()) checkValue(plan, entity, value, atLine(ref, i), report);
    }
  },
});
