/** Files that the client reads for the server: in a web worker, and of virtual workspaces. */

import type { MessageConnection } from 'vscode-languageserver';
import { foreignForms } from '../../../../grammar/src/text/bytes.ts';
import type { Unreadable } from '../../analysis/source-file.ts';
import { memberOf } from '../convert/decode.ts';
import type { WorkspaceFiles } from '../environment.ts';
import { LIST_FILES, READ_FILE } from '../../protocol/protocol.ts';
import type { ListFilesParams, ReadFileParams } from '../../protocol/protocol.ts';
import { pathOfUri, uriOfPath } from '../convert/uris.ts';

const refusals: readonly Unreadable[] = [...foreignForms, 'unreadable', 'too-large', 'not-regular'];

/** Asks the client; an answer that is none counts as "it cannot be read". */
export function clientFiles(connection: MessageConnection): WorkspaceFiles {
  const ask = async (method: string, params: ListFilesParams | ReadFileParams): Promise<unknown> => {
    try {
      return await connection.sendRequest<unknown>(method, params);
    } catch {
      return undefined;
    }
  };
  return {
    async list(path, root) {
      const answer = await ask(LIST_FILES, { folder: uriOfPath(root), at: uriOfPath(path) });
      const uris = memberOf(answer, 'uris');
      if (!Array.isArray(uris)) return { paths: [], more: false, closed: [path] };
      const found = uris.filter((uri) => typeof uri === 'string');
      return {
        paths: found.flatMap((uri) => pathOfUri(uri) ?? []).sort(),
        more: memberOf(answer, 'more') === true,
      };
    },
    async read(path) {
      const answer = await ask(READ_FILE, { uri: uriOfPath(path) });
      const text = memberOf(answer, 'text');
      if (typeof text === 'string') return { text };
      const why = memberOf(answer, 'unreadable');
      return { unreadable: refusals.find((each) => each === why) ?? 'unreadable' };
    },
  };
}
