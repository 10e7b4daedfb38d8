/** Edits step by step give what a fresh start gives, and re-run only what they concern. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AnalysisHost } from '../../server/src/analysis/host.ts';
import { generatedPlan } from '../bench/generated-plan.ts';
import { assertFresh } from './sound.ts';
import { everything, ROOT, runs, workspace } from './workspace.ts';

const files = Object.fromEntries(generatedPlan(220));
const names = Object.keys(files);
const controls = `${ROOT}/controls-0000.secplan`;

/** Replaces the first `old` of a file, and returns how many entities were run for it. */
function replaced(host: AnalysisHost, path: string, old: string, insert: string): number {
  const start = host.file(path)?.text.indexOf(old) ?? -1;
  assert.ok(start >= 0, `${old} is not in ${path}`);
  const before = runs(host);
  host.edit(path, [{ start, end: start + old.length, insert }]);
  host.settle();
  return runs(host) - before;
}

describe('recomputation', () => {
  const host = workspace(files);

  it('runs nothing again for a title', () => {
    assert.equal(replaced(host, controls, 'Control number 5 ', 'Control number five '), 0);
    assert.equal(replaced(host, `${ROOT}/plan.secplan`, '"Security Manager"', '"Manager of security"'), 0);
  });

  it('runs nothing again for comments and blanks', () => {
    assert.equal(replaced(host, controls, '  control C-5 ', '  // a remark\n\n  control C-5 '), 0);
  });

  it('runs one control again for a change inside it', () => {
    assert.ok(replaced(host, controls, 'responsible netco.Engineering', 'responsible netco.Operations') <= 3);
  });

  it('runs only what mentions a milestone again for its date', () => {
    const count = replaced(host, `${ROOT}/plan.secplan`, 'on 2026-04-01', 'on 2026-05-01');
    assert.ok(count >= 22 && count <= 24, `${String(count)} were run`);
  });

  it('runs again what its section hands down', () => {
    const count = replaced(host, controls, 'accountable acme.CISO', 'accountable acme.Change');
    assert.ok(count >= 100, `${String(count)} were run`);
  });

  it('does not run controls again for a line of the plan that they do not look at', () => {
    assert.ok(replaced(host, `${ROOT}/plan.secplan`, 'review every 12 months', 'review every 6 months') <= 10);
  });

  it('names a few of many places where one name stands, not each at each', () => {
    const many = workspace({ 'a.secplan': 'control C "x"\n'.repeat(500) });
    const inAll = many.allScopes().flatMap(({ engine }) => engine.problemsIn(`${ROOT}/a.secplan`));
    const problems = inAll.filter(({ rule }) => rule.id === 'name/duplicate');
    assert.equal(problems.length, 499);
    assert.ok(problems.every(({ related }) => related.length > 0 && related.length <= 5));
  });

  it('costs the same in a plan ten times as large', () => {
    const large = workspace(Object.fromEntries(generatedPlan(2200)));
    const small = workspace(files);
    const edit = (each: AnalysisHost): number =>
      replaced(each, controls, 'informed acme.SecurityManager', 'informed acme.Business');
    assert.equal(edit(large), edit(small));
  });
});

const snippets = [
  '',
  ' ',
  '\n',
  '{',
  '}',
  '"',
  'x',
  'accountable acme.CISO\n',
  'accountable acme.Business\n',
  'responsible netco.Operations\n',
  'control C-7 "Again" {\n',
  'plan other "Other"\n',
  'role Operations\n',
  'milestone handover "Again" { on 2026-07-01 }\n',
  '// ',
  'internet',
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
];

describe('edits step by step', () => {
  it('give the same problems as a fresh start', () => {
    const small = Object.fromEntries(generatedPlan(25));
    const step = fc.record({
      file: fc.constantFrom(...Object.keys(small)),
      at: fc.nat(),
      remove: fc.oneof(fc.constant(0), fc.nat(30)),
      insert: fc.constantFrom(...snippets),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const host = workspace(small);
        for (const { file, at, remove, insert } of steps) {
          const path = `${ROOT}/${file}`;
          const length = host.file(path)?.text.length ?? 0;
          const start = at % (length + 1);
          host.edit(path, [{ start, end: Math.min(length, start + remove), insert }]);
          host.settle();
        }
        assertFresh(host);
      }),
      { numRuns: 150 },
    );
  });

  it('hear of the first declaration in a block', () => {
    const parties = 'organization o { role r }\n';
    const text = (inside: string): string => `${parties}control C "x" {\n  accountable o.r\n${inside}}\n`;
    const host = workspace({ 'a.secplan': text('') });
    host.setText(`${ROOT}/a.secplan`, text('  activity a { responsible o.r }\n'), true);
    assertFresh(host);
  });

  it('hear of declarations that change places: the first of two is the one that counts', () => {
    const [service, asset, control] = ['service x "S"\n', 'asset x "A"\n', 'control c "C" { on x }\n'];
    const before = service + control + asset;
    for (const after of [asset + control + service, asset + service + control, control + asset + service]) {
      const host = workspace({ 'a.secplan': before });
      host.setText(`${ROOT}/a.secplan`, after, true);
      assertFresh(host);
    }
  });

  it('do not depend on the order in which files arrive', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (order) => {
        const shuffled = Object.fromEntries(order.map((name) => [name, files[name] ?? '']));
        assert.deepEqual(everything(workspace(shuffled)), everything(workspace(files)));
      }),
      { numRuns: 10 },
    );
  });
});
