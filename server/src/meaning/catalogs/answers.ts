/** What the plan has for an entry of a catalog: a control, a baseline, an exception, or less than that. */

import type { Modal } from '../../catalogs/types.ts';
import { bindingEntries, catalogsInUse, included } from './applicability.ts';
import { isRetired } from '../letters/controls.ts';
import type { Entry } from '../../plan/entry.ts';
import { entryReference, isEntryNamed } from './plan-catalogs.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/**
 * `planned`: only a control that is planned and that no project delivers, which is reported there. `certified`: only a
 * certificate, which is reported there.
 */
export type Answer = 'answered' | 'planned' | 'certified' | 'open';

/** The projects that bring a control; one that was stopped brings nothing. */
export function deliveries(view: PlanView, control: Entry): readonly Entry[] {
  return view
    .mentioning('project', 'delivers', control)
    .filter((project) => view.word(project, 'status') !== 'stopped');
}

/** Whether a control is planned and no project brings it. */
export function isUndelivered(view: PlanView, control: Entry): boolean {
  return view.word(control, 'status') === 'planned' && deliveries(view, control).length === 0;
}

/** Whether a control covers what it says: not where it is retired, and a planned one only with a project. */
export function isCovering(view: PlanView, control: Entry): boolean {
  return !isRetired(view, control) && !isUndelivered(view, control);
}

/** The best that there is for an entry, by its key. */
export function answerTo(view: PlanView, key: string): Answer {
  return view.derive(`answer ${key}`, () => {
    const covers = (test: (control: Entry) => boolean): boolean => isEntryNamed(view, 'control', 'covers', key, test);
    const isGiven =
      isEntryNamed(view, 'baseline', 'includes', key) ||
      view.mentionCount('baseline', 'includes', entryReference(key).alias) > 0 ||
      isEntryNamed(view, 'exception', 'deviates from', key);
    if (isGiven || covers((control) => isCovering(view, control))) return 'answered';
    if (covers((control) => isUndelivered(view, control))) return 'planned';
    return isEntryNamed(view, 'certificate', 'covers', key) ? 'certified' : 'open';
  });
}

/** The entries of a catalog that are binding in this way and to which there is no answer. */
export function openBinding(view: PlanView, alias: string, modal: Modal): readonly string[] {
  return view.derive(`open ${modal} ${alias}`, () =>
    bindingEntries(view, alias)
      .filter((each) => each.modal === modal && answerTo(view, each.key) === 'open')
      .map(({ label }) => label),
  );
}

/** Every entry to which the plan has to answer and does not. */
export function openEntries(view: PlanView): readonly string[] {
  return view.derive('open entries', () => {
    const applying = view.all('applicability').flatMap((each) => included(view, each));
    const open = applying.filter(({ key }) => answerTo(view, key) === 'open').map(({ label }) => label);
    const binding = catalogsInUse(view).flatMap((alias) =>
      (['MUST', 'SHOULD'] as const).flatMap((modal) => openBinding(view, alias, modal)),
    );
    return [...new Set([...open, ...binding])];
  });
}
