/** By whom and since when a service is provided: read once for all controls that are about it. */

import type { Day } from '../../facts/dates.ts';
import type { Entry } from '../../plan/entry.ts';
import { sideOf } from './parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

export interface Provision {
  /** The organization keeps it and does it itself. */
  readonly retained: boolean;
  /** The sides that provide it; undefined where no line says so, or a name on it means nothing. */
  readonly sides: readonly (Entry | undefined)[] | undefined;
  /** First day; without a line, or with one that is not known, it was always provided. */
  readonly start: Day;
}

export function provisionOf(view: PlanView, service: Entry): Provision {
  return view.deriveFor(service, 'provision', () => {
    const written = view.lines(service, 'provided by').flatMap(({ line }) => line.values);
    const providers = view.meanings(service, written);
    const known = written.length > 0 && providers.length === written.length;
    return {
      retained: view.has(service, 'retained'),
      sides: known ? providers.map((each) => sideOf(view, each)) : undefined,
      start: view.day(service, view.line(service, 'from')?.line.values[0]) ?? -Infinity,
    };
  });
}
