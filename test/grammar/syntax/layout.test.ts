/** Tests of how lines make statements, and of braces that do not balance. */
import assert from 'node:assert/strict';
import { parse } from '../../../grammar/src/syntax/parser.ts';
import { sketch } from '../sketch.ts';

function reads(text: string, ...lines: string[]): void {
  assert.deepEqual(sketch(text), lines);
}

describe('lines', () => {
  it('end statements, as do semicolons and closing braces', () => {
    reads('a b\nc;d;;\re { f; g } h\r\ni', 'a b', 'c', 'd', 'e {', '  f', '  g', '}', 'h', 'i');
    reads('');
    reads(' ;\n;');
  });

  it('leave a brace that begins the next line to the statement', () => {
    reads('a b\n{\n  c\n}', 'a b {', '  c', '}');
    reads('a // why\n\n{ c }', 'a {', '  c', '}', '// why');
  });

  it('go on after a comma where they are indented deeper', () => {
    reads('a b,\n  c, // note\n\n  d\ne', 'a b , c , d', 'e', '// note');
    reads('x { a b,\n  c }', 'x {', '  a b , c', '}');
    reads('x {\n  a b,\n\tc\n}', 'x {', '  a b , c', '}');
  });

  it('do not go on otherwise: the comma is the problem', () => {
    reads('a b,\nc', 'a b , !trailing-comma(,)', 'c');
    reads('x {\n  a b,\n}', 'x {', '  a b , !trailing-comma(,)', '}');
    reads('a, {b,;c,}', 'a , !trailing-comma(,) {', '  b , !trailing-comma(,)', '  c , !trailing-comma(,)', '}');
  });

  it('keep the comments between their statements', () => {
    reads(
      '// a\n/// b\nc { // d\n  e // f\n  // g\n} // h',
      'c {',
      '  e',
      '  // d',
      '  // f',
      '  // g',
      '}',
      '// a',
      '/// b',
      '// h',
    );
  });
});

describe('braces that balance', () => {
  it('are never read by indentation', () => {
    reads('a {\nb {\n      c\n d\n}\n  }\n   e', 'a {', '  b {', '    c', '    d', '  }', '}', 'e');
    assert.equal(parse('a {\nb\n}').tree.repaired, false);
  });

  it('give what they hold to the list around them where no statement stands before', () => {
    reads('a { { b; c } d }', 'a {', '  b', '  c', '  d', '  !lonely-open({)', '}');
    reads('a;\n{{ b }}', 'a', 'b', '!lonely-open({{)');
  });
});

describe('a missing closing brace', () => {
  it('is found by the next line that stands no deeper', () => {
    reads('a {\n  b {\n    c\n  d\n}\ne', 'a {', '  b !missing-close(b) {', '    c', '  }', '  d', '}', 'e');
    reads('a {\n  b { c\n  d { e }\n}', 'a {', '  b !missing-close(b) {', '    c', '  }', '  d {', '    e', '  }', '}');
    assert.equal(parse('a {\n  b').tree.repaired, true);
  });

  it('is found by the brace of a block around it', () => {
    reads('a {\n  b {\n    c\n}\nd', 'a {', '  b !missing-close(b) {', '    c', '  }', '}', 'd');
  });

  it('is found by the end of the file', () => {
    reads('a {\n  b {\n    c\n', 'a !missing-close(a) {', '  b !missing-close(b) {', '    c', '  }', '}');
  });

  it('puts the end of the block behind its last word', () => {
    const { tree } = parse('a {\n  b\n\n');
    const [statement] = tree.list.statements;
    assert.deepEqual([statement?.block?.close, statement?.length], [7, 7]);
  });
});

describe('a missing opening brace', () => {
  it('is found by lines deeper than a statement without block', () => {
    reads(
      'a {\n  b x\n    c\n    d\n  }\n  e\n}',
      'a {',
      '  b x !missing-open(b) {',
      '    c',
      '    d',
      '  }',
      '  e',
      '}',
    );
    reads('a\n  b\nc\n}', 'a !missing-open(a) {', '  b', '}', 'c', '!superfluous-close(})');
  });

  it('is not seen in a line that goes on after a comma', () => {
    reads('a b,\n    c\n}', 'a b , c', '!superfluous-close(})');
  });

  it('is put in where the statement ends', () => {
    const { tree } = parse('a x\n  b\n}');
    const [block] = tree.list.statements.map((each) => each.block);
    assert.deepEqual([block?.open, block?.inside, block?.close], [3, 3, 8]);
  });
});

