/** What a command is given to read besides files and folders: the standard input, and patterns in quotes. */

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { Session } from './session.ts';

const parties = 'organization acme "Acme" {\n  role CISO "Security" { mandate executive }\n}\n';
const owned = 'control C-1 "Backups" {\n  accountable acme.CISO\n  responsible acme.CISO\n}\n';
const resolves = ['--rule', 'name/unresolved', '--rule', 'name/duplicate', '--rule', 'syntax/error'];

describe('the standard input', () => {
  let session: Session;
  beforeEach(() => {
    session = new Session({
      'plan/plan.secplan': 'plan p "P"\n' + parties,
      'plan/controls.secplan': owned,
    });
  });
  afterEach(() => {
    session.remove();
  });

  it('is checked in the plan around the place where it would lie, instead of the file there', async () => {
    session.input = owned.replace('accountable acme.CISO', 'accountable acme.Nobody');
    const { status, out, err } = await session.run('check', '-', '--stdin-path', 'plan/controls.secplan', ...resolves);
    assert.equal(err, '');
    assert.equal(status, 1);
    assert.match(out, /^plan\/controls\.secplan:2:15: error name\/unresolved/);
    assert.match(out, /1 error, 0 warnings in 1 file\./);
  });

  it('may lie where there is no file yet, and heeds the configuration there', async () => {
    session.input = owned.replace('C-1', 'C-2');
    const settings = '{ "rules": { "raci/one-hand": "of" } }';
    const clean = await session.run('check', '-', '--stdin-path', 'plan/more/new.secplan', ...resolves);
    assert.deepEqual(clean, { status: 0, out: 'No problems in 1 file.\n', err: '' });
    session.write('plan/secplan.json', settings);
    const { status, err } = await session.run('check', '-', '--stdin-path', 'plan/more/new.secplan');
    assert.equal(status, 2);
    assert.match(err, /^plan\/secplan\.json:1:/);
  });

  it('stands alone where nobody says where it would lie', async () => {
    session.input = parties + owned;
    session.write('secplan.json', '{ "rules": { "raci/one-hand": "of" } }');
    const alone = await session.run('check', '-', ...resolves);
    assert.deepEqual(alone, { status: 0, out: 'No problems in 1 file.\n', err: '' });
    session.input = owned;
    assert.match((await session.run('check', '-', ...resolves)).out, /^standard input:2:15: error name\/unresolved/);
  });

  it('that is no text is told for what it is, with status 2', async () => {
    session.input = Buffer.from('\ufeffplan p\n', 'utf16le');
    const check = await session.run('check', '-');
    assert.equal(check.status, 2);
    assert.match(check.out, /^standard input:1:1: error syntax\/error\n.*UTF-16/);
    const format = await session.run('format', '-');
    assert.deepEqual([format.status, format.out], [2, '']);
    assert.match(format.err, /^standard input cannot be read: .*UTF-16/);
    session.input = Buffer.alloc(4_000_000, 'a\n');
    assert.match((await session.run('check', '-')).out, /larger than 1 MiB/);
  });

  it('is formatted to the standard output, also where nothing is to change', async () => {
    session.input = 'organization   acme {\nrole   CISO\n}\n';
    const laidOut = 'organization acme {\n  role CISO\n}\n';
    assert.deepEqual(await session.run('format', '-'), { status: 0, out: laidOut, err: '' });
    const check = await session.run('format', '--check', '-', '--stdin-path', 'plan/controls.secplan');
    assert.deepEqual(check, { status: 1, out: 'plan/controls.secplan: is not formatted.\n', err: '' });
    session.input = laidOut;
    assert.deepEqual(await session.run('format', '-'), { status: 0, out: laidOut, err: '' });
    assert.equal(readFileSync(session.path('plan/controls.secplan'), 'utf8'), owned);
  });

  it('that cannot be formatted is not printed, so that nothing is written over with less', async () => {
    session.input = 'organization acme {\n  role   CISO\n';
    const { status, out, err } = await session.run('format', '-');
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /^standard input: left as it is/);
  });

  it('is asked for clearly', async () => {
    const wrong: readonly (readonly string[])[] = [
      ['check', '--stdin-path', 'plan/controls.secplan'],
      ['check', '-', '--stdin-path', 'plan'],
      ['check', '-', '--stdin-path', 'notes.txt'],
      ['format', '-', 'plan/controls.secplan'],
    ];
    for (const args of wrong) {
      const { status, err } = await session.run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(err, /--stdin-path|no other path/, args.join(' '));
    }
  });
});

describe('a pattern in quotes', () => {
  let session: Session;
  beforeEach(() => {
    session = new Session({
      'plans/a/plan.secplan': parties,
      'plans/b/deep/plan.secplan': parties.replaceAll('acme', 'beta'),
      'plans/b/deep/notes.txt': 'none',
      'plans/node_modules/x/plan.secplan': parties,
      'other.secplan': parties,
    });
  });
  afterEach(() => {
    session.remove();
  });

  const checked = async (pattern: string): Promise<string> =>
    (await session.run('check', pattern, '--rule', 'syntax/error')).out;

  it('means the plan files that match', async () => {
    assert.equal(await checked('plans/**/*.secplan'), 'No problems in 2 files.\n');
    assert.equal(await checked('./plans/?/*.secplan'), 'No problems in 1 file.\n');
    assert.equal(await checked(`${session.folder}/plans/{a,b}/**`), 'No problems in 2 files.\n');
    assert.equal(await checked('plans\\b\\**\\*.secplan'), 'No problems in 1 file.\n');
    assert.equal(await checked('plans\\a\\*.secplan'), 'No problems in 1 file.\n');
    assert.equal(await checked('**'), 'No problems in 3 files.\n');
    assert.equal((await session.run('format', '--check', 'plans/**/*.secplan')).out.match(/formatted/g)?.length, 1);
  });

  it('means a folder with all that is in it, as where a shell expands it', async () => {
    assert.equal(await checked('plans/*'), 'No problems in 2 files.\n');
  });

  it('that matches nothing is told, with status 2', async () => {
    for (const command of ['check', 'format', 'coverage']) {
      for (const pattern of ['plans/**/*.plan', 'nowhere/*.secplan', 'plans/[']) {
        const { status, out, err } = await session.run(command, pattern);
        assert.deepEqual([status, out], [2, '']);
        assert.match(
          err,
          /^secplan: (?:No file that ends in \.secplan matches the pattern|There is no file or folder) /,
        );
      }
    }
  });

  it('does not stand in the way of a file of that name', async () => {
    session.write('odd/[a].secplan', 'control\n');
    assert.match(await checked('odd/[a].secplan'), / in 1 file\.\n$/);
  });

  it('follows no link out, and ends where there are too many files', async () => {
    mkdirSync(session.path('links'));
    symlinkSync('/etc', session.path('links/etc'));
    symlinkSync('/etc/hostname', session.path('links/x.secplan'));
    symlinkSync('..', session.path('links/loop'));
    const { status, out } = await session.run('check', 'links/**/*.secplan');
    assert.equal(status, 2);
    assert.match(out, /a link or a special file/);
    assert.match(out, / in 1 file\.\n$/);
    session.files = { listBelow: () => ({ paths: [session.path('other.secplan')], more: true }) };
    assert.match((await session.run('check', '**')).err, /more than 10,000 files/);
  });
});
