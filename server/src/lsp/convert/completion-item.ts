/** A completion as the protocol writes it down. */

import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { CompletionItem } from 'vscode-languageserver';
import { visible } from '../../../../grammar/src/text/visible.ts';
import type { Completion } from '../../features/completion/item.ts';
import type { ClientFeatures } from '../client/features.ts';
import { rangeOf } from '../diagnostics/diagnostic.ts';
import { markup } from './encode.ts';
import type { Lines } from './positions.ts';

const itemKinds: Readonly<Record<Completion['type'], CompletionItemKind>> = {
  kind: CompletionItemKind.Keyword,
  head: CompletionItemKind.Property,
  qualifier: CompletionItemKind.Operator,
  word: CompletionItemKind.EnumMember,
  number: CompletionItemKind.Constant,
  entry: CompletionItemKind.Reference,
  party: CompletionItemKind.Module,
  role: CompletionItemKind.Class,
  person: CompletionItemKind.Value,
  thing: CompletionItemKind.Variable,
};

export function completionItem(item: Completion, lines: Lines, client: ClientFeatures): CompletionItem {
  const { label, type, insert, snippet, filter, order, documentation, range } = item;
  const detail = visible(item.detail);
  const asSnippet = client.snippets && snippet !== undefined;
  return {
    label,
    ...(client.completionKinds.has(itemKinds[type]) && { kind: itemKinds[type] }),
    sortText: order,
    ...(filter !== undefined && { filterText: filter }),
    ...(detail !== '' && { detail }),
    ...(client.labelDetails && detail !== '' && { labelDetails: { description: detail } }),
    ...(documentation.length > 0 && { documentation: markup(documentation, client.markdownCompletion) }),
    textEdit: { range: rangeOf(lines, range), newText: asSnippet ? snippet : insert },
    ...(asSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
  };
}
