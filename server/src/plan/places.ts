/** Where declarations and anchors stand now, as offsets: asked when something is shown, never by what runs again. */

import type { Span } from '../facts/facts.ts';
import type { Anchor } from './anchor.ts';
import { declarationOf } from './declaration.ts';
import type { Entry } from './entry.ts';

/** The anchor's span as offsets in its file. A place that is gone falls back to what holds it. */
export function spanOf(anchor: Anchor): Span {
  const entry = declarationOf(anchor.entry);
  if (anchor.span) return entry.absolute(anchor.span);
  const spans = entry.facts.spans;
  const line = anchor.line === undefined ? undefined : spans.lines[anchor.line];
  if (!line) return entry.absolute(spans.name ?? spans.title ?? spans.kind);
  if (anchor.qualifier !== undefined) {
    const qualifier = line.qualifiers[anchor.qualifier];
    const value = anchor.value === undefined ? undefined : qualifier?.values[anchor.value];
    return entry.absolute(value ?? qualifier?.word ?? line.whole);
  }
  const value = anchor.value === undefined ? undefined : line.values[anchor.value];
  return entry.absolute(value ?? line.whole);
}

/** Orders entries by file and place, the same on any machine and whatever was loaded first. */
export function byPlace(a: Entry, b: Entry): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return declarationOf(a).start - declarationOf(b).start;
}
