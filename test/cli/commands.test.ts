/** The other commands of the command line. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Session } from './session.ts';

const matrix = `| # | Activity | CISO | MSP |
| --- | --- | --- | --- |
| 1 | **Backups** | A | R (runs them) |
`;

describe('the command line', () => {
  let session: Session;
  beforeEach(() => {
    session = new Session();
  });
  afterEach(() => {
    session.remove();
  });

  it('shows its help, and its version', async () => {
    assert.match((await session.run('--help')).out, /secplan check/);
    assert.match((await session.run('check', '--help')).out, /--as-of/);
    assert.match((await session.run('--version')).out, /^\d+\.\d+\.\d+\n$/);
  });

  it('suggests the command that was meant', async () => {
    const { status, err } = await session.run('chekc');
    assert.equal(status, 2);
    assert.match(err, /Did you mean secplan check/);
  });

  it('explains a rule by its page', async () => {
    const { status, out } = await session.run('explain', 'raci/no-accountable');
    assert.equal(status, 0);
    assert.match(out, /^# raci\/no-accountable\n/);
    assert.match(out, /Source: IBM/);
    assert.equal((await session.run('explain', 'raci/nothing-such')).status, 2);
    assert.equal((await session.run('explain')).status, 2);
  });

  it('finds a rule by the name behind its slash, and lists those that share it', async () => {
    const byId = await session.run('explain', 'raci/no-accountable');
    assert.deepEqual(await session.run('explain', 'no-accountable'), byId);
    const { status, out, err } = await session.run('explain', 'one-sided');
    assert.deepEqual([status, out], [2, '']);
    assert.match(
      err,
      /3 rules are called one-sided: interface\/one-sided, exchange\/one-sided, demarcation\/one-sided\. Say which one\./,
    );
    session.write('a.secplan', '');
    assert.equal((await session.run('check', '--rule', 'no-accountable')).status, 0);
    assert.equal((await session.run('check', '--rule', 'one-sided')).status, 2);
  });

  it('suggests the rule and the option that were meant', async () => {
    const said = async (...args: string[]): Promise<string> => (await session.run(...args)).err;
    assert.match(await said('explain', 'raci/no-acountable'), /Did you mean raci\/no-accountable\?/);
    assert.match(await said('explain', 'no-acountable'), /Did you mean raci\/no-accountable\?/);
    assert.match(
      await said('explain', 'one-sidd'),
      /Did you mean interface\/one-sided, exchange\/one-sided or demarcation\/one-sided\?/,
    );
    assert.match(await said('explain', 'xyzzy'), /There is no rule xyzzy\. docs\/rules\.md lists them\./);
    assert.match(await said('check', '--as-off', '2026-01-31'), /no option --as-off\. Did you mean --as-of\?/);
    assert.match(await said('check', '--xyzzy'), /no option --xyzzy\.\n/);
  });

  describe('format', () => {
    it('writes the one layout, and says which files it wrote', async () => {
      session.write('a.secplan', 'organization   acme {\nrole   CISO\n}\n');
      session.write('b.secplan', 'organization beta\n');
      const check = await session.run('format', '--check');
      assert.equal(check.status, 1);
      assert.equal(check.out, 'a.secplan: is not formatted.\n');
      const { status, out } = await session.run('format');
      assert.equal(status, 0);
      assert.equal(out, 'a.secplan: formatted.\n');
      assert.equal(readFileSync(session.path('a.secplan'), 'utf8'), 'organization acme {\n  role CISO\n}\n');
      assert.equal((await session.run('format', '--check')).status, 0);
    });

    it('leaves alone what it cannot read, and no temporary file behind', async () => {
      const text = 'organization acme {\n  role   CISO\n';
      session.write('a.secplan', text);
      const { status, out } = await session.run('format');
      assert.equal(status, 1);
      assert.match(out, /left as it is/);
      assert.equal(readFileSync(session.path('a.secplan'), 'utf8'), text);
      assert.deepEqual(readdirSync(session.folder).sort(), ['.git', 'a.secplan']);
    });
  });

  describe('import raci', () => {
    it('prints the plan, and says what it read and guessed beside it', async () => {
      session.write('matrix.md', matrix);
      const { status, out, err } = await session.run('import', 'raci', 'matrix.md');
      assert.equal(status, 0);
      assert.match(out, /responsible MSP for "runs them"/);
      assert.match(err, /Read 1 row/);
    });

    it('writes a file that checks and is formatted', async () => {
      session.write('matrix.md', matrix);
      assert.equal((await session.run('import', 'raci', 'matrix.md', '-o', 'plan.secplan')).status, 0);
      assert.equal((await session.run('format', '--check')).status, 0);
      const { out } = await session.run('check', '--rule', 'syntax/error', '--rule', 'name/unresolved');
      assert.match(out, /^No problems/);
    });

    it('writes over no file that is there', async () => {
      session.write('matrix.md', matrix);
      session.write('plan.secplan', 'organization acme\n');
      const { status, err } = await session.run('import', 'raci', 'matrix.md', '-o', 'plan.secplan');
      assert.equal(status, 2);
      assert.match(err, /is there already/);
      assert.equal(readFileSync(session.path('plan.secplan'), 'utf8'), 'organization acme\n');
    });

    it('lets flags override its guesses', async () => {
      session.write('matrix.md', matrix);
      const { out } = await session.run('import', 'raci', 'matrix.md', '--organization', 'MSP');
      assert.doesNotMatch(out, /^provider/m);
    });

    it('says what is wrong with a file that holds no matrix, and writes nothing', async () => {
      session.write('prose.md', 'No table here.\n');
      const { status, err } = await session.run('import', 'raci', 'prose.md', '-o', 'plan.secplan');
      assert.equal(status, 2);
      assert.match(err, /Nothing was imported/);
      assert.deepEqual(readdirSync(session.folder).sort(), ['.git', 'prose.md']);
      assert.equal((await session.run('import', 'raci', 'nowhere.md')).status, 2);
      assert.equal((await session.run('import', 'raci', 'x.docx')).status, 2);
    });
  });
});
