/** The journal on disk: of processes that are gone it remembers what they were at work on, and of nothing else. */

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Journal } from '../../server/src/lsp/environment.ts';
import { openJournal } from '../../server/src/main/journal.ts';

/** No process has this number: it is beyond what systems give. */
const GONE = 2 ** 30;

describe('the journal', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'secplan-journal-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function open(): Journal {
    const journal = openJournal(folder);
    assert.ok(journal);
    return journal;
  }

  /** Leaves a journal as a process would that ended at work, or idle. */
  function leave(id: number, atWork: boolean): void {
    const journal = open();
    journal.begin('/ws/a.secplan', 'text');
    if (!atWork) journal.end();
    const own = join(folder, `at-work-${String(process.pid)}`);
    writeFileSync(join(folder, `at-work-${String(id)}`), atWork ? recordOf(own) : '');
    journal.close();
  }

  function recordOf(file: string): string {
    return readFileSync(file, 'utf8');
  }

  it('tells the very text of the very file, until it is another', () => {
    leave(GONE, true);
    const journal = open();
    assert.equal(journal.endedOver('/ws/b.secplan', 'text'), false);
    assert.equal(journal.endedOver('/ws/a.secplan', 'text'), true);
    assert.equal(open().endedOver('/ws/a.secplan', 'text'), true);
    assert.equal(journal.endedOver('/ws/a.secplan', 'other'), false);
    assert.equal(journal.endedOver('/ws/a.secplan', 'text'), false);
    assert.equal(open().endedOver('/ws/a.secplan', 'text'), false);
    journal.close();
  });

  it('knows nothing of a process that was idle, or that is still there', () => {
    leave(GONE, false);
    leave(process.ppid, true);
    const journal = open();
    assert.equal(journal.endedOver('/ws/a.secplan', 'text'), false);
    assert.ok(readdirSync(folder).includes(`at-work-${String(process.ppid)}`));
    assert.ok(!readdirSync(folder).includes(`at-work-${String(GONE)}`));
    journal.close();
  });

  it('leaves nothing behind, and minds nothing that others put there', () => {
    writeFileSync(join(folder, 'set-aside-0'.padEnd(42, '0')), 'nonsense');
    writeFileSync(join(folder, 'at-work-x'), 'nonsense');
    const journal = open();
    assert.equal(journal.endedOver('/ws/a.secplan', ''), false);
    journal.begin('/ws/a.secplan', '');
    journal.close();
    assert.ok(readdirSync(folder).every((name) => !name.startsWith('at-work-') || name === 'at-work-x'));
  });

  it('is none where nothing can be written', () => {
    writeFileSync(join(folder, 'file'), '');
    assert.equal(openJournal('relative'), undefined);
    assert.equal(openJournal(join(folder, 'file', 'below')), undefined);
  });
});
