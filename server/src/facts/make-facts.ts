/** From what was collected in a block to its facts, which are kept for long and so take no more room than they need. */

import type { Header } from './bind-header.ts';
import { Spans } from './facts.ts';
import type { Facts, HeaderSpans, LineSink } from './facts.ts';

/** What stands in one block, and what is wrong there. */
export interface Collected extends LineSink {
  readonly kind: { readonly kind: string };
  readonly children: readonly Facts[];
  /** Where each child's statement starts. */
  readonly starts: readonly number[];
  /** See `Shape`. */
  readonly incomplete: boolean;
  readonly lost: ReadonlySet<string>;
}

const none: readonly never[] = [];

/** The same items without the room for more that an array keeps while it grows. */
function compact<T>(items: readonly T[]): readonly T[] {
  return items.length === 0 ? none : items.slice();
}

/** The facts of a declaration. */
export function makeFacts(collected: Collected, header: Pick<Header, 'name' | 'title'>, spans: HeaderSpans): Facts {
  const lines = compact(collected.lines);
  return {
    shape: {
      kind: collected.kind.kind,
      name: header.name,
      titled: header.title !== undefined,
      lines,
      incomplete: collected.incomplete,
      lost: compact([...collected.lost]),
    },
    spans: new Spans(spans, lines, collected.places),
    title: header.title,
    problems: compact(collected.problems),
    children: compact(collected.children),
    starts: compact(collected.starts),
    problemCount: collected.children.reduce((sum, child) => sum + child.problemCount, collected.problems.length),
  };
}

/** What stands below an unknown word is read for its names, but reported on no further. */
export function silenced(facts: Facts): Facts {
  return {
    ...facts,
    shape: { ...facts.shape, incomplete: true },
    problems: [],
    problemCount: 0,
    children: facts.children.map(silenced),
  };
}
