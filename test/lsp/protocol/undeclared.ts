/** What the server sends although the client did not declare that it understands it. */

import type { AnyMessage } from './message-faults.ts';
import { protocolTypes } from './protocol-types.ts';

/** What the client said of itself in `initialize`. */
export interface Declared {
  readonly capabilities?: unknown;
  readonly initializationOptions?: unknown;
}

type Values = readonly unknown[];

/** What stands at a path such as `a.b`, in every element of a list on the way. */
function at(value: unknown, path: string): Values {
  return path
    .split('.')
    .filter((key) => key !== '')
    .reduce<Values>((values, key) => values.flatMap((each) => step(each, key)), [value]);
}

function step(value: unknown, key: string): Values {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => step(each, key));
  const member = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return member === undefined ? [] : Array.isArray(member) ? (member as Values) : [member];
}

/** One thing that may be sent only if it is declared: where it stands in which message, and what declares it. */
interface Condition {
  /** A method of the server, or `answer to` one of the client. */
  readonly in: string;
  readonly path: string;
  /** The capability: `true` or any object; with `always`, a list that holds the value. */
  readonly needs: readonly string[];
  /** Which values at the path need it; without it, all. */
  readonly where?: (value: unknown) => boolean;
  /** What a client understands that gives no list. */
  readonly always?: Values;
}

const firstKinds = Array.from({ length: 18 }, (_, i) => i + 1);
const published = 'textDocument/publishDiagnostics';
const pushed = 'textDocument.publishDiagnostics';
const item = 'textDocument.completion.completionItem';
const completed = 'answer to textDocument/completion';
const action = 'textDocument.codeAction';
const edits = ['answer to textDocument/rename', 'answer to textDocument/codeAction'];

const ofDiagnostics: readonly (readonly [string, string])[] = [
  ['relatedInformation', 'relatedInformation'],
  ['codeDescription', 'codeDescriptionSupport'],
  ['data', 'dataSupport'],
  ['tags', 'tagSupport'],
];

const conditions: readonly Condition[] = [
  { in: published, path: 'version', needs: [`${pushed}.versionSupport`] },
  ...ofDiagnostics.map(([member, flag]) => ({
    in: published,
    path: `diagnostics.${member}`,
    needs: [`${pushed}.${flag}`],
  })),
  { in: published, path: 'diagnostics.message.kind', needs: ['textDocument.diagnostic.markupMessageSupport'] },
  {
    in: 'answer to textDocument/hover',
    path: 'contents.kind',
    needs: ['textDocument.hover.contentFormat'],
    always: ['plaintext'],
  },
  { in: completed, path: 'items.documentation.kind', needs: [`${item}.documentationFormat`], always: ['plaintext'] },
  { in: completed, path: 'items.insertTextFormat', needs: [`${item}.snippetSupport`], where: (format) => format === 2 },
  { in: completed, path: 'items.labelDetails', needs: [`${item}.labelDetailsSupport`] },
  { in: completed, path: 'items.commitCharacters', needs: [`${item}.commitCharactersSupport`] },
  { in: completed, path: 'items.tags', needs: [`${item}.tagSupport`] },
  { in: completed, path: 'items.preselect', needs: [`${item}.preselectSupport`] },
  { in: completed, path: 'items.textEdit.insert', needs: [`${item}.insertReplaceSupport`] },
  { in: completed, path: 'itemDefaults', needs: ['textDocument.completion.completionList.itemDefaults'] },
  {
    in: completed,
    path: 'items.kind',
    needs: ['textDocument.completion.completionItemKind.valueSet'],
    always: firstKinds,
  },
  {
    in: 'answer to textDocument/documentSymbol',
    path: 'selectionRange',
    needs: ['textDocument.documentSymbol.hierarchicalDocumentSymbolSupport'],
  },
  ...['kind', 'children.kind'].map((path) => ({
    in: 'answer to textDocument/documentSymbol',
    path,
    needs: ['textDocument.documentSymbol.symbolKind.valueSet'],
    always: firstKinds,
  })),
  {
    in: 'answer to workspace/symbol',
    path: 'kind',
    needs: ['workspace.symbol.symbolKind.valueSet'],
    always: firstKinds,
  },
  { in: 'answer to textDocument/definition', path: 'targetUri', needs: ['textDocument.definition.linkSupport'] },
  { in: 'answer to textDocument/codeAction', path: 'title', needs: [`${action}.codeActionLiteralSupport`] },
  { in: 'answer to textDocument/codeAction', path: 'isPreferred', needs: [`${action}.isPreferredSupport`] },
  { in: 'answer to textDocument/codeAction', path: 'disabled', needs: [`${action}.disabledSupport`] },
  { in: 'answer to textDocument/codeAction', path: 'data', needs: [`${action}.dataSupport`] },
  ...edits.flatMap((answer) =>
    ['', 'edit'].map((path) => ({
      in: answer,
      path: `${path}.documentChanges`,
      needs: ['workspace.workspaceEdit.documentChanges'],
    })),
  ),
  {
    in: 'answer to initialize',
    path: 'capabilities.positionEncoding',
    needs: ['general.positionEncodings'],
    always: [],
  },
  { in: 'answer to initialize', path: 'capabilities.diagnosticProvider', needs: ['textDocument.diagnostic'] },
  {
    in: 'answer to initialize',
    path: 'capabilities.renameProvider.prepareProvider',
    needs: ['textDocument.rename.prepareSupport'],
  },
  {
    in: 'answer to initialize',
    path: 'capabilities.codeActionProvider.codeActionKinds',
    needs: [`${action}.codeActionLiteralSupport`],
  },
];

