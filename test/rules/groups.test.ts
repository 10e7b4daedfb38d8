/** Problems that are alike are one, at the first place, with a count: in a file or in a plan, step by step as afresh. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AnalysisHost } from '../../server/src/analysis/host.ts';
import { quickFixes } from '../../server/src/features/fixes/fixes.ts';
import { atLine } from '../../server/src/plan/anchor.ts';
import { defineRule } from '../../server/src/rules/define.ts';
import type { Grouping, Rule } from '../../server/src/rules/define.ts';
import { plainArguments } from '../../server/src/rules/render.ts';
import { rules as allRules } from '../../server/src/rules/registry.ts';
import { everything, ROOT, workspace } from '../analysis/workspace.ts';

/** Complains of every text behind `document`, and says where it stands. */
function notes(within: Grouping['within']): Rule {
  return defineRule({
    id: 'raci/no-accountable',
    severity: 'warning',
    source: ['secplan'],
    each: ['control'],
    messages: {
      here: {
        text: '“{text}” stands here.',
        grouped: { within, by: ['text'], text: '“{text}” stands at {places} places.' },
      },
    },
    fixes: { all: 'Write “x”{places|| at # places}', one: 'Write “y”' },
    check(entity, plan, report) {
      for (const ref of plan.lines(entity, 'document')) {
        const text = ref.line.values[0]?.text ?? '';
        const anchor = atLine(ref, 0);
        const fix = (title: string, insert: string) =>
          ({ title, args: {}, changes: [{ type: 'replace', anchor, text: insert }] }) as const;
        report(anchor, 'here', { text }, { fixes: [fix('all', '"x"'), fix('one', '"y"')] });
      }
    },
  });
}

const files = {
  'a.secplan': 'plan p\ncontrol A { document "one" }\ncontrol B { document "two" }\ncontrol C { document "one" }\n',
  'b.secplan': 'control D { document "one" }\ncontrol E { document "three" }\n',
};

function told(host: AnalysisHost): readonly string[] {
  return host.paths().flatMap((path) =>
    host.problems(path).map(({ message, related, waivedBy }) => {
      const places = related.map(({ file, message: place }) => `${file.slice(ROOT.length + 1)} ${place}`);
      return [path.slice(ROOT.length + 1), message, ...places, ...(waivedBy === undefined ? [] : [waivedBy])].join(
        '; ',
      );
    }),
  );
}

describe('problems that are alike', () => {
  it('are one in each file', () => {
    assert.deepEqual(told(workspace(files, { rules: [notes('file')] })), [
      'a.secplan; “one” stands at 2 places.; a.secplan control C: document “…”',
      'a.secplan; “two” stands here.',
      'b.secplan; “one” stands here.',
      'b.secplan; “three” stands here.',
    ]);
  });

  it('are one in the plan', () => {
    assert.deepEqual(told(workspace(files, { rules: [notes('plan')] })), [
      'a.secplan; “one” stands at 3 places.; a.secplan control C: document “…”; b.secplan control D: document “…”',
      'a.secplan; “two” stands here.',
      'b.secplan; “three” stands here.',
    ]);
  });

  it('give machines their number', () => {
    const [first] = workspace(files, { rules: [notes('plan')] }).problems(`${ROOT}/a.secplan`);
    assert.ok(first);
    assert.deepEqual(plainArguments(first.problem.args), { text: 'one', places: 3 });
  });

  it('are mended at all places by a fix that says so, and at the first by others', () => {
    const host = workspace(files, { rules: [notes('plan')] });
    const at = files['a.secplan'].indexOf('"one"');
    const found = quickFixes(host, `${ROOT}/a.secplan`, { start: at, end: at });
    assert.deepEqual(
      found.map(({ title, edits }) => [title, edits.flatMap((each) => each.edits).length, edits.length]),
      [
        ['Write “x” at 3 places', 3, 2],
        ['Write “y”', 1, 1],
      ],
    );
  });

  it('are not counted where they are waived', () => {
    const exception = `organization o { role m { mandate management } }
exception X { waives raci/no-accountable on A; assessed by o.m; approved by o.m }
`;
    const host = workspace({ ...files, 'c.secplan': exception }, { rules: [notes('plan')] });
    assert.deepEqual(told(host).slice(0, 2), ['a.secplan; “one” stands here.; X', 'a.secplan; “two” stands here.']);
    assert.equal(told(host)[2], 'a.secplan; “one” stands at 2 places.; b.secplan control D: document “…”');
  });

  it('are not counted in a folder where their rule is switched off', () => {
    const off = '{ "rules": { "raci/no-accountable": { "severity": "off", "reason": "tried out" } } }';
    const placed = { 'a.secplan': files['a.secplan'], 'old/b.secplan': files['b.secplan'], 'old/secplan.json': off };
    const host = workspace(placed, { rules: [notes('plan')] });
    assert.equal(told(host)[0], 'a.secplan; “one” stands at 2 places.; a.secplan control C: document “…”');
    assert.equal(told(host).length, 2);
  });

  it('change in the other files of their group too, and those alone', () => {
    const host = workspace({ ...files, 'c.secplan': 'control F { document "four" }\n' }, { rules: [notes('plan')] });
    host.takeChanged();
    host.setText(`${ROOT}/b.secplan`, 'control E { document "three" }\n', true);
    host.settle();
    assert.deepEqual([...host.takeChanged()].sort(), [`${ROOT}/a.secplan`, `${ROOT}/b.secplan`]);
    assert.equal(told(host)[0], 'a.secplan; “one” stands at 2 places.; a.secplan control C: document “…”');
  });

  for (const within of ['file', 'plan'] as const) {
    it(`are the same edited step by step as read afresh, within the ${within}`, () => {
      const one = fc.record({ name: fc.constantFrom('A', 'B', 'C', 'D'), note: fc.constantFrom('one', 'two') });
      const text = fc
        .array(one, { maxLength: 4 })
        .map((all) => all.map(({ name, note }) => `control ${name} { document "${note}" }\n`).join(''));
      const step = fc.record({ file: fc.constantFrom('a.secplan', 'b.secplan', 'c.secplan'), text });
      fc.assert(
        fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
          const rules = [notes(within)];
          const host = workspace({ 'z.secplan': 'plan p\n' }, { rules });
          const texts: Record<string, string> = { 'z.secplan': 'plan p\n' };
          for (const { file, text: next } of steps) {
            texts[file] = next;
            host.setText(`${ROOT}/${file}`, next, true);
            host.settle();
            told(host);
          }
          assert.deepEqual(everything(host), everything(workspace(texts, { rules })));
        }),
        { numRuns: 100 },
      );
    });
  }

  it('are no matter of the whole plan for rules of the text', () => {
    const wrong = allRules.filter(({ check, messages }) =>
      Object.values(messages).some((each) => !check && typeof each === 'object' && each.grouped?.within === 'plan'),
    );
    assert.deepEqual(wrong, []);
  });
});
