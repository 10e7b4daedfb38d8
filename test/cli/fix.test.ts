/** `secplan check --fix`: what it writes, says, and ends with. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Session } from './session.ts';

const written = `organisation acme "Acme"
  role CISO "Head of security"
  role IT "IT department"

control "Backups"
  accountable: CISO
  responsible = IT
`;

const mended = `organization acme "Acme" {
  role CISO "Head of security"
  role IT "IT department"
}

control Backups "Backups" {
  accountable acme.CISO
  responsible acme.IT
}
`;

describe('secplan check --fix', () => {
  let session: Session;
  beforeEach(() => {
    session = new Session({ 'a.secplan': written });
  });
  afterEach(() => {
    session.remove();
  });
  const read = (name: string): string => readFileSync(session.path(name), 'utf8');

  it('mends what has one reading, says how many that were, and checks the rest', async () => {
    const { status, out } = await session.run('check', '--fix');
    assert.equal(read('a.secplan'), mended);
    assert.equal(out, 'Mended 8 problems in 1 file.\nNo problems in 1 file.\n');
    assert.equal(status, 0);
    assert.equal((await session.run('check', '--fix')).out, 'Mended 0 problems in 0 files.\nNo problems in 1 file.\n');
  });

  it('reports what only the author can mend, with the usual status', async () => {
    session.write('a.secplan', `${mended}milestone m { on 03/04/2026 }\n`);
    const { status, out } = await session.run('check', '--fix');
    assert.equal(status, 1);
    assert.match(out, /^Mended 0 problems in 0 files\.\n/);
    assert.match(out, /“03\/04\/2026” can be 2026-04-03 or 2026-03-04\./);
    assert.match(read('a.secplan'), /03\/04\/2026/);
  });

  it('changes nothing without the flag', async () => {
    assert.equal((await session.run('check')).status, 1);
    assert.equal(read('a.secplan'), written);
  });

  it('mends only what is asked for', async () => {
    const { out } = await session.run('check', '--fix', '--rule', 'syntax/unknown-property');
    assert.match(out, /^Mended 2 problems in 1 file\.\n/);
    assert.match(read('a.secplan'), /^organization acme "Acme"\n/);
    assert.match(read('a.secplan'), /responsible = IT/);
  });

  it('names things of several files, none twice', async () => {
    session.write('b.secplan', 'plan p "P"\ncontrol "Backups" { responsible acme.IT; accountable acme.CISO }\n');
    await session.run('check', '--fix');
    assert.match(read('a.secplan'), /control Backups "Backups"/);
    assert.match(read('b.secplan'), /control Backups-2 "Backups"/);
  });

  it('keeps JSON whole, and tells the number beside it', async () => {
    const { out, err } = await session.run('check', '--fix', '--format', 'json');
    assert.equal((JSON.parse(out) as { problems: unknown[] }).problems.length, 0);
    assert.equal(err, 'Mended 8 problems in 1 file.\n');
  });

  it('leaves no other file behind', async () => {
    await session.run('check', '--fix');
    assert.deepEqual(readdirSync(session.folder).sort(), ['.git', 'a.secplan']);
  });

  it('says which file cannot be written, leaves it, and ends with 2', async () => {
    session.writeText = () => false;
    const { status, out } = await session.run('check', '--fix');
    assert.equal(status, 2);
    assert.match(out, /^a\.secplan: cannot be written; it is left as it is\.\nMended 0 problems in 0 files\.\n/);
    assert.equal(read('a.secplan'), written);
  });
});
