/** All that is shown of a plan besides its problems: what features and views say of it, for comparing two analyses. */

import assert from 'node:assert/strict';
import type { AnalysisHost } from '../../server/src/analysis/host.ts';
import { completions } from '../../server/src/features/completion/completion.ts';
import { hover } from '../../server/src/features/describe/hover.ts';
import { semanticTokens } from '../../server/src/features/describe/tokens.ts';
import { quickFixes } from '../../server/src/features/fixes/fixes.ts';
import { layoutEdits } from '../../server/src/features/fixes/formatting.ts';
import { definition } from '../../server/src/features/navigate/definition.ts';
import { outline } from '../../server/src/features/navigate/document-symbols.ts';
import type { OutlineItem } from '../../server/src/features/navigate/document-symbols.ts';
import { folds } from '../../server/src/features/navigate/folding.ts';
import { highlights, references } from '../../server/src/features/navigate/references.ts';
import { prepareRename, rename } from '../../server/src/features/navigate/rename.ts';
import { selectionSpans } from '../../server/src/features/navigate/selection.ts';
import { catalogsAsked, coverageOf } from '../../server/src/views/coverage.ts';
import { freshOf } from './sound.ts';

/** What is shown at one offset of a file. */
function shownAt(host: AnalysisHost, path: string, offset: number): unknown {
  return {
    hover: hover(host, path, offset),
    completions: completions(host, path, offset),
    definition: definition(host, path, offset),
    references: references(host, path, offset, true),
    highlights: highlights(host, path, offset),
    selection: selectionSpans(host, path, offset),
    prepareRename: prepareRename(host, path, offset),
    rename: rename(host, path, offset, 'another'),
    fixes: quickFixes(host, path, { start: offset, end: offset }).map(({ title, edits }) => ({ title, edits })),
  };
}

/** What is shown of a file as a whole. */
function shownOf(host: AnalysisHost, path: string): unknown {
  return {
    outline: outline(host, path),
    folds: folds(host, path),
    tokens: semanticTokens(host, path),
    layout: layoutEdits(host, path),
  };
}

function placesIn(items: readonly OutlineItem[]): readonly number[] {
  return items.flatMap(({ selection, children }) => [selection.start, ...placesIn(children)]);
}

/** The offsets of a text from a list of any numbers. */
function within(text: string, at: readonly number[]): readonly number[] {
  return at.map((offset) => offset % (text.length + 1));
}

/** Every declaration is hovered over up to this many in a file, evenly spread. */
const MOST_HOVERED = 40;

function hovers(host: AnalysisHost, path: string): readonly unknown[] {
  const places = placesIn(outline(host, path));
  const step = Math.max(1, Math.ceil(places.length / MOST_HOVERED));
  return places.filter((_, i) => i % step === 0).map((offset) => hover(host, path, offset));
}

function coverage(host: AnalysisHost): unknown {
  return host.allScopes().map(({ view, files }) => ({
    files: [...files.keys()].sort(),
    catalogs: catalogsAsked(view).map((alias) => coverageOf(view, alias, host.asOf)),
  }));
}

/** Everything that is shown; besides the names of declarations it looks at the offsets given, in each file. */
function everythingShown(host: AnalysisHost, at: readonly number[]): unknown {
  host.settle();
  const files = host.paths().map((path) => {
    const places = within(host.file(path)?.text ?? '', at);
    const shown = places.map((offset) => shownAt(host, path, offset));
    return [path, shownOf(host, path), hovers(host, path), shown];
  });
  return [files, coverage(host)];
}

/** It shows what a fresh start over the same texts shows. */
export function assertShowsFresh(host: AnalysisHost, at: readonly number[]): void {
  assert.deepEqual(everythingShown(host, at), everythingShown(freshOf(host), at));
}