describe('a superfluous closing brace', () => {
  it('closes nothing where no block begins in its column', () => {
    reads('a {\n    b\n    }\n}', 'a {', '  b', '  !superfluous-close(})', '}');
    reads('}\na', 'a', '!superfluous-close(})');
  });

  it('closes nothing within a line that did not open a block, and parts statements', () => {
    reads('a { b } } c\nd', 'a {', '  b', '}', 'c', 'd', '!superfluous-close(})');
    reads('a {\n  b }\n  c\n}\n}', 'a {', '  b', '  c', '  !superfluous-close(})', '}', '!superfluous-close(})');
  });
});

describe('lines whose first line is lost', () => {
  it('are told by the first of them, with the } that was theirs', () => {
    reads(
      'a {\n  b\n}\n  c\n  d {\n    e\n  }\n}',
      'a {',
      '  b',
      '}',
      'c !orphaned-lines(c)',
      'd {',
      '  e',
      '}',
      '!superfluous-close(})',
    );
    const { tree } = parse('x\n\n  c\n  d\n}'.replace('x\n\n', 'x {\n}\n'));
    assert.deepEqual(tree.list.statements[1]?.problems[0]?.lines, 2);
  });

  it('are those deeper than the }, and no others', () => {
    reads(
      'a {\n  b {\n  }\n    c\n  }\n  d\n}',
      'a {',
      '  b {',
      '  }',
      '  c !orphaned-lines(c)',
      '  d',
      '  !superfluous-close(})',
      '}',
    );
  });
});

describe('a stray brace', () => {
  it('at the beginning of a line leaves the line its indent', () => {
    reads('a {\n  b\n}  c\n  d\n}', 'a {', '  b', '  c', '  d', '  !superfluous-close(})', '}');
    reads('a {\n  b\n{  c\n  d\n}', 'a {', '  b', '  c', '  d', '  !lonely-open({)', '}');
  });

  it('in the indent of a } leaves it its column', () => {
    reads('a {\n  b {\n    c\n } }\n}', 'a {', '  b {', '    c', '    !superfluous-close(})', '  }', '}');
    reads('a {\n  b {\n    c\n { }\n}', 'a {', '  b {', '    c', '    !lonely-open({)', '  }', '}');
  });

  it('right beside words may part one', () => {
    reads('a b}c', 'a b !split-line(a)', 'c !split-line(c)', '!superfluous-close(})');
    reads('a {\n  b{c\n  d\n}', 'a {', '  b !missing-close(b) {', '    c !split-line(c)', '  }', '  d', '}');
  });

  it('before a { does not part a statement from its block', () => {
    reads('a }{\n  b\n}', 'a !superfluous-close(}) {', '  b', '}');
    reads('a }"b"', 'a string:b !superfluous-close(})');
  });
});

describe('a ;', () => {
  it('before a { or a text parts nothing', () => {
    reads('a; {\n  b\n}', 'a !stray-separator(;→) {', '  b', '}');
    reads('a; "b"', 'a string:b !stray-separator(;→)');
  });
});

describe('nesting', () => {
  function nested(depth: number): string {
    return `${'a{'.repeat(depth)}b${'}'.repeat(depth)}`;
  }

  it('is read to a hundred blocks', () => {
    const lines = sketch(nested(100));
    assert.equal(lines.length, 201);
    assert.ok(lines.every((line) => !line.includes('!')));
  });

  it('is skipped beyond, with one problem', () => {
    const lines = sketch(`${'a{'.repeat(100)} b { c “d” { e{f} } } g ${'}'.repeat(100)}`).map((line) => line.trim());
    assert.deepEqual(
      lines.filter((line) => !/^(a \{|\})$/.test(line)),
      ['b !too-deep({) {', 'g'],
    );
    assert.equal(sketch(nested(101)).filter((line) => line.includes('!')).length, 1);
  });

  it('of a megabyte is read', () => {
    for (const piece of ['{', '}', 'a{', ' }\n', 'a {\n', '"', '“', '"""', 'a,\n', '\u00ad', 'a:', '<<<<<<< a\n']) {
      const text = piece.repeat(Math.floor(2 ** 20 / piece.length));
      assert.equal(parse(text).tree.length, text.length);
    }
  });
});
