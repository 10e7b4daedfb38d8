/** A client for tests: speaks the protocol over any connection and remembers what the server told it. */

import type { Diagnostic, MessageConnection, PublishDiagnosticsParams } from 'vscode-languageserver/node';

const allKinds = Array.from({ length: 26 }, (_, i) => i + 1);

/** What most editors declare; tests take away or add. */
export const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: { workspaceFolders: true },
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      versionSupport: true,
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ['markdown'] },
      completionItemKind: { valueSet: allKinds },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: allKinds } },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
      isPreferredSupport: true,
    },
    rename: { prepareSupport: true },
  },
};

/** The words of a diagnostic; the server sends them as plain text. */
export function wordsOf({ message }: Pick<Diagnostic, 'message'>): string {
  return typeof message === 'string' ? message : message.value;
}

export class Client {
  readonly connection: MessageConnection;
  /** What was published last, by URI. */
  readonly published = new Map<string, readonly Diagnostic[]>();
  /** URIs in the order in which they were published. */
  readonly log: string[] = [];
  readonly messages: string[] = [];
  /** Called with all that is published. */
  onPublished: (params: PublishDiagnosticsParams) => void = () => undefined;
  /** What was shown to the person, not only logged. */
  readonly shown: string[] = [];
  private readonly versions = new Map<string, number>();
  private readonly ready: Promise<void>;

  constructor(connection: MessageConnection) {
    this.connection = connection;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      const { uri, diagnostics } = params;
      this.onPublished(params);
      this.published.set(uri, diagnostics);
      this.log.push(uri);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
    });
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.shown.push(message);
    });
    this.ready = new Promise((resolve) => connection.onNotification('$/secplan/ready', () => resolve()));
    connection.listen();
  }

  request<R>(method: string, params?: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  notify(method: string, params?: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  /** Initializes and waits until the workspace was read. Returns the answer to `initialize`. */
  async start<R>(folder: string | null, more: object = {}): Promise<R> {
    const folders = folder === null ? null : [{ uri: folder, name: 'test' }];
    const params = { processId: null, rootUri: folder, workspaceFolders: folders, capabilities, ...more };
    const result = await this.request<R>('initialize', params);
    this.notify('initialized', {});
    await this.ready;
    return result;
  }

  open(uri: string, text: string, languageId = 'secplan'): void {
    this.versions.set(uri, 1);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, contentChanges: readonly object[]): void {
    const version = (this.versions.get(uri) ?? 1) + 1;
    this.versions.set(uri, version);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Waits until the server has told all it has to tell. */
  async settled(): Promise<void> {
    await this.request('workspace/diagnostic', { previousResultIds: [] });
  }

  /** Ends the session as the protocol asks. */
  async stop(): Promise<void> {
    await this.request('shutdown');
    this.notify('exit');
  }
}
