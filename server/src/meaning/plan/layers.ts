/** The layer of information security that a thing belongs to: written on it, or on what is around it. */

import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** The nearest declaration with a `layer` line, from the thing itself outwards. */
export function layerSource(view: PlanView, entry: Entry): Entry | undefined {
  for (let at: Entry | undefined = entry; at && at.kind !== 'file'; at = at.parent) {
    if (view.has(at, 'layer')) return at;
  }
  return undefined;
}

export function isStrategic(view: PlanView, entry: Entry): boolean {
  const source = layerSource(view, entry);
  return source !== undefined && view.word(source, 'layer') === 'strategic';
}
