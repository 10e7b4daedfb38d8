/** Tests of how the text of a list is divided among its statements and comments. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extents } from '../../../grammar/src/syntax/extents.ts';
import { parse } from '../../../grammar/src/syntax/parser.ts';
import { applyEdits, editShape, roughText } from '../edits.ts';
import { assertPartition } from '../partition.ts';
import { samplePlan } from '../sample-plan.ts';

/** The pieces of a file; those of free comments and of what is left begin with `-`. */
function pieces(text: string): string[] {
  const { list, length } = parse(text).tree;
  const parts = extents(text, list, { owner: 0, from: 0, to: length });
  return parts.map(({ start, end, statement }) => (statement === undefined ? '-' : '') + text.slice(start, end));
}

describe('extents', () => {
  it('reach to the end of the last line of a statement', () => {
    assert.deepEqual(pieces('a\n\n  b {\n  c\n}  \nd'), ['a\n', '\n  b {\n  c\n}  \n', 'd']);
    assert.deepEqual(pieces('a; b\r\nc\r\n\r\n'), ['a; ', 'b\r\n', 'c\r\n', '-\r\n']);
    assert.deepEqual(pieces(''), []);
  });

  it('give comment lines directly above, and the comment behind, to the statement', () => {
    assert.deepEqual(pieces('// x\n/// y\na // z\nb\n'), ['// x\n/// y\na // z\n', 'b\n']);
    assert.deepEqual(pieces('a\n// x\nb'), ['a\n', '// x\nb']);
  });

  it('leave other comments free', () => {
    assert.deepEqual(pieces('// x\n// y\n\na\n\n// z\n'), ['-// x\n// y\n', '\na\n', '-\n// z\n']);
    assert.deepEqual(pieces('// x\n\n// y\na'), ['-// x\n', '\n// y\na']);
  });

  it('do not give the comment behind an opening brace to the statement below', () => {
    const text = 'a { // x\n  b\n}';
    const [statement] = parse(text).tree.list.statements;
    assert.ok(statement?.block);
    const parts = extents(text, statement.block.list, { owner: 0, from: 3, to: 13 });
    assert.deepEqual(
      parts.map(({ start, end }) => text.slice(start, end)),
      [' // x\n', '  b\n'],
    );
  });

  it('are all of the text', () => {
    assertPartition(samplePlan);
    const edits = fc.array(editShape, { maxLength: 6 });
    fc.assert(
      fc.property(edits, (shapes) => assertPartition(applyEdits(samplePlan, shapes))),
      { numRuns: 500 },
    );
    fc.assert(fc.property(roughText, assertPartition), { numRuns: 2_000 });
  });
});
