/** What a problem speaks of besides the place it stands at: what an author who reads it would name in a waiver. */

import type { Entry } from '../plan/entry.ts';
import { isEntry } from '../plan/declaration.ts';
import type { Problem } from '../rules/define.ts';

/** Things, not parties or roles: a waiver for these would reach beyond what was approved. */
const things: ReadonlySet<string> = new Set(['control', 'process', 'asset', 'person']);

function* around(entry: Entry): Generator<Entry> {
  for (let at: Entry | undefined = entry; at; at = at.parent) yield at;
}

/**
 * The controls, processes, assets and persons that its words name; where it stands at a person, also those in which the
 * person has the duties.
 */
export function spokenOf({ anchor, args, related }: Problem): ReadonlySet<Entry> {
  const named = Object.values(args).flatMap((value) =>
    Array.isArray(value) ? (value as readonly unknown[]) : [value],
  );
  const duties = anchor.entry.kind === 'person' ? related.flatMap(({ entry }) => [...around(entry)]) : [];
  return new Set([...named.filter(isEntry), ...duties].filter(({ kind }) => things.has(kind)));
}
