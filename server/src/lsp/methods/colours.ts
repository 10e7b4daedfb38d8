/** Semantic tokens: what each word is, for colours. */

import { SemanticTokensBuilder, SemanticTokensRangeRequest, SemanticTokensRequest } from 'vscode-languageserver';
import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import { semanticTokens, tokenTypes } from '../../features/describe/tokens.ts';
import type { Token, TokenType } from '../../features/describe/tokens.ts';
import { inDocument, inRange } from '../method.ts';
import type { Method } from '../method.ts';
import type { Lines } from '../convert/positions.ts';

/** The types that editors have colours for. */
const standardTypes: Readonly<Record<TokenType, string>> = {
  kind: 'keyword',
  head: 'property',
  qualifier: 'modifier',
  word: 'enumMember',
  party: 'namespace',
  role: 'class',
  person: 'type',
  thing: 'variable',
  text: 'string',
  number: 'number',
  entry: 'macro',
  comment: 'comment',
};

const legend: SemanticTokensLegend = {
  tokenTypes: tokenTypes.map((type) => standardTypes[type]),
  tokenModifiers: ['declaration'],
};

const typeNumbers = new Map(tokenTypes.map((type, i) => [type, i]));

function encoded(lines: Lines, tokens: readonly Token[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { start, end, type, declares } of tokens) {
    const { line, character } = lines.positionAt(start);
    builder.push(line, character, end - start, typeNumbers.get(type) ?? 0, declares ? 1 : 0);
  }
  return builder.build();
}

export const colourMethods: readonly Method[] = [
  inDocument(
    SemanticTokensRequest.type,
    { semanticTokensProvider: { legend, full: true, range: true } },
    ({ document }) => encoded(document.lines, semanticTokens(document.host, document.path)),
  ),
  inRange(SemanticTokensRangeRequest.type, {}, ({ document, start, end }) =>
    encoded(document.lines, semanticTokens(document.host, document.path, { start, end })),
  ),
];
