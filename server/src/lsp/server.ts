/** The server: the protocol's lifecycle around the tables of methods and notifications. */

import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, InitializeParams, MessageConnection } from 'vscode-languageserver';
import { visible } from '../../../grammar/src/text/visible.ts';
import { memberOf } from './convert/decode.ts';
import type { Environment } from './environment.ts';
import { initializeResult, rootsIn } from './initialize.ts';
import type { Method } from './method.ts';
import { methods } from './methods.ts';
import { notifications } from './notifications.ts';
import { Session } from './session.ts';

const table: ReadonlyMap<string, Method> = new Map(methods.map((each) => [each.method, each]));

class Server {
  private readonly connection: MessageConnection;
  private readonly environment: Environment;
  private session: Session | undefined = undefined;
  private down = false;

  constructor(connection: MessageConnection, environment: Environment) {
    this.connection = connection;
    this.environment = environment;
  }

  async request(method: string, params: unknown, token: CancellationToken): Promise<unknown> {
    if (this.down) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down.');
    if (method === 'initialize') return this.initialize(params);
    if (!this.session) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized.');
    if (method === 'shutdown') {
      this.down = true;
      return null;
    }
    const found = table.get(method);
    if (!found) throw new ResponseError(ErrorCodes.MethodNotFound, visible(`There is no method ${method}.`));
    if (token.isCancellationRequested) {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    }
    try {
      return await found.answer(this.session, params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      this.session.log(`${method} failed`, error);
      throw new ResponseError(ErrorCodes.InternalError, `${method} failed: this is a mistake in secplan.`);
    }
  }

  private initialize(params: unknown): unknown {
    if (this.session) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    const wanted = (params ?? {}) as InitializeParams;
    const session = new Session(this.connection, this.environment, wanted, rootsIn(params));
    this.session = session;
    const parent = memberOf(params, 'processId');
    if (typeof parent === 'number') this.environment.watchProcess(parent, () => this.exit());
    return initializeResult(session.client);
  }

  async notification(method: string, params: unknown): Promise<void> {
    if (method === 'exit') this.exit();
    const handle = this.down ? undefined : notifications.get(method);
    if (!handle || !this.session) return;
    try {
      await handle(this.session, params);
    } catch (error) {
      this.session.log(`${method} failed`, error);
    }
  }

  exit(): void {
    this.session?.close();
    this.environment.exit(this.down ? 0 : 1);
  }
}

/** Serves one client over a connection that does not listen yet. */
export function startServer(connection: MessageConnection, environment: Environment): void {
  const server = new Server(connection, environment);
  connection.onRequest((method, params, token) => server.request(method, params, token));
  connection.onNotification((method, params) => server.notification(method, params));
  connection.onClose(() => server.exit());
  // What the reader complains of was answered or is beyond answering.
  connection.onError(() => undefined);
  connection.listen();
}
