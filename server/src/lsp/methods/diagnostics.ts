/** Diagnostics for clients that ask for them, once everything is up to date. */

import { DocumentDiagnosticRequest, WorkspaceDiagnosticRequest } from 'vscode-languageserver';
import type { PreviousResultId } from 'vscode-languageserver';
import { documentUriIn, listIn, memberOf, stringIn } from '../convert/decode.ts';
import { inWorkspace } from '../method.ts';
import type { Method, Promises } from '../method.ts';
import { SERVER_NAME } from '../../protocol/protocol.ts';

const promises: Promises = (client) =>
  client.pullDiagnostics
    ? {
        diagnosticProvider: { identifier: SERVER_NAME, interFileDependencies: true, workspaceDiagnostics: true },
      }
    : {};

function previousIn(params: unknown): readonly PreviousResultId[] {
  return listIn(params, 'previousResultIds').map((each) => ({
    uri: stringIn(each, 'uri'),
    value: stringIn(each, 'value'),
  }));
}

export const diagnosticMethods: readonly Method[] = [
  inWorkspace(DocumentDiagnosticRequest.type, promises, async (session, params, token) => {
    const uri = documentUriIn(params);
    const previous = memberOf(params, 'previousResultId');
    await session.runner.settled(token);
    const path = session.workspace.document(uri)?.path ?? '';
    return session.diagnostics.report(path, typeof previous === 'string' ? previous : undefined);
  }),
  inWorkspace(WorkspaceDiagnosticRequest.type, {}, async (session, params, token) => {
    const previous = previousIn(params);
    await session.runner.settled(token);
    return { items: [...session.diagnostics.reportAll(previous, (uri) => session.workspace.versionOf(uri))] };
  }),
];
