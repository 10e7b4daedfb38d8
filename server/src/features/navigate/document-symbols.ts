/** The declarations of a file as an outline, and those of all plans by name. */

import { kinds } from '../../../../grammar/src/vocabulary/vocabulary.ts';
import type { AnalysisHost } from '../../analysis/host.ts';
import { spanOf } from '../../plan/places.ts';
import type { Declaration } from '../../plan/declaration.ts';
import type { Span } from '../../facts/facts.ts';
import { ask } from '../subject.ts';

/** One declaration of the outline; spans are UTF-16 offsets. */
export interface OutlineItem {
  /** Name, else title, else what it is. */
  readonly name: string;
  readonly detail: string;
  readonly kind: string;
  readonly whole: Span;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

function labelOf(entry: Declaration): string {
  return kinds.get(entry.kind)?.label ?? entry.kind;
}

function itemOf(entry: Declaration): OutlineItem {
  const { shape, title } = entry.facts;
  const name = shape.name ?? title ?? '';
  const detail = shape.name !== undefined && title !== undefined ? `${labelOf(entry)} · ${title}` : labelOf(entry);
  return {
    name: name.trim() === '' ? labelOf(entry) : name,
    detail,
    kind: entry.kind,
    whole: entry.absolute(entry.facts.spans.whole),
    selection: spanOf({ entry }),
    children: entry.children.map(itemOf),
  };
}

/** What a file declares, in order, with what that holds. */
export function outline(host: AnalysisHost, path: string): readonly OutlineItem[] {
  return ask(host, path, ({ root }) => root.children.map(itemOf)) ?? [];
}

/** A declaration found by its name or title. */
export interface FoundDeclaration {
  readonly name: string;
  readonly title: string | undefined;
  readonly kind: string;
  readonly container: string;
  readonly file: string;
  readonly selection: Span;
}

/** More than these are not told. */
const MOST_FOUND = 500;

/** Whether the letters of a query stand in a text in this order. */
function matches(query: string, text: string): boolean {
  let at = 0;
  for (const letter of query) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function* found(entry: Declaration, query: string): Generator<FoundDeclaration> {
  for (const child of entry.children) {
    const { title } = child.facts;
    const name = child.name ?? title;
    if (name !== undefined && matches(query, `${name} ${title ?? ''}`.toLowerCase())) {
      const selection = spanOf({ entry: child });
      const container = child.parent?.name ?? '';
      yield { name, title, kind: child.kind, container, file: child.file, selection };
    }
    yield* found(child, query);
  }
}

/** Declarations of all files whose name or title holds the letters of the query in their order; at most 500. */
export function findDeclarations(host: AnalysisHost, query: string): readonly FoundDeclaration[] {
  const all: FoundDeclaration[] = [];
  const letters = query.toLowerCase();
  for (const path of host.paths()) {
    const root = host.scopesOf(path)[0]?.root(path);
    for (const each of root ? found(root, letters) : []) {
      if (all.push(each) === MOST_FOUND) return all;
    }
  }
  return all;
}
