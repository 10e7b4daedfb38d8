/** Tests that parsing again after an edit equals a fresh parse and keeps what did not change. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../../grammar/src/syntax/parser.ts';
import { reparse } from '../../../grammar/src/syntax/reparse.ts';
import type { List, Statement, TextEdit } from '../../../grammar/src/syntax/tree.ts';
import { applyEdit, editShape, fitEdit, roughText } from '../edits.ts';
import { samplePlan } from '../sample-plan.ts';

function editOf(text: string, find: string, insert: string): TextEdit {
  const start = text.indexOf(find);
  assert.ok(start >= 0, `"${find}" stands in the text`);
  return { start, end: start + find.length, insert };
}

/** The statement at a path of indices. */
function at(list: List, ...path: number[]): Statement {
  const [index, ...rest] = path;
  const statement = list.statements[index ?? -1];
  assert.ok(statement);
  if (rest.length === 0) return statement;
  assert.ok(statement.block);
  return at(statement.block.list, ...rest);
}

function holdsAllEdits(text: string, shapes: readonly { at: number; length: number; insert: string }[]): void {
  let current = { text, parse: parse(text) };
  for (const shape of shapes) {
    const edit = fitEdit(current.text, shape);
    const next = reparse(current.text, current.parse.tree, edit);
    assert.equal(next.text, applyEdit(current.text, edit));
    assert.deepEqual(next.parse, parse(next.text));
    current = next;
  }
}

describe('reparse', () => {
  it('equals a fresh parse for edits of a plan', () => {
    const edits = fc.array(editShape, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(edits, (shapes) => holdsAllEdits(samplePlan, shapes)),
      { numRuns: 1_500 },
    );
  });

  it('equals a fresh parse for edits of any text', () => {
    const edits = fc.array(editShape, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(roughText, edits, (text, shapes) => holdsAllEdits(`a {\n  ${text}\n}\nb`, shapes)),
      { numRuns: 1_500 },
    );
  });

  it('keeps every statement that does not hold the edit', () => {
    const before = parse(samplePlan).tree;
    const { parse: after } = reparse(
      samplePlan,
      before,
      editOf(samplePlan, 'carehost.Desk from cutover', 'clinic.Privacy'),
    );
    const [old, list] = [before.list, after.tree.list];
    const section = 4;
    old.statements.forEach((statement, index) => assert.equal(list.statements[index] === statement, index !== section));
    assert.equal(at(list, section, 0), at(old, section, 0));
    assert.equal(at(list, section, 2), at(old, section, 2));
    assert.notEqual(at(list, section, 1), at(old, section, 1));
    for (const sibling of [0, 1, 2, 3]) assert.equal(at(list, section, 1, sibling), at(old, section, 1, sibling));
    assert.notEqual(at(list, section, 1, 4), at(old, section, 1, 4));
  });

  it('keeps the statements of other declarations while a string is left open', () => {
    const before = parse(samplePlan).tree;
    const { parse: after } = reparse(samplePlan, before, editOf(samplePlan, '"which record', '"which record" "'));
    assert.equal(at(after.tree.list, 4), at(before.list, 4));
    assert.notEqual(at(after.tree.list, 6), at(before.list, 6));
  });

  it('reads all anew when a conflict’s marker comes into a block or goes', () => {
    const lines = ['<<<<<<< ours', '  b 1', '=======', '  b 2', '>>>>>>> theirs'];
    const around = (inside: readonly string[]): string => `a {\n  c\n${inside.join('\n')}\n  d\n}\ne {\n  f\n}\n`;
    const whole = around(lines);
    for (const marker of [0, 2, 4]) {
      const line = lines[marker] ?? '';
      const at = whole.indexOf(line);
      // The marker as an author breaks it: gone, a character short or too long, or no longer at the line's beginning.
      const breaks = [
        { start: at, end: at + line.length + 1, insert: '' },
        { start: at + 3, end: at + 4, insert: '' },
        { start: at, end: at, insert: line.charAt(0) },
        { start: at, end: at, insert: ' ' },
        { start: at, end: at + line.length, insert: '' },
      ];
      for (const edit of breaks) {
        const broken = reparse(whole, parse(whole).tree, edit);
        assert.deepEqual(broken.parse, parse(broken.text));
        assert.equal(broken.parse.tree.conflicted, false);
        const back = {
          start: edit.start,
          end: edit.start + edit.insert.length,
          insert: whole.slice(edit.start, edit.end),
        };
        const mended = reparse(broken.text, broken.parse.tree, back);
        assert.equal(mended.text, whole);
        assert.equal(mended.parse.tree.conflicted, true, JSON.stringify(edit));
        assert.deepEqual(mended.parse, parse(whole));
      }
    }
  });

  it('reads the block around one whose braces no longer balance', () => {
    const before = parse(samplePlan).tree;
    const edit = editOf(samplePlan, 'activity approve { responsible', 'activity approve { } x { responsible');
    const { parse: after } = reparse(samplePlan, before, edit);
    assert.equal(at(after.tree.list, 3), at(before.list, 3));
    assert.equal(at(after.tree.list, 4, 2), at(before.list, 4, 2));
    assert.equal(after.tree.repaired, false);
  });
});
