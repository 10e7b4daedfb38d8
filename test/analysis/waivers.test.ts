/** What exceptions put aside, entry by entry, and those that put nothing aside, while a plan is written. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FoundProblem } from '../../server/src/analysis/collect.ts';
import type { AnalysisHost } from '../../server/src/analysis/host.ts';
import { dayOf } from '../../server/src/facts/dates.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { assertFresh } from './sound.ts';
import { ROOT, workspace } from './workspace.ts';

const parties = `plan p "P" {
  version 1
  valid from 2026-01-01 until 2027-12-31
  between acme
  maintained by acme.CISO
  approved by acme.CISO on 2026-01-02 for 1
}
organization acme "Acme" {
  role CISO "CISO" { mandate executive }
}
`;

const exception = (name: string, waives: string, expires = '2026-06-30'): string =>
  `exception ${name} "E" {\n  by acme\n  waives ${waives}\n  assessed by acme.CISO on 2026-01-02\n` +
  `  approved by acme.CISO on 2026-01-02\n  expires ${expires}\n}\n`;

const statement = (includes: string): string =>
  `applicability soa "S" {\n  of acme\n  includes ${includes}\n  approved by acme.CISO\n}\n`;

function problemsOf(host: AnalysisHost, id: string): readonly FoundProblem[] {
  return host.paths().flatMap((path) => host.problems(path).filter(({ rule }) => rule === id));
}

const idle = (host: AnalysisHost): readonly string[] =>
  problemsOf(host, 'exception/unused-waiver').map(
    ({ file, start, end }) => host.file(file)?.text.slice(start, end) ?? '',
  );

describe('waivers', () => {
  it('put aside what is said of an entry, however its id is written, and leave the rest', () => {
    const host = workspace({
      'parties.secplan': parties,
      'a.secplan': statement('iso27001'),
      'b.secplan': exception('EX-1', 'coverage/gap on iso27001:5.19, iso27001:A5.20'),
    });
    const [waived, open, ...others] = [...problemsOf(host, 'coverage/gap')].sort(
      (a, b) => a.message.length - b.message.length,
    );
    assert.deepEqual(others, []);
    assert.match(waived?.message ?? '', / includes iso27001:A\.5\.19 and iso27001:A\.5\.20, /);
    assert.equal(waived?.waivedBy, 'EX-1');
    assert.doesNotMatch(open?.message ?? '', /A\.5\.19/);
    assert.equal(open?.waivedBy, undefined);
    assert.notEqual(open?.fingerprint, waived.fingerprint);
    assert.deepEqual(idle(host), []);
    assertFresh(host);
  });

  it('of each rule about entries of catalogs put it aside at an entry', () => {
    const plan = parties.replace('between acme', 'between acme\n  catalogs house');
    const text = `${statement('iso27001:A.5.19')}catalog house "H" { entry "H.1" "One" { level basic }; entry "H.2" "Two" { level standard } }
applicability more "M" { of acme; excludes iso27001:A.5.21 }
control C-1 "C" { covers house:H.9 }
certificate acme.iso "I" { covers iso27001:A.5.19 }
${exception('EX-1', 'coverage/must-not-met on house:1, house:2')}
${exception('EX-2', 'coverage/only-certified on iso27001:5.19')}
${exception('EX-3', 'coverage/unjustified-exclusion on iso27001:5.21')}
${exception('EX-4', 'coverage/unknown-entry on house:H.9')}`;
    const host = workspace({ 'parties.secplan': plan, 'a.secplan': text });
    for (const id of ['must-not-met', 'only-certified', 'unjustified-exclusion', 'unknown-entry']) {
      const found = problemsOf(host, `coverage/${id}`);
      assert.ok(found.length > 0, id);
      assert.ok(
        found.every(({ waivedBy }) => waivedBy !== undefined),
        id,
      );
    }
    assert.deepEqual(idle(host), []);
  });

  it('hold for what a party owns by its name as for what stands in its block', () => {
    const text = `zone acme.yard "Y"\n${exception('EX-1', 'name/unused on acme')}`;
    const host = workspace({ 'parties.secplan': parties, 'a.secplan': text });
    const waived = problemsOf(host, 'name/unused').filter(({ file }) => file === `${ROOT}/a.secplan`);
    assert.deepEqual(
      waived.map(({ waivedBy }) => waivedBy),
      ['EX-1'],
    );
  });
});

describe('waivers that put nothing aside', () => {
  it('are told with what the rule does find, which may stand in another file', () => {
    const host = workspace({
      'parties.secplan': parties,
      'a.secplan': statement('iso27001:A.5.19'),
      'b.secplan': exception('EX-1', 'coverage/gap on iso27001:5.21'),
    });
    const [problem, ...others] = problemsOf(host, 'exception/unused-waiver');
    assert.deepEqual(others, []);
    assert.match(problem?.message ?? '', /on iso27001:5\.21, and .* but at iso27001:A\.5\.19\. /);
    assert.deepEqual(
      problem?.related.map(({ file }) => file),
      [`${ROOT}/a.secplan`],
    );
  });

  it('are not told where they have run out, where the problem is still to come, or of what is half written', () => {
    const unused = 'zone acme.yard "Y" { class }\n';
    for (const text of [
      exception('EX-1', 'coverage/gap on acme', '2026-01-10'),
      unused + exception('EX-1', 'zone/unclassified on acme.yard'),
      `finding F "F" { on acme; decided by acme.CISO on 2026-01-02; cost borne by acme; due 2026-03-01 }\n${exception('EX-1', 'finding/overdue on F')}`,
    ]) {
      assert.deepEqual(idle(workspace({ 'parties.secplan': parties, 'a.secplan': text })), [], text);
    }
  });

  it('are told from the day on which the problem is over', () => {
    const text =
      exception('EX-1', 'exception/expired on EX-2', '2026-12-31') +
      exception('EX-2', 'name/unused on acme', '2026-03-01');
    const host = workspace({ 'parties.secplan': parties, 'a.secplan': text });
    assert.deepEqual(idle(host), ['acme']);
    host.takeChanged();
    host.setAsOf(dayOf('2026-04-01') ?? 0);
    host.settle();
    assert.ok(host.takeChanged().has(`${ROOT}/a.secplan`));
    assert.deepEqual(idle(host), []);
  });

  it('are heard of in their file when the problem comes or goes in another', () => {
    const host = workspace({
      'parties.secplan': parties,
      'a.secplan': statement('iso27001:A.5.19'),
      'b.secplan': exception('EX-1', 'coverage/gap on iso27001:5.19'),
    });
    host.takeChanged();
    host.setText(`${ROOT}/a.secplan`, statement('iso27001:A.5.20'), true);
    host.settle();
    assert.ok(host.takeChanged().has(`${ROOT}/b.secplan`));
    assert.deepEqual(idle(host), ['iso27001:5.19']);
  });

  it('are none where one of the plans that use their file needs them', () => {
    const shared = `zone yard "Y"\n${exception('EX-1', 'name/unused on yard')}`;
    const plan = `${parties}use "../shared"\n`;
    const using = { 'one/a.secplan': plan, 'two/a.secplan': plan, 'shared/s.secplan': shared };
    assert.deepEqual(idle(workspace(using)), []);
    const asset = 'asset x "X" { kind x; in yard }\n';
    assert.deepEqual(idle(workspace({ ...using, 'two/b.secplan': asset })), []);
    assert.deepEqual(idle(workspace({ ...using, 'one/b.secplan': asset, 'two/b.secplan': asset })), ['yard']);
  });

  it('are not looked for where their rule is not run', () => {
    const text = exception('EX-1', 'name/unused on acme');
    const others = rules.filter(({ id }) => id !== 'name/unused');
    assert.deepEqual(idle(workspace({ 'parties.secplan': parties, 'a.secplan': text }, { rules: others })), []);
  });

  it('are the same step by step as after a fresh start', () => {
    const things = ['acme', 'acme.yard', 'iso27001:5.19', 'iso27001:A.5.20', 'nothing', 'soa'];
    const part = fc.oneof(
      fc.constantFrom(
        'zone acme.yard "Y"\n',
        'zone acme.yard "Y" { class dmz }\n',
        'control C-1 "C" { covers iso27001:5.19 }\n',
      ),
      fc.subarray(['iso27001:A.5.19', 'iso27001:5.20'], { minLength: 1 }).map((all) => statement(all.join(', '))),
      fc
        .tuple(
          fc.constantFrom('name/unused', 'coverage/gap', 'exception/unused-waiver', 'no/rule'),
          fc.constantFrom(...things),
        )
        .map(([rule, thing]) => exception('EX-1', `${rule} on ${thing}`)),
    );
    const step = fc.tuple(fc.constantFrom('a', 'b'), fc.array(part, { maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 6 }), (steps) => {
        const host = workspace({ 'parties.secplan': parties, 'a.secplan': '', 'b.secplan': '' });
        for (const [file, parts] of steps) {
          host.setText(`${ROOT}/${file}.secplan`, parts.join(''), true);
          host.settle();
          assertFresh(host);
        }
      }),
      { numRuns: 60 },
    );
  });
});
