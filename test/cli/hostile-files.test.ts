/** Files that another party put there: links, pipes, devices, closed folders, names that speak for us. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import process from 'node:process';
import { Session } from './session.ts';

const plan = 'organization acme "Acme" {\n  role CISO "Chief Information Security Officer" { mandate executive }\n}\n';
const matrix = '| Task | CISO | MSP |\n| --- | --- | --- |\n| Backups | A | R |\n';

describe('hostile files', () => {
  let session: Session;
  beforeEach(() => {
    session = new Session({ 'a.secplan': plan });
  });
  afterEach(() => {
    session.remove();
  });

  it('that a person names are read only where they are ordinary and not without end', async () => {
    symlinkSync('/dev/zero', session.path('zero.md'));
    symlinkSync('/proc/self/environ', session.path('secrets.md'));
    if (process.platform !== 'win32') execFileSync('mkfifo', [session.path('pipe.csv')]);
    for (const name of ['zero.md', 'secrets.md', 'pipe.csv']) {
      const { status, out, err } = await session.run('import', 'raci', name);
      assert.deepEqual({ status, out }, { status: 2, out: '' }, name);
      assert.match(err, /cannot be read/);
    }
    for (const name of ['zero.md', 'pipe.csv', '/dev/zero', '.']) {
      assert.equal((await session.run('check', '--config', name)).status, 2, name);
    }
  });

  it('that are a party to the plan but cannot be read keep a check from being clean', async () => {
    session.write('p/plan.secplan', 'plan p "P"\n');
    session.write('p/sub/c.secplan', plan);
    symlinkSync('/etc/hostname', session.path('p/x.secplan'));
    const { status, out } = await session.run('check', 'p/sub/c.secplan', '--rule', 'syntax/error');
    assert.equal(status, 2);
    assert.match(out, /p\/x\.secplan:1:1: error syntax\/error/);
  });

  it('and that may be the plan which a folder belongs to keep a check of that folder from being clean', async () => {
    session.write('p/sub/c.secplan', 'organization acme "Acme"\n');
    session.write('p/plan.secplan', new Uint8Array([0xff, 0xfe, 0]));
    const { status, out } = await session.run('check', 'p/sub', '--rule', 'syntax/error');
    assert.equal(status, 2);
    assert.match(out, /p\/plan\.secplan:1:1: error syntax\/error/);
  });

  it('of an earlier revision are all read, or nothing is compared', async () => {
    session.write('then/plan.secplan', 'plan p "P"\n');
    session.write('now/plan.secplan', 'plan p "P"\n');
    symlinkSync('/etc/hostname', session.path('then/x.secplan'));
    const { status, out, err } = await session.run('check', 'now', '--base', 'then');
    assert.deepEqual({ status, out }, { status: 2, out: '' });
    assert.match(err, /then\/x\.secplan cannot be read/);
  });

  it('in a folder that may not be opened are missed aloud', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) {
      // Whoever may open everything sees no closed folder: then the list itself says that there is one.
      const closed = { paths: [session.path('a.secplan')], more: false, closed: [session.path('sub')] };
      session.files = { listBelow: () => closed };
    } else {
      mkdirSync(session.path('sub'));
      chmodSync(session.path('sub'), 0);
    }
    for (const command of ['check', 'format']) {
      const { status, out, err } = await session.run(command);
      assert.deepEqual({ status, out }, { status: 2, out: '' });
      assert.match(err, /sub cannot be read/);
    }
  });

  it('beyond 10,000 are missed aloud', async () => {
    session.files = { listBelow: () => ({ paths: [session.path('a.secplan')], more: true }) };
    for (const command of ['check', 'format']) {
      const { status, out, err } = await session.run(command);
      assert.deepEqual({ status, out }, { status: 2, out: '' });
      assert.match(err, /more than 10,000 files in this folder/);
    }
  });

  it('that go between listing and reading are told by a problem', async () => {
    const paths = [session.path('a.secplan'), session.path('gone.secplan')];
    session.files = { listBelow: () => ({ paths, more: false }) };
    const { status, out } = await session.run('check');
    assert.equal(status, 2);
    assert.match(out, /gone\.secplan:1:1: error syntax\/error\n {2}This file cannot be read/);
  });

  it('whose names hold line breaks and commands write no line of ours', async () => {
    const name = 'x\n::error::y\nNo problems in 1 file.\n.secplan';
    session.write(name, 'control\u202e C """\n  ##[error]z\n  ::error::w\n  """\n');
    for (const args of [
      ['check'],
      ['check', '--format', 'json'],
      ['format', '--check'],
      ['check', name, '--rule', name],
    ]) {
      const { out, err } = await session.run(...args);
      assert.doesNotMatch(out + err, /^No problems|^\s*::|##\[|\u202e/m, args.join(' '));
    }
    const { out } = await session.run('check', '--format', 'json');
    const { problems } = JSON.parse(out) as { problems: readonly { file: string }[] };
    assert.ok(problems.some(({ file }) => file === name));
  });

  it('that cannot be written are left, with status 2', async () => {
    session.write('m.md', matrix);
    session.write('folder/x', '');
    for (const output of ['folder', 'nowhere/plan.secplan']) {
      const { status, err } = await session.run('import', 'raci', 'm.md', '-o', output);
      assert.equal(status, 2, err);
      assert.match(err, /is there already|cannot be written/);
    }
  });

  const foreign: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['UTF-16', Buffer.from('\ufeffTask;CISO\nBackups;A\n', 'utf16le'), /UTF-16 .*save it again as UTF-8/],
    ['Windows-1252', Buffer.from('Büro;CISO\nBackups;A\n', 'latin1'), /old encoding.*save it again as UTF-8/],
    ['a workbook', Buffer.from('PK\x03\x04\x08 xl/workbook.xml'), /workbook of Excel.*“CSV UTF-8”/],
    ['a large workbook', Buffer.alloc(5_000_000, 'PK\x03\x04\x08 xl/workbook.xml'), /workbook of Excel/],
    ['a document', Buffer.from('PK\x03\x04\x08 word/document.xml'), /document of Word.*plain text/],
    ['a PDF', Buffer.from('%PDF-1.7\n'), /a PDF.*plain text/],
  ];
  for (const [what, bytes, words] of foreign) {
    it(`that are ${what} are told for what they are, by every command`, async () => {
      for (const name of ['m.csv', 'm.md', 'p/m.secplan', 'q/secplan.json']) session.write(name, bytes);
      session.write('q/plan.secplan', plan);
      for (const args of [
        ['import', 'raci', 'm.csv'],
        ['import', 'raci', 'm.md'],
        ['check', 'p'],
        ['format', 'p'],
        ['check', 'q'],
      ]) {
        const { status, out, err } = await session.run(...args);
        assert.equal(status, 2, args.join(' '));
        assert.match(out + err, words, args.join(' '));
      }
    });
  }
});

describe('a secplan.json of another party', () => {
  const cases: readonly (readonly [string, string, number, RegExp])[] = [
    ['nested without end', '['.repeat(300_000), 2, /secplan\.json:1:101: .*more than 100 deep/],
    ['nested deep inside a rule', `{"rules":{"name/unused":${'{"a":'.repeat(50_000)}`, 2, /more than 100 deep/],
    ['with a key twice', '{"rules": {}, "rules": {}}', 2, /secplan\.json:1:15: “rules” stands here already/],
    ['with a rule twice', '{"rules": {"name/unused": "error", "name/unused": "warning"}}', 2, /stands here already/],
    ['with keys of every object', '{"__proto__": {}, "constructor": {}, "toString": {}}', 2, /called “__proto__”/],
    ['with a byte order mark', '\ufeff{}', 0, /^$/],
    [
      'with thousands of mistakes',
      `{${Array.from({ length: 5000 }, (_, i) => `"k${String(i)}":0`).join()}}`,
      2,
      /4900 more/,
    ],
  ];
  for (const [what, text, expected, words] of cases) {
    it(what, async () => {
      const session = new Session({ 'a.secplan': '', 'secplan.json': text });
      const { status, err } = await session.run('check');
      session.remove();
      assert.equal(status, expected);
      assert.match(err, words);
      assert.ok(err.split('\n').length < 110);
    });
  }
});
