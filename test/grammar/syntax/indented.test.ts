/** Tests that lines indented below a declaration without braces are its own. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format } from '../../../grammar/src/print/printer.ts';
import { parse } from '../../../grammar/src/syntax/parser.ts';
import { reparse } from '../../../grammar/src/syntax/reparse.ts';
import type { List } from '../../../grammar/src/syntax/tree.ts';
import { applyEdit, editShape, fitEdit } from '../edits.ts';

const unbraced = `organization acme "Acme"
  role CISO "CISO"
    contact "a"
  role IT "IT"
section "S" {
  control c "C" // first
    responsible acme.IT,
      acme.CISO
    accountable:
      - acme.CISO

  control d "D" { activity e
    duty verify }
}
asset f "F"
{
  kind x
}
# a comment
- control: g
  responsible acme.IT
`;

/** First words, with what they own in brackets. */
function sketch({ statements }: List): string {
  return statements
    .map(({ atoms, block }) => {
      const words = atoms.map(({ value }) => value).join(' ');
      return block ? `${words} [${sketch(block.list)}]` : words;
    })
    .join('; ');
}

const read = (text: string): string => sketch(parse(text).tree.list);

describe('lines without braces', () => {
  it('belong to the declaration above that stands left of them', () => {
    assert.equal(
      read(unbraced),
      'organization acme Acme [role CISO CISO [contact a]; role IT IT]; ' +
        'section S [control c C [responsible acme.IT , acme.CISO; accountable: - acme.CISO]; ' +
        'control d D [activity e; duty verify]]; asset f F [kind x]; - control: g [responsible acme.IT]',
    );
    assert.equal(parse(unbraced).tree.repaired, false);
  });

  it('belong to no line that is none of a declaration, nor to one that ended', () => {
    assert.equal(
      read('control c {\n  responsible a\n    accountable b\n}'),
      'control c [responsible a; accountable b]',
    );
    assert.equal(read('control c;\n  responsible a'), 'control c; responsible a');
    assert.equal(read('control c {}\n  responsible a'), 'control c []; responsible a');
    assert.equal(read('x c\n  responsible a'), 'x c; responsible a');
  });

  it('do not where they are declarations that cannot stand there', () => {
    assert.equal(read('role a\n  role b\n  control c'), 'role a; role b; control c');
    assert.equal(read('organization a\n  role b'), 'organization a [role b]');
    assert.equal(read('service a\n  provider b'), 'service a [provider b]');
  });

  it('are one problem at the word of the declaration', () => {
    const { list } = parse('section "S" {\n  control c\n    responsible a\n}').tree;
    const [control] = list.statements[0]?.block?.list.statements ?? [];
    assert.deepEqual(control?.problems, [{ code: 'unbraced', start: 0, end: 7 }]);
    assert.deepEqual(control.block && [control.block.open, control.block.inside, control.block.close], [9, 9, 27]);
  });

  it('are laid out as they stand', () => {
    const text = 'plan   p\ncontrol   c\n     responsible a\nrole   r\n';
    assert.deepEqual(format(text), { text: 'plan p\ncontrol   c\n     responsible a\nrole r\n' });
  });

  it('are read again as afresh after any edits', () => {
    const edits = fc.array(editShape, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(edits, (shapes) => {
        let current = { text: unbraced, parse: parse(unbraced) };
        for (const shape of shapes) {
          const edit = fitEdit(current.text, shape);
          const next = reparse(current.text, current.parse.tree, edit);
          assert.equal(next.text, applyEdit(current.text, edit));
          assert.deepEqual(next.parse, parse(next.text));
          current = next;
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it('are laid out without a change of any word, and the second time not at all', () => {
    const edits = fc.array(editShape, { maxLength: 5 });
    fc.assert(
      fc.property(edits, (shapes) => {
        const text = shapes.reduce((now, shape) => applyEdit(now, fitEdit(now, shape)), unbraced);
        const after = format(text).text;
        assert.equal(format(after).text, after);
        assert.equal(read(after), read(text));
      }),
      { numRuns: 500 },
    );
  });
});
