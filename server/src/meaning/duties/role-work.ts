/** Whether a role has anything to do at a device, a zone or a service. */

import type { Entry } from '../../plan/entry.ts';
import { letterKinds } from '../letters/letter-count.ts';
import type { PlanView } from '../../plan/plan-view.ts';

const doing = ['responsible', 'supports', 'accountable'] as const;

/** What work there may be named by: an asset's services and zones, the assets of a service or a zone and their services. */
function places(view: PlanView, thing: Entry): ReadonlySet<Entry> {
  if (thing.kind === 'asset') return new Set([thing, ...view.targets(thing, 'part of'), ...view.targets(thing, 'in')]);
  const assets = view.mentioning('asset', thing.kind === 'zone' ? 'in' : 'part of', thing);
  return new Set([thing, ...assets, ...assets.flatMap((asset) => view.targets(asset, 'part of'))]);
}

/** What a control, an activity or a section is about: its own `on`, else that of what is around it. */
function subjects(view: PlanView, entry: Entry): readonly Entry[] {
  for (let at: Entry | undefined = entry; at && at.kind !== 'file'; at = at.parent) {
    const things = view.targets(at, 'on');
    if (things.length > 0) return things;
  }
  return [];
}

/** The declarations in which the letters of one may be letters of work: controls through a process, those in a section. */
function* reached(view: PlanView, entry: Entry): Generator<Entry, void> {
  yield entry;
  const process = entry.kind === 'activity' ? entry.parent : entry;
  if (process?.kind === 'process') yield* view.mentioning('control', 'through', process);
  if (entry.kind !== 'section') return;
  yield* view.held(entry, 'control');
  for (const within of view.held(entry, 'section')) yield* reached(view, within);
}

function isAbout(view: PlanView, entry: Entry, at: ReadonlySet<Entry>): boolean {
  for (const each of reached(view, entry)) if (subjects(view, each).some((thing) => at.has(thing))) return true;
  return false;
}

/** Administers, watches or owns one of them, or has its desk there. */
function isInCharge(view: PlanView, role: Entry, at: ReadonlySet<Entry>): boolean {
  const heads = ['administered by', 'monitored by', 'owner'];
  const desks = view.targets(role, 'works in');
  return (
    [...at].some((thing) => heads.some((head) => view.targets(thing, head).includes(role))) ||
    desks.some((zone) => at.has(zone))
  );
}

/** Checks one of them: as auditor, as investigator, or in a review at the take-over. */
function isChecking(view: PlanView, role: Entry, at: ReadonlySet<Entry>): boolean {
  const about = (kind: string, head: string, ...objects: readonly string[]): boolean =>
    view
      .mentioning(kind, head, role)
      .some((each) => objects.some((object) => view.targets(each, object).some((thing) => at.has(thing))));
  return (
    about('audit', 'by', 'of', 'scope') ||
    about('demarcation', 'investigated by', 'of', 'covers') ||
    about('snapshot', 'technical review by', 'of')
  );
}

/** Whether the role has a letter of work on one of them (responsible, supports, accountable), or verifies a control there. */
function hasLetter(view: PlanView, role: Entry, at: ReadonlySet<Entry>): boolean {
  const { name } = role;
  if (name === undefined) return false;
  const isThere = (entry: Entry): boolean => isAbout(view, entry, at);
  return (
    letterKinds.some((kind) => doing.some((head) => view.someMentioning(kind, head, name, isThere))) ||
    view.someMentioning('control', 'verified by', name, isThere)
  );
}

/** Whether the plan gives the role any work at the thing, at what it is part of, or at what is part of it. */
export function worksAt(view: PlanView, role: Entry, thing: Entry): boolean {
  const at = places(view, thing);
  return isInCharge(view, role, at) || isChecking(view, role, at) || hasLetter(view, role, at);
}
