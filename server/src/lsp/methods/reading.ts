/** What helps to read: hover, highlights, colours, folding, selection. */

import {
  DocumentHighlightKind,
  DocumentHighlightRequest,
  FoldingRangeKind,
  FoldingRangeRequest,
  HoverRequest,
  SelectionRangeRequest,
} from 'vscode-languageserver';
import type { FoldingRange, SelectionRange } from 'vscode-languageserver';
import { folds } from '../../features/navigate/folding.ts';
import type { Fold } from '../../features/navigate/folding.ts';
import { hover } from '../../features/describe/hover.ts';
import { highlights } from '../../features/navigate/references.ts';
import { selectionSpans } from '../../features/navigate/selection.ts';
import { listIn, positionIn } from '../convert/decode.ts';
import { rangeOf } from '../diagnostics/diagnostic.ts';
import { markup } from '../convert/encode.ts';
import { atPlace, inDocument } from '../method.ts';
import type { Method } from '../method.ts';
import type { Lines } from '../convert/positions.ts';

const foldingKinds: Readonly<Record<Fold['what'], { readonly kind?: FoldingRangeKind }>> = {
  block: {},
  text: {},
  comment: { kind: FoldingRangeKind.Comment },
};

/** The last line of a block or text stays to be seen. */
function foldingRange(lines: Lines, { what, start, end }: Fold): readonly FoldingRange[] {
  const first = lines.positionAt(start).line;
  const last = lines.positionAt(end).line - (what === 'comment' ? 0 : 1);
  return last > first ? [{ startLine: first, endLine: last, ...foldingKinds[what] }] : [];
}

export const readingMethods: readonly Method[] = [
  atPlace(HoverRequest.type, { hoverProvider: true }, ({ session, document, offset }) => {
    const found = hover(document.host, document.path, offset);
    if (!found) return null;
    const contents = markup(found.content, session.client.markdownHover);
    return { contents, range: rangeOf(document.lines, found.span) };
  }),
  atPlace(DocumentHighlightRequest.type, { documentHighlightProvider: true }, ({ document, offset }) =>
    highlights(document.host, document.path, offset).map((each) => ({
      range: rangeOf(document.lines, each),
      kind: each.declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    })),
  ),
  inDocument(FoldingRangeRequest.type, { foldingRangeProvider: true }, ({ document }) =>
    folds(document.host, document.path).flatMap((fold) => foldingRange(document.lines, fold)),
  ),
  inDocument(SelectionRangeRequest.type, { selectionRangeProvider: true }, ({ document, params }) =>
    listIn(params, 'positions').map((position) => {
      const offset = document.lines.offsetAt(positionIn({ position }, 'position'));
      const outwards = selectionSpans(document.host, document.path, offset).toReversed();
      const nest = (parent: SelectionRange | undefined, span: (typeof outwards)[number]): SelectionRange => ({
        range: rangeOf(document.lines, span),
        ...(parent && { parent }),
      });
      const nested = outwards.reduce<SelectionRange | undefined>(nest, undefined);
      return nested ?? { range: rangeOf(document.lines, { start: offset, end: offset }) };
    }),
  ),
];
