/** What is wrong with a message of the server by the protocol's own types. */

import { protocolTypes } from './protocol-types.ts';
import { faultsOf } from './structure.ts';

/** A message as it arrives. */
export interface AnyMessage {
  readonly jsonrpc?: unknown;
  readonly id?: unknown;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

const progressKinds = ['WorkDoneProgressBegin', 'WorkDoneProgressReport', 'WorkDoneProgressEnd'];

function progressFaults(params: unknown): readonly string[] {
  const { token, value } = (params ?? {}) as { token?: unknown; value?: unknown };
  const fits = progressKinds.some((name) => faultsOf(value, protocolTypes().named(name), 'value').length === 0);
  return typeof token === 'string' && fits ? [] : [`$/progress is told ${JSON.stringify(params)}`];
}

function callFaults(method: string, params: unknown): readonly string[] {
  if (/^(\$\/)?secplan\//.test(method)) return [];
  if (method === '$/progress') return progressFaults(params);
  const types = protocolTypes().method(method);
  if (!types) return [`The protocol knows no method ${method}`];
  if (!types.params) return params === undefined || params === null ? [] : [`${method} takes no parameters`];
  return faultsOf(params, types.params, method);
}

function answerFaults({ id, result, error }: AnyMessage, method: string): readonly string[] {
  if (error !== undefined) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    const isError = Number.isSafeInteger(code) && typeof message === 'string' && result === undefined;
    return isError ? [] : [`The answer to ${method} is no error: ${JSON.stringify(error)}`];
  }
  const type = protocolTypes().method(method)?.result;
  if (!type) return [`${method} is answered under ${String(id)}, and the protocol knows no answer`];
  return faultsOf(result, type, `the answer to ${method}`);
}

/** Faults of a message; `asked` is the method of the request that it answers, if it answers one. */
export function messageFaults(message: AnyMessage, asked: string | undefined): readonly string[] {
  if (message.jsonrpc !== '2.0') return ['A message is not of JSON-RPC 2.0'];
  if (message.method !== undefined) return callFaults(message.method, message.params);
  if (asked !== undefined) return answerFaults(message, asked);
  // Tests write bytes too that are no request, and these are refused, under a number or none.
  return message.error === undefined ? [`Nobody asked for the answer ${String(message.id)}`] : [];
}