function declares({ needs, always }: Condition, value: unknown, capabilities: unknown): boolean {
  const given = needs.flatMap((path) => at(capabilities, path));
  if (always) return (given.length > 0 ? given : always).includes(value);
  return given.some((each) => each === true || (typeof each === 'object' && each !== null));
}

/** A request of the server needs its own capability; a registration, that its method can be registered. */
function undeclaredRequest(
  { method = '', params }: AnyMessage,
  { capabilities, initializationOptions }: Declared,
): Values {
  if (method.startsWith('secplan/')) return at(initializationOptions, 'feedsFiles').includes(true) ? [] : [method];
  if (method === 'client/registerCapability') {
    return at(params, 'registrations.method').filter((registered) => {
      const path = protocolTypes().method(String(registered))?.capability;
      return path === undefined || !at(capabilities, `${path}.dynamicRegistration`).includes(true);
    });
  }
  const path = protocolTypes().method(method)?.capability;
  const given = path === undefined ? [] : at(capabilities, path);
  const allows = (each: unknown): boolean =>
    each === true || at(each, 'refreshSupport').includes(true) || at(each, 'support').includes(true);
  return given.some(allows) ? [] : [method];
}

/** What a message holds that was not declared; `asked` is the method that it answers. */
export function undeclared(message: AnyMessage, asked: string | undefined, declared: Declared): readonly string[] {
  const name = message.method ?? `answer to ${asked ?? ''}`;
  const body = message.method === undefined ? message.result : message.params;
  const found = conditions
    .filter((condition) => condition.in === name)
    .flatMap((condition) => {
      const sent = at(body, condition.path).filter((value) => condition.where?.(value) ?? true);
      const wrong = sent.filter((value) => !declares(condition, value, declared.capabilities));
      return wrong.length > 0
        ? [`${name} has ${condition.path} ${JSON.stringify(wrong[0])}, which was not declared`]
        : [];
    });
  const isRequest = message.method !== undefined && message.id !== undefined;
  const requests = isRequest ? undeclaredRequest(message, declared) : [];
  return [...found, ...requests.map((method) => `The client is asked for ${String(method)}, which it did not declare`)];
}
