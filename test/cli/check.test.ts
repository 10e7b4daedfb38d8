/** `secplan check`: what it prints, its exit status, and what it does with bad input. */

import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import type { Outcome } from './session.ts';
import { Session } from './session.ts';

const parties = `organization acme "Acme" {
  role CISO "Chief Information Security Officer" { mandate executive }
  role Operations "Operations"
}
`;
const owned = `control C-1 "Backups" {
  accountable acme.CISO
  responsible acme.Operations
}
`;
const unowned = 'control C-2 "Restores" {\n  responsible acme.Operations\n}\n';

interface JsonReport {
  readonly version: number;
  readonly problems: readonly {
    readonly rule: string;
    readonly file: string;
    readonly range: object;
    readonly related: readonly object[];
    readonly waivedBy?: string;
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

describe('secplan check', () => {
  let session: Session;
  const check = (files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Outcome> => {
    session = new Session(files);
    return session.run('check', ...args);
  };
  afterEach(() => {
    session.remove();
  });

  it('ends with 0 where nothing is wrong', async () => {
    const { status, out } = await check({ 'plan.secplan': parties + owned });
    assert.equal(status, 0);
    assert.match(out, /in 1 file\.\n$/);
  });

  it('shows the line, underlines the place, counts, and ends with 1', async () => {
    const { status, out } = await check({ 'plan.secplan': parties + owned + unowned }, '--rule', 'raci/no-accountable');
    assert.equal(status, 1);
    assert.equal(
      out,
      `plan.secplan:9:9: error raci/no-accountable
  Nobody is accountable for control C-2. Name the role of the organization that answers for it, in a line “accountable”.
  9 | control C-2 "Restores" {
    |         ^^^

1 error, 0 warnings in 1 file.
`,
    );
  });

  it('names a place that a problem rests on once, and not the line that it shows anyway', async () => {
    const roles = 'organization acme "Acme" { role A "A"; role B "B"; role C "C" }\n';
    const control = 'control C-1 "Backups" {\n  accountable acme.A\n  accountable acme.B, acme.C\n}\n';
    const { out } = await check({ 'plan.secplan': roles + control }, '--rule', 'raci/several-accountable');
    assert.match(out, /^plan\.secplan:4:15: error/);
    assert.deepEqual(out.match(/see \S+/g), ['see plan.secplan:3:15']);
  });

  it('shows the first few places of many, and how many more there are; the JSON has all', async () => {
    const many = Array.from({ length: 60 }, (_, i) => unowned.replace('C-2', `C-${String(i)}`)).join('');
    const { out } = await check({ 'plan.secplan': parties + many }, '--rule', 'raci/no-accountable');
    assert.match(out, /Nobody is accountable for controls C-0, C-1, C-2, C-3, C-4 and 55 more\./);
    assert.equal(out.match(/^ {2}see /gm)?.length, 5);
    assert.match(out, /^ {2}and 54 more places$/m);
    assert.match(out, /^1 error, /m);
    const json = await session.run('check', '--rule', 'raci/no-accountable', '--format', 'json');
    assert.equal((JSON.parse(json.out) as JsonReport).problems[0]?.related.length, 59);
  });

  it('cuts a long line around the place', async () => {
    const control = `control C-1 "${'B'.repeat(150)}" { informed nobody, nobodi }\n`;
    const { out } = await check({ 'plan.secplan': control }, '--rule', 'name/unresolved');
    const [, , line = '', carets = ''] = out.split('\n');
    assert.match(line, /^ {2}1 \| …B+" \{ informed nobody, nobodi \}$/);
    assert.equal(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1), 'nobodi');
  });

  it('gives JSON with places from 0, relative to where it was called', async () => {
    session = new Session({ 'a/plan.secplan': parties + unowned });
    const { status, out } = await session.run('check', 'a', '--format', 'json', '--rule', 'raci/no-accountable');
    const report = JSON.parse(out) as JsonReport;
    assert.equal(status, 1);
    assert.equal(report.version, 1);
    assert.equal(report.problems.length, 1);
    const { rule, file, range, related } = report.problems[0] ?? {};
    assert.deepEqual(
      { rule, file, range, related },
      {
        rule: 'raci/no-accountable',
        file: 'a/plan.secplan',
        range: { start: { line: 4, character: 8 }, end: { line: 4, character: 11 } },
        related: [],
      },
    );
    assert.deepEqual(report.summary, { files: 1, errors: 1, warnings: 0, information: 0, waived: 0, omitted: 0 });
  });

  it('lists the worst where there are too many, and says how many are not and where', async () => {
    const granted = 'assessed by o.M on 2026-01-01; approved by o.M on 2026-01-02; expires 2099-12-31';
    // Each is put aside by an exception of its own, so that they are not told as one.
    const waived = Array.from(
      { length: 1003 },
      (_, i) =>
        `control C${String(i)} "c"\nexception E${String(i)} { waives raci/no-accountable on C${String(i)}; ${granted} }\n`,
    ).join('');
    const parties = 'organization o { role M { mandate management } }\n';
    const files = { 'a.secplan': parties + waived, 'plan.secplan': '' };
    const { out } = await check(files, '--rule', 'raci/no-accountable');
    const end = out.slice(-200);
    assert.match(end, /\nNot all problems are listed; the worst of each file are:\n {2}a\.secplan: 3 more\n\n/);
    assert.match(end, /in 2 files.*3 more not listed.*\n$/);
  });

  it('lists what an exception waives, and ends with 0 where nothing else is wrong', async () => {
    const exception = `exception EX-1 "For now" {
  waives raci/no-accountable on C-2
  because "The owner is being hired."
  assessed by acme.Operations on 2026-01-01
  approved by acme.CISO on 2026-01-02
  expires 2026-06-30
}
`;
    const files = { 'plan.secplan': parties + unowned + exception };
    const now = await check(files, '--rule', 'raci/no-accountable');
    assert.equal(now.status, 0);
    assert.match(now.out, /waived by EX-1/);
    assert.match(now.out, /1 waived/);
    const later = await session.run('check', '--as-of', '2026-07-01', '--rule', 'raci/no-accountable');
    assert.equal(later.status, 1);
  });

  it('reads the whole plan around a file that is named, and reports that file only', async () => {
    session = new Session({
      'p/plan.secplan': `plan p "P"\n${parties}`,
      'p/sub/c.secplan': owned,
      'p/d.secplan': unowned,
    });
    const { out } = await session.run('check', 'p/sub/c.secplan');
    assert.match(out, /in 1 file\.\n$/);
    assert.doesNotMatch(out, /name\/unresolved/);
  });

  it('tells what changed since an earlier revision was approved', async () => {
    const plan = (version: string): string =>
      `plan p "P" {\n  version ${version}\n  approved by acme.CISO on 2026-01-01 for ${version}\n}\n${parties}`;
    session = new Session({ 'then/plan.secplan': plan('1.0') + owned, 'now/plan.secplan': plan('1.0') + unowned });
    const rule = ['--rule', 'plan/changed-since-approval'];
    const { status, out } = await session.run('check', 'now', '--base', 'then', ...rule);
    assert.equal(status, 1);
    assert.match(out, /now\/plan\.secplan:3:3: warning plan\/changed-since-approval/);
    assert.equal((await session.run('check', 'then', '--base', 'then', ...rule)).status, 0);
    assert.equal((await session.run('check', 'now', '--base', 'nowhere')).status, 2);
  });

  describe('says clearly what cannot be done, with status 2:', () => {
    const refusals: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[], RegExp])[] = [
      ['a folder without plans', { 'x.txt': '' }, [], /No plan was found/],
      ['a path that is not there', {}, ['nowhere'], /There is no file or folder nowhere/],
      ['a day that is none', { 'a.secplan': owned }, ['--as-of', '2026-02-30'], /--as-of takes a day/],
      [
        'an unknown rule',
        { 'a.secplan': owned },
        ['--rule', 'raci/no-acountable'],
        /Did you mean raci\/no-accountable/,
      ],
      ['an unknown format', { 'a.secplan': owned }, ['--format', 'xml'], /--format is pretty or json/],
      ['an unknown flag', { 'a.secplan': owned }, ['--fast'], /^secplan: There is no option --fast\.\n/],
      [
        'a flag without its value',
        { 'a.secplan': owned },
        ['--as-of'],
        /^secplan: --as-of needs a value behind it\.\n/,
      ],
      ['a configuration that is not there', { 'a.secplan': owned }, ['--config', 'x.json'], /x\.json cannot be read/],
    ];
    for (const [what, files, args, expected] of refusals) {
      it(what, async () => {
        const { status, out, err } = await check(files, ...args);
        assert.equal(status, 2);
        assert.equal(out, '');
        assert.match(err, expected);
        assert.doesNotMatch(err, /\n {4}at /, 'no stack trace');
      });
    }
  });

  describe('tells a mistake in secplan.json with its place, with status 2:', () => {
    const mistakes: readonly (readonly [string, string, RegExp])[] = [
      ['an unknown key', '{ "ruls": {} }', /secplan\.json:1:3: .*“ruls”.*Did you mean “rules”/],
      ['an unknown rule', '{\n  "rules": { "raci/no-owner": "off" }\n}', /secplan\.json:2:14: There is no rule/],
      ['no JSON', '{ "rules": ', /secplan\.json:1:\d+: This file is not valid JSON: a value is missing here\.\n$/],
      ['an empty file', '', /secplan\.json:1:1/],
      ['a severity that is none', '{ "rules": { "name/unused": "fatal" } }', /A severity is one of/],
      ['a lower severity without a reason', '{ "rules": { "raci/no-accountable": "off" } }', /needs a reason/],
    ];
    for (const [what, text, expected] of mistakes) {
      it(what, async () => {
        const { status, err } = await check({ 'plan.secplan': parties + owned, 'secplan.json': text });
        assert.equal(status, 2);
        assert.match(err, expected);
      });
    }
  });

  it('takes severities from secplan.json', async () => {
    const settings =
      '{ "rules": { "raci/no-accountable": { "severity": "information", "reason": "We start small." } } }';
    const { out } = await check(
      { 'plan.secplan': parties + unowned, 'secplan.json': settings },
      '--rule',
      'raci/no-accountable',
    );
    assert.match(out, /information raci\/no-accountable/);
  });

  describe('takes any file:', () => {
    const files: readonly (readonly [string, string | Uint8Array, number, RegExp])[] = [
      ['empty', '', 0, /No problems/],
      ['of one byte', '{', 1, /syntax\/error/],
      ['of 1 MiB of open braces', '{'.repeat(1024 * 1024), 1, /syntax\/error/],
      ['of more than 1 MiB', 'a\n'.repeat(600 * 1024), 2, /larger than 1 MiB/],
      ['binary', new Uint8Array([0x89, 0x50, 0, 0xff, 0xfe]), 2, /not a text/],
      ['with an unknown kind', 'contrl C-1 "x"\n', 1, /Did you mean “control”/],
    ];
    for (const [what, content, expected, words] of files) {
      it(what, async () => {
        session = new Session();
        session.write('plan.secplan', content);
        const { status, out, err } = await session.run('check');
        assert.equal(err, '');
        assert.match(out, words);
        assert.equal(status, expected);
      });
    }
  });

  it('does not follow links out of the workspace, nor into devices', async () => {
    session = new Session({ 'plan.secplan': parties + owned });
    symlinkSync('/etc/hostname', session.path('x.secplan'));
    symlinkSync('/dev/zero', session.path('z.secplan'));
    symlinkSync('.', session.path('loop'));
    const { status, out } = await session.run('check');
    assert.equal(status, 2);
    assert.equal(out.match(/a link or a special file/g)?.length, 2);
  });

  it('prints nothing that a terminal or a runner would take for more than text', async () => {
    const { out } = await check({ 'plan.secplan': `control \u202eC-1 "##[error]x ##vso[y]"\n::error::z\n` });
    assert.doesNotMatch(out, /\u202e|##\[|##vso\[|^\s*::/m);
    assert.match(out, /\\u202e/);
  });
});
