/** Files that vanish or change under a command, disks that are full, commands that are killed: nothing is half-done in silence. */

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  closeSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { format } from '../../grammar/src/print/printer.ts';
import { disk } from '../../server/src/main/disk.ts';
import { Session } from './session.ts';

const plan = 'plan p "P" { catalogs bsi }\norganization acme "Acme" {\nrole CISO "CISO" { mandate executive }\n}\n';
const matrix = '| Task | CISO | MSP |\n| --- | --- | --- |\n| Backups | A | R |\n';
const command = join(import.meta.dirname, '../../server/src/main/launch.ts');

/** What may happen to a file after it was listed. */
const faults: Readonly<Record<string, (session: Session, name: string) => void>> = {
  'is deleted': (session, name) => rmSync(session.path(name)),
  'turns into a folder': (session, name) => {
    rmSync(session.path(name));
    mkdirSync(session.path(name));
  },
  'may no longer be read': (session, name) => {
    chmodSync(session.path(name), 0);
  },
  'turns binary': (session, name) => session.write(name, Buffer.from([0xff, 0xfe, 0, 1])),
};

/** A session in which the fault happens between listing and reading. */
function struck(name: string, fault: (session: Session, name: string) => void): Session {
  const session = new Session({ 'a.secplan': plan, 'sub/b.secplan': 'role   x\n', 'secplan.json': '{}' });
  let done = false;
  const strike = (paths: readonly string[]): void => {
    if (done || !paths.includes(session.path(name))) return;
    done = true;
    fault(session, name);
  };
  session.files = {
    // Whoever may open everything is refused here, as others are by the disk.
    read: (path, root, largest) => {
      const isClosed = existsSync(path) && (statSync(path).mode & 0o777) === 0;
      return isClosed ? { unreadable: 'unreadable' } : disk.read(path, root, largest);
    },
    listBelow: (folder) => {
      const listing = disk.listBelow(folder);
      strike(listing.paths);
      return listing;
    },
    listIn: (folder) => {
      const paths = disk.listIn(folder);
      strike(paths);
      return paths;
    },
  };
  return session;
}

describe('between listing and reading', () => {
  for (const [what, fault] of Object.entries(faults)) {
    for (const name of ['a.secplan', 'sub/b.secplan', 'secplan.json']) {
      it(`a ${name} that ${what} is missed aloud, and the other files stay as they are`, async () => {
        for (const args of [
          ['check'],
          ['check', '--format', 'json'],
          ['coverage'],
          ['format', '--check'],
          ['format'],
        ]) {
          const session = struck(name, fault);
          const { status, out, err } = await session.run(...args);
          const isIrrelevant = args[0] === 'format' && name === 'secplan.json';
          if (!isIrrelevant) {
            assert.equal(status, 2, `${args.join(' ')}: ${out}${err}`);
            assert.match(out + err, args[0] === 'coverage' ? /cannot be read|could not be read/ : new RegExp(name));
          }
          assert.notEqual(status, 3, err);
          session.remove();
        }
      });
    }
  }
});

describe('a full disk', () => {
  it('leaves a plan as it was, and says so', async () => {
    const session = new Session({ 'a.secplan': plan, 'm.md': matrix });
    session.writeText = () => false;
    const formatted = await session.run('format');
    assert.equal(formatted.status, 2);
    assert.match(formatted.out, /a\.secplan: cannot be written; it is left as it is/);
    const imported = await session.run('import', 'raci', 'm.md', '-o', 'p.secplan');
    assert.equal(imported.status, 2);
    assert.match(imported.err, /p\.secplan cannot be written/);
    session.remove();
  });

  it('that is a real one does the same', async function () {
    const session = new Session({ 'm.md': matrix });
    const small = session.path('small');
    mkdirSync(small);
    // Only where this may be done, there is a disk as small as this.
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', small]).status !== 0) this.skip();
    try {
      const text = `${plan}${'control C "x" {\nactivity a\n}\n'.repeat(700)}`;
      session.write('small/a.secplan', text);
      const { status, out } = await session.run('format', 'small');
      assert.equal(status, 2);
      assert.match(out, /cannot be written/);
      assert.equal(readFileSync(session.path('small/a.secplan'), 'utf8'), text);
      session.write('small/m.md', matrix + '| Patches of everything that there is | A | R |\n'.repeat(200));
      const imported = await session.run('import', 'raci', 'small/m.md', '-o', 'small/p.secplan');
      assert.equal(imported.status, 2);
      assert.deepEqual(readdirSync(small).sort(), ['a.secplan', 'm.md']);
    } finally {
      spawnSync('umount', [small]);
      session.remove();
    }
  });

  it('behind standard output is no success, and no problem of the plan', function () {
    if (!existsSync('/dev/full')) this.skip();
    const session = new Session({ 'a.secplan': 'organization acme "Acme"\n', 'm.md': matrix });
    const full = openSync('/dev/full', 'w');
    for (const args of [['check'], ['import', 'raci', 'm.md'], ['explain', 'raci/no-accountable'], ['--help']]) {
      const options = { cwd: session.folder, stdio: ['ignore', full, 'pipe'] as const, encoding: 'utf8' as const };
      const { status, stderr } = spawnSync(process.execPath, [command, ...args], {
        ...options,
        stdio: [...options.stdio],
      });
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /secplan: The output cannot be written/);
    }
    closeSync(full);
    session.remove();
  });
});

describe('a killed command', () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `f${String(i)}.secplan`,
      `${plan}${`control C${String(i)}   "x"\n`.repeat(200)}`,
    ]),
  );

  async function runFor(session: Session, milliseconds: number): Promise<void> {
    const child = spawn(process.execPath, [command, 'format'], { cwd: session.folder, stdio: 'ignore' });
    const ended = once(child, 'exit');
    await Promise.race([ended, setTimeout(milliseconds)]);
    child.kill('SIGKILL');
    await ended;
  }

  it('leaves every plan as it was or as it will be, and the next run does the rest', async function () {
    this.timeout(180_000);
    const begin = performance.now();
    const whole = new Session(files);
    await runFor(whole, 60_000);
    const takes = performance.now() - begin;
    whole.remove();
    for (let n = 0; n < 6; n++) {
      const session = new Session(files);
      await runFor(session, takes * (0.4 + 0.6 * Math.random()));
      for (const [name, text] of Object.entries(files)) {
        const found = readFileSync(session.path(name), 'utf8');
        assert.ok(found === text || found === format(text).text, `${name} is neither`);
      }
      assert.equal((await session.run('format')).status, 0);
      assert.equal((await session.run('format', '--check')).status, 0);
      session.remove();
    }
  });
});
