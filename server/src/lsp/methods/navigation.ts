/** What leads from one place to another: definition, references, symbols. */

import {
  DefinitionRequest,
  DocumentSymbolRequest,
  ReferencesRequest,
  SymbolKind,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { visible } from '../../../../grammar/src/text/visible.ts';
import { definition } from '../../features/navigate/definition.ts';
import { findDeclarations, outline } from '../../features/navigate/document-symbols.ts';
import type { OutlineItem } from '../../features/navigate/document-symbols.ts';
import { references } from '../../features/navigate/references.ts';
import { memberOf, stringIn } from '../convert/decode.ts';
import { rangeOf } from '../diagnostics/diagnostic.ts';
import { locationOf, locations } from '../convert/encode.ts';
import { atPlace, inDocument, inWorkspace } from '../method.ts';
import type { Method } from '../method.ts';
import type { Lines } from '../convert/positions.ts';
import type { Document } from '../workspace/workspace.ts';

/** The sign that editors show for a kind of declaration. */
const symbolKinds: ReadonlyMap<string, SymbolKind> = new Map([
  ['plan', SymbolKind.Package],
  ['section', SymbolKind.Namespace],
  ['organization', SymbolKind.Module],
  ['provider', SymbolKind.Module],
  ['thirdparty', SymbolKind.Module],
  ['authority', SymbolKind.Module],
  ['role', SymbolKind.Class],
  ['person', SymbolKind.Object],
  ['control', SymbolKind.Function],
  ['process', SymbolKind.Function],
  ['activity', SymbolKind.Method],
  ['milestone', SymbolKind.Event],
  ['interface', SymbolKind.Interface],
  ['catalog', SymbolKind.Enum],
  ['entry', SymbolKind.EnumMember],
]);

/** Where the client knows no better sign, something is a class of things. */
function symbolKind(kind: string, known: ReadonlySet<unknown>): SymbolKind {
  const found = symbolKinds.get(kind) ?? SymbolKind.Struct;
  return known.has(found) ? found : SymbolKind.Class;
}

function documentSymbol(lines: Lines, item: OutlineItem, known: ReadonlySet<unknown>): DocumentSymbol {
  return {
    name: visible(item.name),
    detail: visible(item.detail),
    kind: symbolKind(item.kind, known),
    range: rangeOf(lines, item.whole),
    selectionRange: rangeOf(lines, item.selection),
    children: item.children.map((child) => documentSymbol(lines, child, known)),
  };
}

/** For clients that know no hierarchy: one list, each with what holds it. */
function flat(
  document: Document,
  items: readonly OutlineItem[],
  known: ReadonlySet<unknown>,
  containerName?: string,
): SymbolInformation[] {
  const { lines, uri } = document;
  return items.flatMap((item) => {
    const location = { uri, range: rangeOf(lines, item.whole) };
    const container = containerName === undefined ? {} : { containerName };
    const own = { name: visible(item.name), kind: symbolKind(item.kind, known), location, ...container };
    return [own, ...flat(document, item.children, known, own.name)];
  });
}

export const navigationMethods: readonly Method[] = [
  atPlace(DefinitionRequest.type, { definitionProvider: true }, ({ session, document, offset }) =>
    locations(session, definition(document.host, document.path, offset)?.targets ?? []),
  ),
  atPlace(ReferencesRequest.type, { referencesProvider: true }, ({ session, document, offset, params }) => {
    const declarations = memberOf(memberOf(params, 'context'), 'includeDeclaration') !== false;
    return locations(session, references(document.host, document.path, offset, declarations));
  }),
  inDocument(DocumentSymbolRequest.type, { documentSymbolProvider: true }, ({ session, document }) => {
    const items = outline(document.host, document.path);
    const known = session.client.documentSymbolKinds;
    if (!session.client.hierarchicalSymbols) return flat(document, items, known);
    return items.map((item) => documentSymbol(document.lines, item, known));
  }),
  inWorkspace(WorkspaceSymbolRequest.type, { workspaceSymbolProvider: true }, (session, params) => {
    const query = stringIn(params, 'query');
    const found = session.workspace.folders.hosts().flatMap((host) => findDeclarations(host, query));
    return found.flatMap(({ name, kind, container, file, selection }): SymbolInformation[] => {
      const location = locationOf(session, { file, ...selection });
      return location
        ? [
            {
              name: visible(name),
              kind: symbolKind(kind, session.client.workspaceSymbolKinds),
              location,
              containerName: container,
            },
          ]
        : [];
    });
  }),
];
