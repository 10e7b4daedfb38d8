/** What the client declared that it can do; the server uses nothing else. Read once, whatever the client sent. */

import type { ClientCapabilities } from 'vscode-languageserver';

/** Everything that makes a difference to what the server sends. */
export interface ClientFeatures {
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  /** Kinds of completions and symbols that the client knows; it shows its own sign for others, or none. */
  readonly completionKinds: ReadonlySet<unknown>;
  readonly documentSymbolKinds: ReadonlySet<unknown>;
  readonly workspaceSymbolKinds: ReadonlySet<unknown>;
  readonly hierarchicalSymbols: boolean;
  readonly codeActionLiterals: boolean;
  readonly preferredFixes: boolean;
  readonly prepareRename: boolean;
  readonly documentChanges: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly versionedDiagnostics: boolean;
  readonly progress: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly positionEncodings: boolean;
}

/** An object's member, whatever the object is. */
function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

type Look = (...path: readonly string[]) => unknown;

function has(list: unknown, word: string): boolean {
  return Array.isArray(list) && list.includes(word);
}

/** What the protocol had at first, of completions and of symbols alike: who names no kinds knows these. */
const FIRST_KINDS = Array.from({ length: 18 }, (_, i) => i + 1);

function kindsIn(list: unknown): ReadonlySet<unknown> {
  return new Set<unknown>(Array.isArray(list) ? list : FIRST_KINDS);
}

function diagnosticFeatures(look: Look) {
  const flag = (...path: readonly string[]): boolean => look('textDocument', 'publishDiagnostics', ...path) === true;
  const pulled = look('textDocument', 'diagnostic');
  const both = (key: string): boolean => flag(key) || member(pulled, key) === true;
  return {
    pullDiagnostics: typeof pulled === 'object' && pulled !== null,
    refreshDiagnostics: look('workspace', 'diagnostics', 'refreshSupport') === true,
    relatedInformation: both('relatedInformation'),
    codeDescription: both('codeDescriptionSupport'),
    diagnosticData: both('dataSupport'),
    versionedDiagnostics: flag('versionSupport'),
  };
}

function documentFeatures(look: Look) {
  const flag = (...path: readonly string[]): boolean => look('textDocument', ...path) === true;
  return {
    markdownHover: has(look('textDocument', 'hover', 'contentFormat'), 'markdown'),
    markdownCompletion: has(look('textDocument', 'completion', 'completionItem', 'documentationFormat'), 'markdown'),
    snippets: flag('completion', 'completionItem', 'snippetSupport'),
    labelDetails: flag('completion', 'completionItem', 'labelDetailsSupport'),
    completionKinds: kindsIn(look('textDocument', 'completion', 'completionItemKind', 'valueSet')),
    documentSymbolKinds: kindsIn(look('textDocument', 'documentSymbol', 'symbolKind', 'valueSet')),
    hierarchicalSymbols: flag('documentSymbol', 'hierarchicalDocumentSymbolSupport'),
    codeActionLiterals: look('textDocument', 'codeAction', 'codeActionLiteralSupport') !== undefined,
    preferredFixes: flag('codeAction', 'isPreferredSupport'),
    prepareRename: flag('rename', 'prepareSupport'),
  };
}

/** Reads the capabilities; whatever is missing or of another type counts as not declared. */
export function clientFeatures(capabilities: ClientCapabilities | undefined): ClientFeatures {
  const look: Look = (...path) => path.reduce<unknown>(member, capabilities);
  const flag = (...path: readonly string[]): boolean => look(...path) === true;
  return {
    ...documentFeatures(look),
    ...diagnosticFeatures(look),
    workspaceSymbolKinds: kindsIn(look('workspace', 'symbol', 'symbolKind', 'valueSet')),
    documentChanges: flag('workspace', 'workspaceEdit', 'documentChanges'),
    progress: flag('window', 'workDoneProgress'),
    configuration: flag('workspace', 'configuration'),
    registersConfiguration: flag('workspace', 'didChangeConfiguration', 'dynamicRegistration'),
    registersWatchers: flag('workspace', 'didChangeWatchedFiles', 'dynamicRegistration'),
    positionEncodings: has(look('general', 'positionEncodings'), 'utf-16'),
  };
}
