/** Files and folders that come and go while a watcher names only one of them: the server looks for itself. */

import assert from 'node:assert/strict';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../client.ts';
import { overStdio, overWorker } from '../hosts.ts';
import type { Host } from '../hosts.ts';
import { WorkspaceFolder } from '../workspace-folder.ts';

const PARTIES = 'organization o "O" { role r "R" }\n';
const BROKEN = 'control X "x" { accountable o.nobody }\n';

const [CREATED, CHANGED, DELETED] = [1, 2, 3];

for (const [name, start] of Object.entries({ 'a process': overStdio, 'a web worker': overWorker })) {
  describe(`changes on disk, seen by ${name}`, () => {
    let host: Host;
    let folder: WorkspaceFolder;
    let outside: WorkspaceFolder;
    let client: Client;

    beforeEach(async () => {
      folder = new WorkspaceFolder({ 'plan.secplan': `plan p "P"\n${PARTIES}` });
      outside = new WorkspaceFolder({ 'a/broken.secplan': BROKEN, 'a/deep/other.secplan': BROKEN });
      host = await start();
      client = host.client;
      await client.start(folder.uri, { initializationOptions: { feedsFiles: true } });
      await client.settled();
    });

    afterEach(async () => {
      assert.deepEqual(client.messages, []);
      await host.end();
      folder.remove();
      outside.remove();
    });

    async function tell(type: number | undefined, ...names: readonly string[]): Promise<void> {
      client.notify('workspace/didChangeWatchedFiles', {
        changes: names.map((each) => ({ uri: folder.uriOf(each), type })),
      });
      await client.settled();
    }

    /** The files with an unresolved name, by their place in the folder. */
    function unresolved(): readonly string[] {
      const found = [...client.published].filter(([, problems]) =>
        problems.some(({ code }) => code === 'name/unresolved'),
      );
      return found.map(([uri]) => uri.slice(folder.uri.length + 1)).sort();
    }

    function moveIn(from: string, to: string): void {
      renameSync(join(outside.path, from), join(folder.path, to));
    }

    it('reads a folder that was moved in, with all that is below', async () => {
      moveIn('a', 'providers');
      await tell(CREATED, 'providers');
      assert.deepEqual(unresolved(), ['providers/broken.secplan', 'providers/deep/other.secplan']);
    });

    it('forgets a folder that went, and finds it under its new name', async () => {
      moveIn('a', 'providers');
      await tell(CREATED, 'providers');
      renameSync(join(folder.path, 'providers'), join(folder.path, 'renamed'));
      await tell(DELETED, 'providers');
      assert.deepEqual(unresolved(), []);
      await tell(CREATED, 'renamed');
      assert.deepEqual(unresolved(), ['renamed/broken.secplan', 'renamed/deep/other.secplan']);
    });

    it('takes a folder and a file for what they are now, whatever they were', async () => {
      folder.write('x.secplan', BROKEN);
      await tell(CREATED, 'x.secplan');
      assert.deepEqual(unresolved(), ['x.secplan']);
      folder.remove('x.secplan');
      folder.write('x.secplan/inner.secplan', BROKEN);
      await tell(CHANGED, 'x.secplan');
      assert.deepEqual(unresolved(), ['x.secplan/inner.secplan']);
      assert.deepEqual(client.published.get(folder.uriOf('x.secplan')), []);
      folder.remove('x.secplan');
      folder.write('x.secplan', BROKEN);
      await tell(CHANGED, 'x.secplan');
      assert.deepEqual(unresolved(), ['x.secplan']);
    });

    it('sees what a folder holds now when it was taken away and put back as another', async () => {
      folder.write('part/old.secplan', BROKEN);
      await tell(CREATED, 'part/old.secplan');
      folder.remove('part');
      folder.write('part/new.secplan', BROKEN);
      await tell(CHANGED, 'part');
      assert.deepEqual(unresolved(), ['part/new.secplan']);
    });

    it('follows no link, whether it is named itself or what it leads to', async () => {
      folder.link('link', join(outside.path, 'a'));
      folder.link('again', '.');
      await tell(CREATED, 'link', 'again', 'link/broken.secplan', 'link/deep', 'again/plan.secplan');
      assert.deepEqual(unresolved(), []);
      assert.deepEqual(
        [...client.published.keys()].filter((uri) => /link|again/.test(uri)),
        [],
      );
    });

    it('leaves alone what it passes over, and what holds no plans', async () => {
      folder.write('node_modules/x/broken.secplan', BROKEN);
      folder.write('notes.md', '# Notes\n');
      mkdirSync(join(folder.path, 'empty'));
      await tell(CREATED, 'node_modules', 'node_modules/x/broken.secplan', 'notes.md', 'empty', 'no/such/place');
      assert.deepEqual(unresolved(), []);
    });

    it('keeps what the client has open, and reads the file of a document that is closed', async () => {
      folder.write('part/open.secplan', PARTIES.replace('organization o', 'organization q'));
      await tell(CREATED, 'part');
      client.open(folder.uriOf('part/open.secplan'), BROKEN);
      folder.remove('part');
      await tell(DELETED, 'part');
      assert.deepEqual(unresolved(), ['part/open.secplan']);
      mkdirSync(join(folder.path, 'part/open.secplan'), { recursive: true });
      client.close(folder.uriOf('part/open.secplan'));
      await client.settled();
      assert.deepEqual(client.published.get(folder.uriOf('part/open.secplan')), []);
    });

    it('reads the configurations and catalogs of a folder too', async () => {
      outside.write('a/secplan.json', '{ "catalogs": { "yard": "yard.json" } }');
      moveIn('a', 'part');
      await tell(CREATED, 'part');
      const problems = (): number => client.published.get(folder.uriOf('part/secplan.json'))?.length ?? 0;
      assert.equal(problems(), 1);
      folder.write('part/yard.json', '{ "catalog": { "metadata": { "title": "Yard" }, "controls": [] } }');
      await tell(CHANGED, 'part');
      assert.equal(problems(), 0);
      folder.remove('part');
      await tell(DELETED, 'part');
      assert.deepEqual(unresolved(), []);
      assert.equal(problems(), 0);
    });
  });
}
