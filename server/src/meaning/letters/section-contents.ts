/** The controls and processes that a section holds, those of the sections within it included. */

import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** Those that take something over from the section: where `isOwn` is true of one, it and what it holds is left out. */
export function heirs(view: PlanView, section: Entry, isOwn: (entry: Entry) => boolean): readonly Entry[] {
  const things = ['control', 'process'].flatMap((kind) => view.held(section, kind)).filter((each) => !isOwn(each));
  const within = view.held(section, 'section').filter((each) => !isOwn(each));
  return [...things, ...within.flatMap((each) => heirs(view, each, isOwn))];
}
