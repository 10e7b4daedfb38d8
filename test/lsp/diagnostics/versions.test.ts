/** Problems name the version of the document that they were found in, and none where the client has none. */

import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { capabilities } from '../client.ts';
import { startInProcess } from '../in-process.ts';

const BROKEN = 'control X "x" { accountable o.nobody }\n';

describe('the version of problems', () => {
  const uri = 'file:///ws/a.secplan';

  /** What was published of a file in a short session, in order. */
  async function published(declared: object): Promise<readonly PublishDiagnosticsParams[]> {
    const { client, end } = startInProcess(new Map([['/ws/a.secplan', BROKEN]]));
    const all: PublishDiagnosticsParams[] = [];
    client.onPublished = (params) => all.push(params);
    await client.start('file:///ws', { capabilities: declared });
    await client.settled();
    client.open(uri, BROKEN.replace('nobody', 'somebody'));
    await client.settled();
    client.change(uri, [{ text: '\n\n' + BROKEN }]);
    await client.settled();
    client.close(uri);
    await client.settled();
    end();
    return all.filter((params) => params.uri === uri);
  }

  it('is that of the open document, and missing before and after', async () => {
    const all = await published(capabilities);
    assert.deepEqual(
      all.map((params) => params.version),
      [undefined, 1, 2, undefined],
    );
    assert.deepEqual(
      all.map((params) => 'version' in params),
      [false, true, true, false],
    );
  });

  it('is never told to a client that does not want to know', async () => {
    const all = await published({});
    assert.ok(all.length >= 4 && all.every((params) => !('version' in params)));
  });
});
