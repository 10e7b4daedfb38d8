/** Tells the client how far the server has come with work that takes time, if the client wants to know. */

import type { MessageConnection } from 'vscode-languageserver';
import { WorkDoneProgress, WorkDoneProgressCreateRequest } from 'vscode-languageserver';
import type { WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageserver';

export interface Progress {
  report(done: number, all: number): void;
  end(): void;
}

const silent: Progress = { report: () => undefined, end: () => undefined };

let count = 0;

/** Begins to tell. Where the client does not want to know, or refuses, nothing is sent. */
export function beginProgress(connection: MessageConnection, wanted: boolean, title: string): Progress {
  if (!wanted) return silent;
  const token = `secplan ${String(++count)}`;
  let last = -1;
  let [open, ended] = [false, false];
  const send = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void =>
    void connection.sendProgress(WorkDoneProgress.type, token, value);
  const begin = (): void => {
    if (ended) return;
    open = true;
    send({ kind: 'begin', title, percentage: 0 });
  };
  connection.sendRequest(WorkDoneProgressCreateRequest.type, { token }).then(begin, () => undefined);
  return {
    report(done, all) {
      const percentage = Math.floor((100 * done) / Math.max(1, all));
      if (!open || percentage === last) return;
      last = percentage;
      send({ kind: 'report', percentage, message: `${String(done)} of ${String(all)} files` });
    },
    end() {
      ended = true;
      if (open) send({ kind: 'end' });
      open = false;
    },
  };
}
