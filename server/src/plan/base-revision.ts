/** An earlier revision of a plan, to tell what has changed since. */

import { declarationOf } from './declaration.ts';
import type { Declaration } from './declaration.ts';
import type { Entry } from './entry.ts';
import { sameLine } from '../facts/facts.ts';
import type { Facts, Line } from '../facts/facts.ts';
import { PlanIndex } from './plan-index.ts';

/** The declarations of the earlier revision by their keys; they never change. */
export type BaseRevision = ReadonlyMap<string, Entry>;

function collect(entry: Declaration, found: Map<string, Entry>): void {
  if (entry.kind !== 'file') found.set(entry.key, entry);
  for (const child of entry.children) collect(child, found);
}

/** Reads off the facts of its files what an earlier revision declared. */
export function baseRevision(files: ReadonlyMap<string, Facts>): BaseRevision {
  const index = new PlanIndex();
  const found = new Map<string, Entry>();
  for (const [file, facts] of files) index.setFile(file, facts);
  for (const root of index.files.values()) collect(root, found);
  return found;
}

/** Lines of the plan's own declaration that say something about its approval and review, and nothing about its content. */
const formal: ReadonlySet<string> = new Set(['approved by', 'review every', 'stage']);

function content({ kind, lines }: Declaration): readonly Line[] {
  return kind === 'plan' ? lines.filter(({ property }) => !formal.has(property.head)) : lines;
}

/** Whether a declaration says something else than in the earlier revision, or is new. Layout and order do not count. */
export function isChanged(entry: Declaration, base: BaseRevision): boolean {
  const earlier = base.get(entry.key);
  if (!earlier) return true;
  const before = declarationOf(earlier);
  const [now, then] = [content(entry), [...content(before)]];
  if (entry.facts.title !== before.facts.title || now.length !== then.length) return true;
  return now.some((line) => {
    const same = then.findIndex((other) => sameLine(line, other));
    if (same >= 0) then.splice(same, 1);
    return same < 0;
  });
}
