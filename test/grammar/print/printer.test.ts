/** Tests of the layout that plans are printed in, and that any text survives being printed. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../../grammar/src/syntax/parser.ts';
import { format, formatEdits, printString, printText } from '../../../grammar/src/print/printer.ts';
import type { List } from '../../../grammar/src/syntax/tree.ts';
import { applyEdits, editShape, roughText } from '../edits.ts';
import { samplePlan } from '../sample-plan.ts';

function becomes(before: string, after: string): void {
  assert.deepEqual(format(before), { text: after });
  assert.deepEqual(format(after), { text: after });
}

/** All words of a list in order, with the comments that stand between its statements. */
function words(text: string, list: List, owner = 0): unknown[] {
  const comments = list.comments.map(({ start, end }) => text.slice(owner + start, owner + end));
  const statements = list.statements.map((statement, index) => {
    const start = owner + (list.starts[index] ?? 0);
    const block = statement.block === undefined ? [] : [words(text, statement.block.list, start)];
    return [...statement.atoms.map(({ kind, value }) => `${kind} ${value}`), ...block];
  });
  return [statements, comments];
}

function formatsSafely(text: string): void {
  const once = format(text);
  const twice = format(once.text);
  assert.equal(twice.text, once.text);
  assert.deepEqual(words(once.text, parse(once.text).tree.list), words(text, parse(text).tree.list));
  if (once.withheld !== undefined) assert.equal(once.text, text);
}

describe('format', () => {
  it('puts one blank between words, none before commas and versions, two for each depth', () => {
    becomes('a   b ,c  {\n d  "e  f"\n     x.y  @2\n}', 'a b, c {\n  d "e  f"\n  x.y@2\n}');
  });

  it('never aligns columns', () => {
    becomes('a     b\nlong  c  // x\nd     e  // y\n', 'a b\nlong c // x\nd e // y\n');
  });

  it('keeps a block on its line as far as a hundred columns', () => {
    becomes('a{b;c{d}}', 'a { b; c { d } }');
    const fits = `a { ${'b'.repeat(90)}; ccc }`;
    assert.equal(fits.length, 101);
    becomes(fits, `a {\n  ${'b'.repeat(90)}\n  ccc\n}`);
    becomes(fits.replace('ccc', 'cc'), fits.replace('ccc', 'cc'));
  });

  it('keeps a block on several lines there', () => {
    becomes('a {\nb }', 'a {\n  b\n}');
    becomes('a {\n}', 'a {\n}');
    becomes('a\n\n{ }', 'a {}');
  });

  it('keeps one empty line between statements and none where a block begins or ends', () => {
    becomes('\n\na {\n\n\n  b\n\n\n  c\n\n}\n\n\n\nd\n\n', 'a {\n  b\n\n  c\n}\n\nd\n');
  });

  it('goes on after a comma as the author did', () => {
    becomes('a b,\n    c, // why\n      d\ne', 'a b,\n  c, // why\n  d\ne');
  });

  it('leaves comments with their statements', () => {
    becomes(
      'a {  // one\n    // two\n\n    b   // three\n    /// four\n    c\n  // five\n}   // six\n',
      ['a { // one', '  // two', '', '  b // three', '  /// four', '  c', '  // five', '} // six', ''].join('\n'),
    );
    becomes('a // why\n{ b }\n', 'a // why\n{ b }\n');
  });

  it('moves a text with its line and keeps its content', () => {
    becomes(
      'a {\n      t """\n          x\n            y\n\n          z\n            """\n}\n',
      ['a {', '  t """', '    x', '      y', '', '    z', '  """', '}', ''].join('\n'),
    );
  });

  it('keeps line ends, the byte order mark, and the newline at the end or its lack', () => {
    becomes('\ufeff  a {\r\nb\r\n}\r\n\r\n', '\ufeffa {\r\n  b\r\n}\r\n');
    becomes('a {\rb\r}', 'a {\r  b\r}');
    becomes('a {\n  t """\r\n    x\r\n  """\r\n}', 'a {\n  t """\r\n    x\r\n  """\r\n}');
  });

  it('copies a statement with a problem of syntax and lays out the others', () => {
    becomes('a   b\nc   “d”   e\nf   g', 'a b\nc   “d”   e\nf g');
    becomes('a {\nb   ,\nc   d }', 'a {\n  b   ,\n  c d\n}');
    becomes('a  b \u200b c\nd  e', 'a  b \u200b c\nd e');
  });

  it('withholds its edits where braces do not balance or a conflict stands', () => {
    assert.equal(format('a   {\nb').text, 'a   {\nb');
    assert.match(format('a   {\nb').withheld ?? '', /braces/);
    const conflict = '<<<<<<< one\na   b\n=======\nc   d\n>>>>>>> two\n';
    assert.equal(format(conflict).text, conflict);
    assert.match(format(conflict).withheld ?? '', /conflict/);
    assert.deepEqual(formatEdits(conflict), []);
  });

  it('edits only what is not laid out', () => {
    assert.deepEqual(formatEdits('a b\nc  d\ne f\n'), [{ start: 5, end: 7, insert: ' ' }]);
    assert.deepEqual(formatEdits('a { b; c }\n'), []);
  });

  it('changes nothing the second time, and no word or comment', () => {
    const edits = fc.array(editShape, { maxLength: 5 });
    fc.assert(
      fc.property(edits, (shapes) => formatsSafely(applyEdits(samplePlan, shapes))),
      { numRuns: 1_000 },
    );
    fc.assert(fc.property(roughText, formatsSafely), { numRuns: 3_000 });
  });
});

describe('printed texts', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          'a',
          ' ',
          '  ',
          '\t',
          '\n',
          '\n',
          '\r\n',
          '\r',
          '\\',
          '"',
          '"""',
          '\u00a0',
          '\ufeff',
          '\u2028',
          '{',
          ' {',
          '//',
        ),
        { maxLength: 14 },
      )
      .map((parts) => parts.join('')),
  );

  function read(plan: string): string | undefined {
    const { tree } = parse(plan);
    assert.equal(tree.list.statements.length, 1);
    const [head, value, ...more] = tree.list.statements[0]?.block?.list.statements[0]?.atoms ?? [];
    assert.equal(head?.value, 'text');
    assert.deepEqual(more, []);
    return value?.value;
  }

  it('give the value again', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        assert.equal(read(`a {\n  text ${printText(value, '  ')}\n}\n`), value.replace(/\r\n?/g, '\n'));
      }),
      { numRuns: 5_000 },
    );
  });

  it('stay the same when the plan is laid out', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const plan = `a {\n  text ${printText(value, '  ')}\n}\n`;
        assert.deepEqual(format(plan), { text: plan });
      }),
      { numRuns: 2_000 },
    );
  });

  it('are strings on one line and texts on several', () => {
    assert.equal(printString('a "b" \\c'), '"a \\"b\\" \\\\c"');
    assert.equal(printText('a', '  '), '"a"');
    assert.equal(printText('a\n\n  b\n"""', '  '), '"""\n    a\n\n      b\n    \\"""\n  """');
    assert.equal(printText('  a\n  b', ''), '"""\n  \\  a\n    b\n"""');
  });
});
