/** Reads what stands between the word of a kind and its block: a name, a title, or what should be one. */

import type { Statement } from '../../../grammar/src/syntax/tree.ts';
import type { Kind } from '../../../grammar/src/vocabulary/define.ts';
import { readable } from './bind-line.ts';
import { LONGEST_NAME } from './bind-value.ts';
import type { BindArgument, BindProblem, Span } from './facts.ts';

/** What stands there, each part with its place, and what is wrong with it. */
export interface Header {
  readonly name: string | undefined;
  readonly nameSpan: Span | undefined;
  readonly title: string | undefined;
  readonly titleSpan: Span | undefined;
  readonly problems: readonly BindProblem[];
}

/** `kind [name] [title]`: what stands between the kind word and the block. */
export function readHeader(statement: Statement, kind: Kind): Header {
  const problems: BindProblem[] = [];
  const [word, ...rest] = readable(statement.atoms);
  const place = { start: word?.start ?? 0, end: word?.end ?? 0 };
  const complain = (message: string, span: Span, args: Record<string, BindArgument> = {}): void => {
    problems.push({ rule: 'syntax/bad-value', message, span, args: { kind: kind.kind, ...args }, fix: undefined });
  };
  let at = 0;
  const name = rest[at]?.kind === (kind.name === 'quoted' ? 'string' : 'name') ? rest[at++] : undefined;
  if (name && kind.name === 'none') complain('noName', { start: name.start, end: name.end });
  const isLong = name !== undefined && name.value.length > LONGEST_NAME;
  if (isLong) complain('nameTooLong', { start: name.start, end: name.end });
  const next = rest[at];
  const colon = !name && next?.kind === 'catalog-id' && next.value.endsWith(':') ? next : undefined;
  if (colon) at++;
  if (colon) complain('nameColon', { start: colon.end - 1, end: colon.end });
  const titled = rest[at]?.kind === 'string' || rest[at]?.kind === 'text';
  const title = titled ? rest[at++] : undefined;
  const extra = rest[at];
  if (extra) {
    const span = { start: extra.start, end: rest.at(-1)?.end ?? extra.end };
    if (!name && extra.kind === 'digits' && kind.name !== 'none') complain('nameDigit', span, { found: extra.value });
    else complain('afterTitle', span, { found: extra.value });
  } else if (!name && !colon && (kind.name === 'required' || kind.name === 'quoted')) complain('nameMissing', place);
  return {
    name: kind.name === 'none' || isLong ? undefined : (name?.value ?? colon?.value.slice(0, -1)),
    nameSpan: name ? { start: name.start, end: name.end } : colon && { start: colon.start, end: colon.end - 1 },
    title: title?.value,
    titleSpan: title && { start: title.start, end: title.end },
    problems,
  };
}
