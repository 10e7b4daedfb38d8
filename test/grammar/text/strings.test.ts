/** Tests of strings and texts: closed, left open, and as word processors write them. */
import assert from 'node:assert/strict';
import { sketch } from '../sketch.ts';

function reads(text: string, ...lines: string[]): void {
  assert.deepEqual(sketch(text), lines);
}

describe('strings', () => {
  it('know two escapes; any other backslash is itself', () => {
    reads('a "x \\"y\\" \\\\ \\n C:\\tmp" ""', 'a string:x "y" \\ \\n C:\\tmp string:');
  });

  it('hold what means something elsewhere', () => {
    reads('a "{ ; // , “x” \u00ab" b', 'a string:{ ; // , “x” \u00ab b');
  });

  it('end with their line where they are left open', () => {
    reads('a "b c  \nd', 'a string:b c !unclosed-string("b c)', 'd');
    reads('a "b\r\nc', 'a string:b !unclosed-string("b)', 'c');
    reads('a "', 'a string: !unclosed-string(")');
  });

  it('stop before a brace that ends the line where they are left open', () => {
    reads('a "b c { \n d\n}', 'a string:b c !unclosed-string("b c) {', '  d', '}');
    reads('a " {\n d\n}', 'a string: !unclosed-string(") {', '  d', '}');
    reads('a "b{', 'a string:b{ !unclosed-string("b{)');
  });

  it('are opened and closed by the quotes of word processors', () => {
    reads('a “b c” d', 'a string:b c d !typographic-quote(“→") !typographic-quote(”→")');
    reads(
      'a „b“ »c« ‹d›',
      [
        'a string:b string:c string:d',
        ...['„', '“', '»', '«', '‹', '›'].map((mark) => `!typographic-quote(${mark}→")`),
      ].join(' '),
    );
    reads('a “b" c', 'a string:b c !typographic-quote(“→")');
    reads('a “b', 'a string:b !typographic-quote(“→") !unclosed-string(“b)');
  });
});

describe('texts', () => {
  it('lose their common indent and keep what is deeper', () => {
    reads('a """\n    x\n\n      y  \n   """ b', 'a text:x⏎⏎  y   b');
    reads('a """\r\n  x\r\n  y\r\n"""', 'a text:x⏎y');
    reads('a """\n\t\tx\n\t\t y\n"""', 'a text:x⏎ y');
    reads('a """\n"""', 'a text:');
  });

  it('drop a backslash that protects what begins a line', () => {
    reads('a """\n  \\  x\n  \\\\y\n  \\"""\n  \\z\n"""', 'a text:  x⏎\\y⏎"""⏎\\z');
  });

  it('hold quotes, braces and slashes', () => {
    reads('a """\n  "x" { // y\n  z """ z\n"""', 'a text:"x" { // y⏎z """ z');
  });

  it('end before a line that stands no deeper where they are left open', () => {
    reads('a {\n  b """\n    x\n\n  c\n}', 'a {', '  b text:x !unclosed-text(""")', '  c', '}');
    reads('a """', 'a text: !unclosed-text(""")');
    reads('a """\n  x', 'a text:x !unclosed-text(""")');
  });

  it('must begin below their opening quotes', () => {
    reads('a """ x y """ b', 'a text: x y  b !text-not-alone(""" x y """)');
    reads('a """ x y\nb', 'a text: x y !text-not-alone(""" x y)', 'b');
    reads('a """x {\n b\n}', 'a text:x !text-not-alone("""x) {', '  b', '}');
  });
});
