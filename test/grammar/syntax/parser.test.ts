/** Tests of what holds for the tree of any text, damaged or not. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../../grammar/src/syntax/parser.ts';
import type { List, Statement } from '../../../grammar/src/syntax/tree.ts';
import { applyEdits, editShape, roughText } from '../edits.ts';
import { samplePlan } from '../sample-plan.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Ranges stand one behind the other within two offsets. */
function inOrder(ranges: readonly Range[], from: number, to: number): void {
  let at = from;
  for (const { start, end } of ranges) {
    assert.ok(start >= at && end >= start, `${start}–${end} begins behind ${at}`);
    at = end;
  }
  assert.ok(at <= to, `${at} is not behind ${to}`);
}

function inBounds(ranges: readonly Range[], from: number, to: number): void {
  for (const { start, end } of ranges) {
    assert.ok(from <= start && start <= end && end <= to, `${start}–${end} in ${from}–${to}`);
  }
}

function checkStatement({ atoms, block, length, problems }: Statement): void {
  assert.ok(atoms.length > 0);
  assert.equal(atoms[0]?.start, 0);
  inOrder(atoms, 0, block?.open ?? length);
  inBounds(problems, 0, length);
  if (block === undefined) {
    assert.equal(atoms.at(-1)?.end, length);
    return;
  }
  assert.ok(
    block.open <= block.inside && block.inside <= block.close && block.close <= length && length <= block.close + 1,
  );
  checkList(block.list, block.inside, block.close);
}

/** All that a list holds stands in it, in order, from one offset to another; both count from the list's owner. */
function checkList({ statements, starts, comments, problems }: List, from: number, to: number): void {
  assert.equal(statements.length, starts.length);
  const ranges = statements.map(({ length }, index) => ({
    start: starts[index] ?? -1,
    end: (starts[index] ?? -1) + length,
  }));
  inOrder(ranges, from, to);
  inOrder(comments, from, to);
  inBounds(problems, from, to);
  statements.forEach(checkStatement);
}

function checkTree(text: string): void {
  const { tree, second } = parse(text);
  for (const each of second === undefined ? [tree] : [tree, second]) {
    assert.equal(each.length, text.length);
    checkList(each.list, 0, text.length);
  }
}

describe('the tree of any text', () => {
  it('holds all statements, words, comments and problems in order, each within its owner', () => {
    fc.assert(fc.property(roughText, checkTree), { numRuns: 5_000 });
  });

  it('does so for a plan that was edited', () => {
    const edits = fc.array(editShape, { maxLength: 8 });
    fc.assert(
      fc.property(edits, (shapes) => checkTree(applyEdits(samplePlan, shapes))),
      { numRuns: 1_000 },
    );
  });

  it('is the same whatever was parsed before', () => {
    const fresh = parse(samplePlan);
    fc.assert(
      fc.property(roughText, (text) => void parse(text)),
      { numRuns: 100 },
    );
    assert.deepEqual(parse(samplePlan), fresh);
  });
});

/** A statement by its own words, those of the statements around it, and the lines that its words stand on. */
interface Found {
  readonly words: string;
  readonly around: readonly string[];
  readonly firstLine: number;
  readonly lastLine: number;
}

function findAll(text: string, list: List, owner = 0, around: readonly string[] = []): Found[] {
  return list.statements.flatMap(({ atoms, block }, index) => {
    const start = owner + (list.starts[index] ?? 0);
    const words = atoms.map(({ kind, value }) => `${kind} ${value}`).join(' ');
    const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
    const end = start + (block === undefined ? (atoms.at(-1)?.end ?? 0) : block.inside);
    const found = { words, around, firstLine: lineOf(start), lastLine: lineOf(end) };
    return [found, ...(block === undefined ? [] : findAll(text, block.list, start, [...around, words]))];
  });
}

/** Whether each of these stands among the others as often. */
function lost(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const each of after) left.set(each, (left.get(each) ?? 0) + 1);
  return before.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}

const whole = findAll(samplePlan, parse(samplePlan).tree.list);

/** Statements that are lost, of those none of whose words stand on the damaged line. */
function lostBy(start: number, end: number): string[] {
  const line = samplePlan.slice(0, start).split('\n').length;
  const undamaged = whole.filter(({ firstLine, lastLine }) => line < firstLine || line > lastLine);
  const text = samplePlan.slice(0, start) + samplePlan.slice(end);
  const after = findAll(text, parse(text).tree.list);
  return lost(
    undamaged.map(({ words }) => words),
    after.map(({ words }) => words),
  );
}

/** Statements that now stand in another block, of those that stand in none whose own words were damaged. */
function movedBy(start: number, end: number): string[] {
  const line = samplePlan.slice(0, start).split('\n').length;
  const damaged = whole
    .filter(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine)
    .map(({ words }) => words);
  const unconcerned = whole.filter(({ words, around }) => ![words, ...around].some((each) => damaged.includes(each)));
  const text = samplePlan.slice(0, start) + samplePlan.slice(end);
  const path = ({ words, around }: Found): string => [...around, words].join(' > ');
  return lost(unconcerned.map(path), findAll(text, parse(text).tree.list).map(path));
}

describe('damage', () => {
  const places = (pattern: RegExp): number[] => [...samplePlan.matchAll(pattern)].map(({ index }) => index);

  for (const [name, pattern] of [
    ['any one brace', /[{}]/g],
    ['any one quote', /"/g],
  ] as const) {
    it(`by the loss of ${name} loses and moves no statement that has no word on its line`, () => {
      for (const at of places(pattern)) {
        assert.deepEqual(lostBy(at, at + 1), []);
        assert.deepEqual(movedBy(at, at + 1), []);
      }
    });
  }

  it('by the loss of any one line loses and moves no statement that has no word on it', () => {
    for (const at of places(/^/gm)) {
      const end = samplePlan.indexOf('\n', at) + 1;
      assert.deepEqual(lostBy(at, end), []);
      assert.deepEqual(movedBy(at, end), []);
    }
  });
});
