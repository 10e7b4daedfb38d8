/** A device is not where its demarcation says, or two demarcations say two things about it. */

import { atEntry } from '../../plan/anchor.ts';
import type { Anchor } from '../../plan/anchor.ts';
import {
  coveredAssets,
  coveredKinds,
  demarcationOf,
  differences,
  mayShareUnit,
  naming,
} from '../../meaning/line/demarcations.ts';
import type { Entry } from '../../plan/entry.ts';
import { exceptionsFor } from '../../meaning/catalogs/exceptions.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { sameSide, sideOf } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** On which side an asset stands is known where all its zones belong to parties or to nobody. */
function checkSide(plan: PlanView, asset: Entry, demarcation: Entry, report: Report): void {
  const side = plan.target(demarcation, 'sits with');
  const { at, entries: zones, unknown } = namedOn(plan, asset, 'in');
  const owned = zones.filter((zone) => plan.party(zone));
  const [zone] = owned;
  if (!at || unknown || !side || !zone) return;
  if (owned.some((zone) => sameSide(plan, zone, side))) return;
  const party = sideOf(plan, zone) ?? side;
  report(at, 'side', { zone, party, demarcation, entity: asset, side }, { related: [atEntry(demarcation)] });
}

function checkStandard(plan: PlanView, asset: Entry, demarcation: Entry, report: Report): void {
  const standard = plan.target(demarcation, 'governed by');
  const { at, entries: followed, unknown } = namedOn(plan, asset, 'complies with');
  if (!at || unknown || !standard || followed.includes(standard)) return;
  if (exceptionsFor(plan, standard, asset).length > 0) return;
  report(at, 'standard', { entity: asset, followed, demarcation, standard }, { related: [atEntry(demarcation)] });
}

function checkAsset(plan: PlanView, asset: Entry, report: Report): void {
  const demarcation = demarcationOf(plan, asset);
  if (!demarcation) return;
  // Of an asset that names no unit nobody knows whether a line for one unit is its own.
  const unsure = plan.has(demarcation, 'for') && !plan.has(asset, 'for');
  if (unsure && !coveredAssets(plan, demarcation).includes(asset)) return;
  checkSide(plan, asset, demarcation, report);
  checkStandard(plan, asset, demarcation, report);
}

/** Those before it that cover the same: an asset by name, or a kind in the same service, unit, and without a reason. */
function rivals(plan: PlanView, demarcation: Entry): ReadonlyMap<Entry, Entry | string> {
  const found = new Map<Entry, Entry | string>();
  const before = (all: readonly Entry[]): readonly Entry[] => all.slice(0, all.indexOf(demarcation));
  for (const asset of coveredAssets(plan, demarcation)) {
    for (const other of before(naming(plan, asset))) found.set(other, asset);
  }
  for (const kind of coveredKinds(plan, demarcation)) {
    const alike = plan.mentioning('demarcation', 'covers', kind).filter((each) => {
      const same = plan.target(each, 'of') === plan.target(demarcation, 'of') && mayShareUnit(plan, each, demarcation);
      return same && coveredKinds(plan, each).includes(kind);
    });
    for (const other of before(alike)) {
      if (![other, demarcation].some((each) => plan.has(each, 'because'))) found.set(other, kind);
    }
  }
  return found;
}

function checkDemarcation(plan: PlanView, demarcation: Entry, report: Report): void {
  const at: Anchor = atEntry(demarcation);
  for (const [other, thing] of rivals(plan, demarcation)) {
    const heads = differences(plan, demarcation, other);
    if (heads.length === 0) continue;
    const args = { demarcations: [other, demarcation], thing, heads: heads.map((head) => `“${head}”`) };
    report(at, 'twice', args, { related: [atEntry(other)] });
  }
}

export const contradicted = defineRule({
  id: 'demarcation/contradicted',
  severity: 'error',
  source: ['SANS figs. 4, 5'],
  each: ['asset', 'demarcation'],
  across: ['entity'],
  messages: {
    side: '{zone} belongs to {party}, but {demarcation} puts {entity} on the side of {side}. “in” names the zone in which an asset is treated as standing; the line counts, not the building. Put {entity|it|them} into a zone of {side} ({entity|it|they} may lie in a building of {party}), or change “sits with”.',
    standard:
      'Here {entity} {entity|follows|follow} {followed}, but by {demarcation} {entity|it is|they are} governed by {standard}. Correct whichever is wrong, or have an exception approved.',
    twice:
      '{demarcations} both cover {thing}, and they differ in {heads}. Remove {thing} from one of them, or make them say the same.',
  },
  check(entity, plan, report) {
    if (entity.kind === 'asset') checkAsset(plan, entity, report);
    else checkDemarcation(plan, entity, report);
  },
});
