/** Which demarcations cover an asset, and which of them counts: one naming the asset before one naming its kind. */

import type { Entry } from '../../plan/entry.ts';
import { sideOf } from '../parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** The kinds of asset that a demarcation covers, as written: what does not name an asset. */
export function coveredKinds(view: PlanView, demarcation: Entry): readonly string[] {
  return view
    .lines(demarcation, 'covers')
    .flatMap(({ line }) => line.values)
    .filter((value) => view.resolve(demarcation, value)?.kind !== 'asset')
    .map(({ text }) => text);
}

/** The assets that a demarcation covers by name. */
export function coveredAssets(view: PlanView, demarcation: Entry): readonly Entry[] {
  return view.targets(demarcation, 'covers').filter(({ kind }) => kind === 'asset');
}

/** A unit and all that it is part of. */
function withWholes(view: PlanView, unit: Entry): ReadonlySet<Entry> {
  const found = new Set<Entry>();
  for (let at: Entry | undefined = unit; at && !found.has(at); at = view.target(at, 'part of')) found.add(at);
  return found;
}

/** Whether two things may be about the same unit; what names no unit is about all. */
export function mayShareUnit(view: PlanView, a: Entry, b: Entry): boolean {
  const [unitsA, unitsB] = [view.targets(a, 'for'), view.targets(b, 'for')];
  if (unitsA.length === 0 || unitsB.length === 0) return true;
  return unitsA.some((x) => unitsB.some((y) => withWholes(view, x).has(y) || withWholes(view, y).has(x)));
}

/** The demarcations that name an asset. */
export function naming(view: PlanView, asset: Entry): readonly Entry[] {
  return view.mentioning('demarcation', 'covers', asset);
}

/** The demarcations of its services that name an asset's kind. */
function namingKind(view: PlanView, asset: Entry): readonly Entry[] {
  const kind = view.word(asset, 'kind');
  if (kind === undefined) return [];
  const services = view.targets(asset, 'part of');
  return view
    .mentioning('demarcation', 'covers', kind)
    .filter((each) => coveredKinds(view, each).includes(kind) && mayShareUnit(view, each, asset))
    .filter((each) => services.some((service) => view.target(each, 'of') === service));
}

/** Those that count for an asset; several are of equal rank. */
export function demarcationsOf(view: PlanView, asset: Entry): readonly Entry[] {
  const named = naming(view, asset);
  return named.length > 0 ? named : namingKind(view, asset);
}

/** The one that counts for an asset, if there is just one. */
export function demarcationOf(view: PlanView, asset: Entry): Entry | undefined {
  const [first, ...others] = demarcationsOf(view, asset);
  return others.length === 0 ? first : undefined;
}

/** What two demarcations settle in two ways; where one says nothing there is no difference. */
export function differences(view: PlanView, a: Entry, b: Entry): readonly string[] {
  return ['sits with', 'governed by', 'flows governed by', 'evidence held by'].filter((head) => {
    const [x, y] = [view.targets(a, head), view.targets(b, head)].map((targets) =>
      targets.map((target) => (head.endsWith('governed by') ? target : sideOf(view, target))),
    );
    if (!x || !y || x.length === 0 || y.length === 0) return false;
    return x.some((each) => !y.includes(each)) || y.some((each) => !x.includes(each));
  });
}
