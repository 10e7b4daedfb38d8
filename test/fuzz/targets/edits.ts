/** Any edits of a plan: a block read again equals a fresh parse, and all that is said and shown equals a fresh start. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../../grammar/src/syntax/parser.ts';
import { treeOf } from '../../../server/src/analysis/source-file.ts';
import { dayOf } from '../../../server/src/facts/dates.ts';
import { assertShowsFresh } from '../../analysis/shown.ts';
import { assertFresh, assertSound } from '../../analysis/sound.ts';
import { workspace } from '../../analysis/workspace.ts';
import { editShape, fitEdit } from '../../grammar/edits.ts';
import type { Files } from '../real-texts.ts';
import { realPlans } from '../real-texts.ts';
import { defineTarget } from '../target.ts';

/** Characters, or a stretch of one file put into another or taken out, or another day. */
type Step =
  | {
      readonly do: 'type';
      readonly file: number;
      readonly at: number;
      readonly length: number;
      readonly insert: string;
    }
  | { readonly do: 'copy'; readonly from: number; readonly line: number; readonly lines: number }
  | { readonly do: 'replace'; readonly file: number; readonly word: number; readonly by: number }
  | { readonly do: 'date'; readonly asOf: string };

interface Input {
  readonly files: Files;
  readonly steps: readonly Step[];
  readonly at: readonly number[];
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat({ max: 9 }), editShape).map(([file, shape]): Step => ({ do: 'type', file, ...shape })),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('copy' as const),
      from: fc.nat({ max: 9 }),
      line: fc.nat({ max: 10_000 }),
      lines: fc.nat({ max: 6 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('replace' as const),
      file: fc.nat({ max: 9 }),
      word: fc.nat({ max: 10_000 }),
      by: fc.nat({ max: 10_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('date' as const), asOf: fc.constantFrom('2026-01-15', '2027-06-01') }),
  },
);

const inputs: fc.Arbitrary<Input> = fc.record({
  files: fc.constantFrom(...realPlans),
  steps: fc.array(step, { minLength: 1, maxLength: 6 }),
  at: fc.array(fc.nat({ max: 1_000_000 }), { maxLength: 2 }),
});

/** A word, or the text of a string: what titles are made of changes too. */
const WORD = /[\p{L}_][\w.-]+|(?<=")[^"\n]+(?=")/gu;

interface Edit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** The edit of a step in the texts as they are; none where nothing is there to be edited. */
function editOf(each: Step, paths: readonly string[], textOf: (path: string) => string): Edit | undefined {
  const pathAt = (n: number): string => paths[n % paths.length] ?? '';
  switch (each.do) {
    case 'date':
      return undefined;
    case 'type': {
      const path = pathAt(each.file);
      return { path, ...fitEdit(textOf(path), each) };
    }
    case 'copy': {
      const path = pathAt(each.from + 1);
      const lines = textOf(pathAt(each.from)).split(/(?<=\n)/);
      const first = each.line % lines.length;
      const own = textOf(path).split(/(?<=\n)/);
      const start = own.slice(0, each.line % own.length).join('').length;
      return { path, start, end: start, insert: lines.slice(first, first + each.lines).join('') };
    }
    case 'replace': {
      const path = pathAt(each.file);
      const words = [...textOf(path).matchAll(WORD)];
      const [old, word] = [words[each.word % words.length], words[each.by % words.length]];
      return old && word && { path, start: old.index, end: old.index + old[0].length, insert: word[0] };
    }
  }
}

export const editsTarget = defineTarget('edits', inputs, ({ files, steps, at }) => {
  const host = workspace(files);
  const textOf = (path: string): string => host.file(path)?.text ?? '';
  // What somebody looked at before is remembered, and must not be shown afterwards.
  assertShowsFresh(host, at);
  for (const each of steps) {
    if (each.do === 'date') host.setAsOf(dayOf(each.asOf) ?? 0);
    const edit = editOf(each, host.paths(), textOf);
    if (!edit) continue;
    const expected = textOf(edit.path).slice(0, edit.start) + edit.insert + textOf(edit.path).slice(edit.end);
    host.edit(edit.path, [edit]);
    const file = host.file(edit.path);
    assert.equal(file?.text, expected);
    assert.deepEqual(treeOf(file), parse(expected));
    host.settle();
  }
  assertSound(host);
  assertFresh(host);
  assertShowsFresh(host, at);
});
