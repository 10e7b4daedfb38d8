/** A file is written whole or not at all: whatever fails, and whenever the process is killed. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { disk } from '../../server/src/main/disk.ts';
import { writeWhole } from '../../server/src/main/write-whole.ts';
import { diskThat } from './failing-disk.ts';

const [before, after] = ['control Before "x"\n'.repeat(300), 'control After "y"\n'.repeat(400)];
const writer = join(import.meta.dirname, 'killed-writer.ts');

describe('a file', () => {
  let folder = '';
  const path = (name: string): string => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'secplan-write-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is written where there was none, and over what was there, and nothing else is left', () => {
    for (const text of [before, after, '']) {
      assert.equal(writeWhole(path('a.secplan'), text), true);
      assert.equal(readFileSync(path('a.secplan'), 'utf8'), text);
    }
    assert.deepEqual(readdirSync(folder), ['a.secplan']);
  });

  it('keeps its permissions, whatever the mask of the process is', () => {
    const mask = process.umask(0o077);
    try {
      for (const mode of [0o600, 0o664, 0o755]) {
        writeFileSync(path('a.secplan'), before);
        chmodSync(path('a.secplan'), mode);
        assert.equal(writeWhole(path('a.secplan'), after), true);
        if (process.platform !== 'win32') assert.equal(statSync(path('a.secplan')).mode & 0o777, mode);
      }
    } finally {
      process.umask(mask);
    }
  });

  it('is not written over a link, nor over what that leads to, nor over a folder', () => {
    writeFileSync(path('elsewhere'), before);
    symlinkSync(path('elsewhere'), path('link.secplan'));
    symlinkSync(path('nowhere'), path('dangling.secplan'));
    mkdirSync(path('folder.secplan'));
    for (const name of ['link', 'dangling', 'folder']) {
      assert.equal(writeWhole(path(`${name}.secplan`), after), false, name);
    }
    assert.equal(readFileSync(path('elsewhere'), 'utf8'), before);
    assert.equal(readlinkSync(path('link.secplan')), path('elsewhere'));
    assert.deepEqual(readdirSync(folder).sort(), ['dangling.secplan', 'elsewhere', 'folder.secplan', 'link.secplan']);
  });

  it('is whole whatever the disk refuses, and nothing else is left', () => {
    let failed = 0;
    for (let at = 0; ; at++) {
      writeFileSync(path('a.secplan'), before);
      const full = diskThat(() => {
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      }, at);
      const isWritten = writeWhole(path('a.secplan'), after, full);
      assert.equal(readFileSync(path('a.secplan'), 'utf8'), isWritten ? after : before, `call ${String(at)}`);
      assert.deepEqual(readdirSync(folder), ['a.secplan'], `call ${String(at)}`);
      if (!isWritten) failed++;
      if (full.calls() <= at) break;
    }
    assert.ok(failed >= 5, 'looking, opening, writing, confirming and renaming may fail');
  });

  it('is whole whenever the process is killed, and what is left is no plan', function () {
    this.timeout(180_000);
    let [killed, left] = [0, 0];
    for (let at = 0; ; at++) {
      // Looking after what an earlier one left would take one call more each time.
      for (const name of readdirSync(folder)) rmSync(path(name));
      writeFileSync(path('a.secplan'), before);
      const { signal } = spawnSync(process.execPath, [writer, path('a.secplan'), after, String(at)]);
      const text = readFileSync(path('a.secplan'), 'utf8');
      if (signal === null) {
        assert.equal(text, after);
        break;
      }
      killed++;
      assert.ok(text === before || text === after, `killed at ${String(at)}, the file is neither old nor new`);
      assert.deepEqual(disk.listBelow(folder).paths, [path('a.secplan')]);
      left += readdirSync(folder).length - 1;
    }
    assert.ok(killed >= 8, `killed ${String(killed)} times`);
    assert.ok(left > 0, 'a killed process leaves something behind');
  });

  it('has what killed processes left removed when the next is written, but nothing that may be at work', () => {
    const name = (digit: string): string => `.secplan-${digit.repeat(8)}-0000-4000-8000-000000000000.tmp`;
    for (const each of [name('1'), name('2'), '.other.tmp']) writeFileSync(path(each), 'x');
    const old = Date.now() / 1000 - 2 * 60 * 60;
    for (const each of [name('1'), '.other.tmp']) utimesSync(path(each), old, old);
    assert.equal(writeWhole(path('a.secplan'), after), true);
    assert.deepEqual(readdirSync(folder).sort(), ['.other.tmp', name('2'), 'a.secplan']);
  });
});
