/** Whom the lines with one head name, and whether a name among them is not known: such a one may be anybody. */

import { atLine } from '../../plan/anchor.ts';
import type { Anchor } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import type { Value } from '../../facts/facts.ts';

/** Whether one of the values means something of the kind looked for; a name that nothing has may mean it. */
export function mayMean(
  view: PlanView,
  from: Entry,
  values: readonly Value[],
  test: (entry: Entry) => boolean,
): boolean {
  return values.some((value) => {
    const meant = view.resolve(from, value);
    return meant === undefined || test(meant);
  });
}

/** Whether a line with a head names something of the kind looked for; a name that nothing has may mean it. */
export function mayName(view: PlanView, entry: Entry, head: string, test: (entry: Entry) => boolean): boolean {
  return view.lines(entry, head).some(({ line }) => mayMean(view, entry, line.values, test));
}

export interface Named {
  readonly entries: readonly Entry[];
  /** A name means nothing that is declared, or could not be read. */
  readonly unknown: boolean;
  /** The first of them; undefined where there is no such line. */
  readonly at: Anchor | undefined;
  readonly places: ReadonlyMap<Entry, Anchor>;
}

/** What stands on all lines with a head. */
export function namedOn(view: PlanView, entry: Entry, head: string): Named {
  const places = new Map<Entry, Anchor>();
  let unknown = false;
  let at: Anchor | undefined;
  for (const ref of view.lines(entry, head)) {
    for (const [i, value] of ref.line.values.entries()) {
      at ??= atLine(ref, i);
      const meant = view.resolve(entry, value);
      if (!meant) unknown = true;
      else if (!places.has(meant)) places.set(meant, atLine(ref, i));
    }
  }
  return { entries: [...places.keys()], unknown, at, places };
}
