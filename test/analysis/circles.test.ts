/** Circles of any length, of files too, and while they are written. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fileKind, kinds } from '../../grammar/src/vocabulary/vocabulary.ts';
import { circular } from '../../server/src/rules/name/circular.ts';
import type { FoundProblem } from '../../server/src/analysis/collect.ts';
import type { AnalysisHost } from '../../server/src/analysis/host.ts';
import { assertFresh } from './sound.ts';
import { ROOT, runs, workspace } from './workspace.ts';

function circles(host: AnalysisHost): readonly FoundProblem[] {
  return host.paths().flatMap((path) => host.problems(path).filter(({ rule }) => rule === circular.id));
}

/** Boards that each report to the next, the last to the first if it is closed. */
function chain(length: number, closed: boolean): string {
  const boards = Array.from({ length }, (_, i) => {
    const above = i + 1 < length ? i + 1 : closed ? 0 : undefined;
    return `board b${String(i)} "B" {${above === undefined ? '' : ` reports to b${String(above)}`} }\n`;
  });
  return boards.join('');
}

/** The same in files of ten thousand boards, since a file has a limit; the plan holds them together. */
function files(length: number): Readonly<Record<string, string>> {
  const lines = chain(length, false).split('\n');
  const parts = Array.from({ length: Math.ceil(length / 10_000) }, (_, i) => lines.slice(i * 10_000, (i + 1) * 10_000));
  const named = parts.map((part, i) => [`${String(i)}.secplan`, `${part.join('\n')}\n`] as const);
  return { ...Object.fromEntries(named), 'plan.secplan': 'plan p "P"\n' };
}

describe('circles', () => {
  it('are found in a hundred thousand boards, once, and shown with a few places', () => {
    const host = workspace(files(100_000), { rules: [circular] });
    assert.deepEqual(circles(host), []);
    const last = host.file(`${ROOT}/9.secplan`)?.text ?? '';
    const end = last.lastIndexOf('}');
    host.edit(`${ROOT}/9.secplan`, [{ start: end, end, insert: 'reports to b0 ' }]);
    host.settle();
    const [problem, ...others] = circles(host);
    assert.deepEqual(others, []);
    assert.match(problem?.message ?? '', /^“reports to” leads in a circle: boards b0 → b1 → b2 → b3 → b4 → … → b0\. /);
    assert.equal(problem?.related.length, 49);
  }).timeout(60_000);

  it('of folders that use each other are told once, in a plan and outside', () => {
    const shared = { 'shared/a.secplan': 'use "../more"\n', 'more/b.secplan': 'use "../shared"\n' };
    for (const plan of [{}, { 'plan/p.secplan': 'plan p "P"\nuse "../shared"\n' }]) {
      const host = workspace({ ...plan, ...shared });
      const [problem, ...others] = circles(host);
      assert.deepEqual(others, []);
      assert.equal(problem?.file, `${ROOT}/more/b.secplan`);
      assert.match(problem.message, /by \.\.\/shared → \.\.\/more\. /);
      host.setText(`${ROOT}/shared/a.secplan`, '// use nothing\n', true);
      assertFresh(host);
      assert.deepEqual(circles(host), []);
    }
  });

  it('of a folder that uses itself are told at the file', () => {
    assert.equal(circles(workspace({ 'shared/a.secplan': 'use "../shared"\n' })).length, 1);
    assert.deepEqual(circles(workspace({ 'shared/a.secplan': 'use "below"\n', 'shared/below/b.secplan': '' })), []);
  });

  it('are not looked for again when something else changes', () => {
    const text = chain(50, false);
    const host = workspace({ 'a.secplan': text });
    const before = runs(host);
    const at = text.indexOf('b20 "B" {') + 9;
    host.edit(`${ROOT}/a.secplan`, [{ start: at, end: at, insert: ' every 1 month;' }]);
    host.settle();
    assert.ok(runs(host) - before <= 5, `${String(runs(host) - before)} were run`);
  });
});

describe('circles while they are written', () => {
  const names = ['a', 'b', 'c', 'd'];
  const board = fc.tuple(fc.constantFrom(...names), fc.option(fc.constantFrom(...names)));
  const step = fc.array(board, { maxLength: 5 }).map((boards) => {
    const distinct = new Map(boards);
    return [...distinct]
      .map(([name, above]) => `board ${name} "B" {${above === null ? '' : ` reports to ${above}`} }\n`)
      .join('');
  });

  it('are the same as after a fresh start', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b'), step), { minLength: 2, maxLength: 6 }), (steps) => {
        const host = workspace({ 'a.secplan': '', 'b.secplan': '', 'plan.secplan': 'plan p "P"\n' });
        for (const [file, text] of steps) {
          host.setText(`${ROOT}/${file}.secplan`, text, true);
          host.settle();
          assertFresh(host);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what the vocabulary says of where lines lead', () => {
  it('is said only of lines that can lead on', () => {
    for (const kind of [fileKind, ...kinds.values()]) {
      for (const { head, leads, leadsFrom, slot } of kind.properties) {
        if (!leads || leadsFrom !== undefined || kind === fileKind) continue;
        const reached = slot?.oneOf.flatMap((type) =>
          type.type === 'reference' ? type.to : type.type === 'date' ? ['milestone'] : [],
        );
        assert.ok(reached?.includes(kind.kind), `${kind.kind} ${head}`);
      }
    }
  });

  it('is the same for a line in every kind that has it', () => {
    const marked = new Map<string, string>();
    for (const { properties } of kinds.values()) {
      for (const { head, leads } of properties) {
        if (leads) assert.equal(marked.get(head) ?? leads, leads, head);
        if (leads) marked.set(head, leads);
      }
    }
  });

  it('decides of every line by which a thing can name its own kind', () => {
    const silent = [...kinds.values()].flatMap(({ kind, properties }) =>
      properties.flatMap(({ head, leads, slot }) =>
        !leads && slot?.oneOf.some((type) => type.type === 'reference' && type.to.includes(kind))
          ? [`${kind} ${head}`]
          : [],
      ),
    );
    assert.deepEqual(silent, []);
  });
});
