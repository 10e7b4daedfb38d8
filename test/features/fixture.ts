/** Plans for tests of features: files as text, the cursor at `$0`. */

import assert from 'node:assert/strict';
import { AnalysisHost } from '../../server/src/analysis/host.ts';
import { dayOf } from '../../server/src/facts/dates.ts';
import { rules } from '../../server/src/rules/registry.ts';

const FOLDER = '/workspace/plan';

export interface Fixture {
  readonly host: AnalysisHost;
  /** The file with the cursor. */
  readonly path: string;
  readonly offset: number;
  /** Its text without the mark. */
  readonly text: string;
}

/** A plan of several files; one of them holds `$0`. */
export function fixture(files: Readonly<Record<string, string>> | string): Fixture {
  const host = new AnalysisHost({ rules, root: '/workspace', asOf: dayOf('2026-01-15') ?? 0 });
  let found: Omit<Fixture, 'host'> | undefined;
  for (const [name, marked] of Object.entries(typeof files === 'string' ? { 'plan.secplan': files } : files)) {
    const offset = marked.indexOf('$0');
    const text = offset < 0 ? marked : marked.slice(0, offset) + marked.slice(offset + 2);
    const path = `${FOLDER}/${name}`;
    if (offset >= 0) found = { path, offset, text };
    host.setText(path, text, true);
  }
  host.settle();
  assert.ok(found, 'one file holds $0');
  return { host, ...found };
}

/** A file's text with `[` and `]` around some places. */
export function marked(text: string, places: readonly { readonly start: number; readonly end: number }[]): string {
  const ordered = [...places].sort((a, b) => b.start - a.start);
  return ordered.reduce(
    (result, { start, end }) => `${result.slice(0, start)}[${result.slice(start, end)}]${result.slice(end)}`,
    text,
  );
}

/** The file of a fixture, by its name. */
export function pathOf(name: string): string {
  return `${FOLDER}/${name}`;
}
