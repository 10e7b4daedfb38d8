/** What holds of how any text is divided: the pieces of each list are all of its text, and each statement has its own. */

import assert from 'node:assert/strict';
import { extents } from '../../grammar/src/syntax/extents.ts';
import { parse } from '../../grammar/src/syntax/parser.ts';
import type { List } from '../../grammar/src/syntax/tree.ts';

function partition(text: string, list: List, owner: number, from: number, to: number): void {
  const parts = extents(text, list, { owner, from, to });
  assert.equal(parts.map(({ start, end }) => text.slice(start, end)).join(''), text.slice(from, to));
  list.statements.forEach(({ length, block }, index) => {
    const start = owner + (list.starts[index] ?? 0);
    const own = parts.filter((part) => part.statement === index);
    assert.equal(own.length, 1);
    assert.ok(own.every((part) => part.start <= start && start + length <= part.end));
    if (block !== undefined) partition(text, block.list, start, start + block.inside, start + block.close);
  });
}

export function assertPartition(text: string): void {
  partition(text, parse(text).tree.list, 0, 0, text.length);
}
