/** A provider's device serves the organization, and nobody has agreed on whose side of the line it stands. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { demarcationsOf } from '../../meaning/line/demarcations.ts';
import type { Entry } from '../../plan/entry.ts';
import { sideKind } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { nearest } from '../../facts/suggest.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

function checkAsset(plan: PlanView, asset: Entry, report: Report): void {
  const services = plan.targets(asset, 'part of');
  if (services.length === 0 || plan.incomplete(asset)) return;
  const owner = plan.target(asset, 'owned by');
  const host = plan.targets(asset, 'in').find((zone) => sideKind(plan, zone) === 'provider');
  const owned = sideKind(plan, owner) === 'provider';
  if ((!owned && !host) || demarcationsOf(plan, asset).length > 0) return;
  if (owner && owned) report(atEntry(asset), 'owned', { entity: asset, party: owner, services });
  else if (host) report(atEntry(asset), 'hosted', { entity: asset, zone: host, services });
}

/** What the plan's assets are, in the authors' words. */
function kinds(plan: PlanView): readonly string[] {
  return plan.derive('asset kinds', () => [
    ...new Set(plan.all('asset').flatMap((asset) => plan.words(asset, 'kind'))),
  ]);
}

/** A kind that no asset has is a slip of the pen, and the devices that were meant stay without a line. */
function checkKinds(plan: PlanView, demarcation: Entry, report: Report): void {
  for (const ref of plan.lines(demarcation, 'covers')) {
    for (const [i, value] of ref.line.values.entries()) {
      if (plan.resolve(demarcation, value) || plan.mentionCount('asset', 'kind', value.text) > 0) continue;
      const suggestion = nearest(value.text, kinds(plan));
      if (suggestion === undefined) report(atLine(ref, i), 'nothing', { kind: value.text });
      else {
        const anchor = atLine(ref, i);
        const changes = [{ type: 'replace' as const, anchor, text: suggestion }];
        const fixes = [{ title: 'use', args: { suggestion }, changes }];
        report(anchor, 'didYouMean', { kind: value.text, suggestion }, { fixes });
      }
    }
  }
}

export const missing = defineRule({
  id: 'demarcation/missing',
  severity: 'error',
  source: ['SANS Device Ownership'],
  each: ['asset', 'demarcation'],
  across: ['entity'],
  messages: {
    owned:
      '{party} owns {entity}, which {entity|serves|serve} {services}, and no demarcation says on whose side of the line {entity|it stands|they stand}. Agree on it, and name {entity|the asset or its kind|the assets or their kind} in a demarcation of the service.',
    hosted:
      '{entity} {entity|stands|stand} in {zone} and {entity|serves|serve} {services}, and no demarcation says on whose side of the line {entity|it is|they are}. Agree on it, and name {entity|the asset or its kind|the assets or their kind} in a demarcation of the service.',
    nothing: {
      severity: 'warning',
      text: 'No asset of this plan is called “{kind}” or is of that kind, so the demarcation draws no line there. Correct the word, or add the asset.',
    },
    didYouMean: {
      severity: 'warning',
      text: 'No asset of this plan is called “{kind}” or is of that kind, so the demarcation draws no line there. Did you mean “{suggestion}”?',
    },
  },
  fixes: { use: 'Write “{suggestion}”' },
  check(entity, plan, report) {
    if (entity.kind === 'asset') checkAsset(plan, entity, report);
    else checkKinds(plan, entity, report);
  },
});
