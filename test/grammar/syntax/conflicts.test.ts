/** Tests of files in which Git left conflicts. */
import assert from 'node:assert/strict';
import { parse } from '../../../grammar/src/syntax/parser.ts';
import { sketch, sketchSecond } from '../sketch.ts';

const problem = '!conflict-marker(<<<<<<< ours)';

describe('a Git conflict', () => {
  it('is read twice, once with each side', () => {
    const text = 'a {\n<<<<<<< ours\n  b 1\n=======\n  b 2\n  c\n>>>>>>> theirs\n  d\n}\n';
    assert.deepEqual(sketch(text), ['a {', '  b digits:1', '  d', `  ${problem}`, '}']);
    assert.deepEqual(sketchSecond(text), ['a {', '  b digits:2', '  c', '  d', `  ${problem}`, '}']);
    assert.equal(parse(text).tree.conflicted, true);
  });

  it('may show the common ancestor, which is on no side', () => {
    const text = '<<<<<<< ours\na\n||||||| base\nb\n=======\nc\n>>>>>>> theirs\n';
    assert.deepEqual(sketch(text), ['a', problem]);
    assert.deepEqual(sketchSecond(text), ['c', problem]);
  });

  it('may part braces', () => {
    const text = '<<<<<<< ours\na {\n=======\nb {\n>>>>>>> theirs\n  c\n}\n';
    assert.deepEqual(sketch(text), ['a {', '  c', '}', problem]);
    assert.deepEqual(sketchSecond(text), ['b {', '  c', '}', problem]);
  });

  it('keeps offsets on both sides', () => {
    const text = '<<<<<<< ours\r\na\r\n=======\r\nb\r\n>>>>>>> theirs\r\nc';
    const { tree, second } = parse(text);
    assert.deepEqual(tree.list.starts, [text.indexOf('a\r'), text.length - 1]);
    assert.ok(second);
    assert.deepEqual(second.list.starts, [text.indexOf('b\r'), text.length - 1]);
    assert.equal(second.length, text.length);
  });

  it('is one problem each', () => {
    const one = '<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n';
    assert.deepEqual(sketch(one + one), ['a', 'a', problem, problem]);
  });

  it('is none unless its markers begin lines, in order', () => {
    for (const text of [
      '=======\na\n',
      '<<<<<<< x\na\n>>>>>>> y\n',
      ' <<<<<<< x\n=======\n>>>>>>> y\n',
      '<<<<<<<<\n=======\n>>>>>>>\n',
    ]) {
      const { tree, second } = parse(text);
      assert.equal(tree.conflicted, false);
      assert.equal(second, undefined);
    }
  });
});
