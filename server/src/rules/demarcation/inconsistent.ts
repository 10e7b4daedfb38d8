/** Devices of one kind are treated in two ways, and nobody says why. */

import { atEntry } from '../../plan/anchor.ts';
import { coveredAssets, coveredKinds, differences, mayShareUnit, naming } from '../../meaning/line/demarcations.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** Demarcations of a service that cover the kind, or stand before this one and name an asset of that kind. */
function peers(plan: PlanView, demarcation: Entry, kind: string): readonly Entry[] {
  const service = plan.target(demarcation, 'of');
  if (!service) return [];
  const all = plan.mentioning('demarcation', 'of', service);
  const before = new Set(all.slice(0, all.indexOf(demarcation)));
  return all.filter((each) => {
    if (each === demarcation) return false;
    if (coveredKinds(plan, each).includes(kind)) return true;
    return before.has(each) && coveredAssets(plan, each).some((asset) => plan.word(asset, 'kind') === kind);
  });
}

export const inconsistent = defineRule({
  id: 'demarcation/inconsistent',
  severity: 'warning',
  source: ['SANS Device Ownership'],
  each: ['demarcation'],
  across: ['asset'],
  yieldsTo: ['demarcation/contradicted'],
  messages: {
    differs:
      'For {asset}, {demarcation} differs from {other} in {heads}, though both are about {kind:a} of one service. Treat them alike, or give the reason in a line “because”.',
  },
  check(entity, plan, report) {
    const explained = (each: Entry): boolean => plan.has(each, 'because') || plan.has(each, 'for');
    if (explained(entity)) return;
    for (const asset of coveredAssets(plan, entity)) {
      const kind = plan.word(asset, 'kind');
      if (kind === undefined) continue;
      for (const other of peers(plan, entity, kind)) {
        if (explained(other) || !mayShareUnit(plan, asset, other) || naming(plan, asset).includes(other)) continue;
        const heads = differences(plan, entity, other);
        if (heads.length === 0) continue;
        report(
          atEntry(entity),
          'differs',
          { asset, demarcation: entity, other, heads: heads.map((head) => `“${head}”`), kind },
          { related: [atEntry(other)] },
        );
        return;
      }
    }
  },
});
