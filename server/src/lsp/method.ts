/** The shape of the table of methods: what is promised for a method, and how a request becomes an answer. */

import type {
  CancellationToken,
  PartialResultParams,
  ProtocolRequestType,
  ServerCapabilities,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { ClientFeatures } from './client/features.ts';
import { documentUriIn, positionIn, rangeIn } from './convert/decode.ts';
import type { Session } from './session.ts';
import type { Document } from './workspace/workspace.ts';

/** What the server promises, by what the client can do. */
export type Promises = Partial<ServerCapabilities> | ((client: ClientFeatures) => Partial<ServerCapabilities>);

/** One row of the table. `params` are as the client sent them. */
export interface Method {
  readonly method: string;
  readonly promises: Promises;
  readonly answer: (session: Session, params: unknown, token: CancellationToken) => unknown;
}

type Type<P, R, PR, E, RO> = ProtocolRequestType<P, R, PR, E, RO>;
type Answer<R> = R | null | Promise<R | null>;

/** A request about the workspace. The handler decodes its parameters. */
export function inWorkspace<P, R, PR, E, RO>(
  type: Type<P, R, PR, E, RO>,
  promises: Promises,
  answer: (session: Session, params: unknown, token: CancellationToken) => Answer<R>,
): Method {
  return { method: type.method, promises, answer };
}

/** A request about a document, decoded. */
export interface DocumentRequest {
  readonly session: Session;
  readonly document: Document;
  readonly params: unknown;
  readonly token: CancellationToken;
}

/** A request about a plan file that was read; the answer for any other document is null. */
export function inDocument<P extends PartialResultParams & { textDocument: TextDocumentIdentifier }, R, PR, E, RO>(
  type: Type<P, R, PR, E, RO>,
  promises: Promises,
  answer: (request: DocumentRequest) => Answer<R>,
): Method {
  return inWorkspace(type, promises, (session, params, token) => {
    const document = session.workspace.document(documentUriIn(params));
    const isRead = document?.host.file(document.path)?.unread === false;
    return isRead ? answer({ session, document, params, token }) : null;
  });
}

/** A request about a place in a plan file; `offset` in UTF-16 code units. */
export function atPlace<P extends { textDocument: TextDocumentIdentifier }, R, PR, E, RO>(
  type: Type<P, R, PR, E, RO>,
  promises: Promises,
  answer: (request: DocumentRequest & { readonly offset: number }) => Answer<R>,
): Method {
  return inDocument(type, promises, (request) => {
    const offset = request.document.lines.offsetAt(positionIn(request.params, 'position'));
    return answer({ ...request, offset });
  });
}

/** A request about a stretch of a plan file; offsets in UTF-16 code units. */
export function inRange<P extends { textDocument: TextDocumentIdentifier }, R, PR, E, RO>(
  type: Type<P, R, PR, E, RO>,
  promises: Promises,
  answer: (request: DocumentRequest & { readonly start: number; readonly end: number }) => Answer<R>,
): Method {
  return inDocument(type, promises, (request) => {
    const { start, end } = rangeIn(request.params, 'range');
    const { lines } = request.document;
    return answer({ ...request, start: lines.offsetAt(start), end: lines.offsetAt(end) });
  });
}
