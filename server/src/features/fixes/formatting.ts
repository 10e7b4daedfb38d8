/** The edits that lay a file out, or a part of it. */

import { formatEdits } from '../../../../grammar/src/print/printer.ts';
import type { TextEdit } from '../../../../grammar/src/syntax/tree.ts';
import type { AnalysisHost } from '../../analysis/host.ts';
import type { Span } from '../../facts/facts.ts';

/** Edits in order, none overlapping, in UTF-16 offsets; none where a mistake in the text stands in the way. */
export function layoutEdits(host: AnalysisHost, path: string, range?: Span): readonly TextEdit[] {
  const file = host.file(path);
  if (!file) return [];
  const edits = formatEdits(file.text);
  return range ? edits.filter(({ start, end }) => start >= range.start && end <= range.end) : edits;
}
