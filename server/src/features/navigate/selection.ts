/** What a selection grows to, step by step: a word, its line, the block's inside, the declaration, what is around it. */

import type { List } from '../../../../grammar/src/syntax/tree.ts';
import type { AnalysisHost } from '../../analysis/host.ts';
import { treeOf } from '../../analysis/source-file.ts';
import type { Span } from '../../facts/facts.ts';

function* inList(list: List, owner: number, offset: number): Generator<Span> {
  for (const [i, statement] of list.statements.entries()) {
    const start = owner + (list.starts[i] ?? 0);
    if (offset < start || offset > start + statement.length) continue;
    yield { start, end: start + statement.length };
    const { block, atoms } = statement;
    const first = atoms[0];
    const last = atoms.at(-1);
    if (first && last && offset <= start + last.end) yield { start: start + first.start, end: start + last.end };
    if (block && offset >= start + block.inside && offset <= start + block.close) {
      yield { start: start + block.inside, end: start + block.close };
      yield* inList(block.list, start, offset);
    }
    for (const atom of atoms) {
      if (offset >= start + atom.start && offset <= start + atom.end) {
        yield { start: start + atom.start, end: start + atom.end };
        return;
      }
    }
    return;
  }
}

/** Spans around an offset, the innermost first, each larger than the one before; the last is the whole file. */
export function selectionSpans(host: AnalysisHost, path: string, offset: number): readonly Span[] {
  const file = host.file(path);
  if (!file) return [];
  const outwards = [{ start: 0, end: file.text.length }, ...inList(treeOf(file).tree.list, 0, offset)].reverse();
  return outwards.filter(({ start, end }, i) => {
    const inner = outwards[i - 1];
    return !inner || start < inner.start || end > inner.end;
  });
}
