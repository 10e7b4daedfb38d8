/** What each word of a file is, from the vocabulary: for colours that the grammar of colours cannot know. */

import type { List } from '../../../../grammar/src/syntax/tree.ts';
import { partyKinds } from '../../../../grammar/src/vocabulary/define.ts';
import type { AnalysisHost } from '../../analysis/host.ts';
import { treeOf } from '../../analysis/source-file.ts';
import type { Declaration } from '../../plan/declaration.ts';
import type { Span } from '../../facts/facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { placesOf } from '../navigate/locate.ts';
import type { Place, ValuePlace } from '../navigate/locate.ts';
import { ask } from '../subject.ts';
import type { Subject } from '../subject.ts';

/** What a word can be. */
export const tokenTypes = [
  'kind',
  'head',
  'qualifier',
  'word',
  'party',
  'role',
  'person',
  'thing',
  'text',
  'number',
  'entry',
  'comment',
] as const;
export type TokenType = (typeof tokenTypes)[number];

/** One word; UTF-16 offsets. It never goes over a line's end. */
export interface Token extends Span {
  readonly type: TokenType;
  readonly declares: boolean;
}

const parties: ReadonlySet<string> = new Set(partyKinds);

/** How a name is coloured, by the kind of what it names. */
function typeOfKind(kind: string): TokenType {
  if (parties.has(kind)) return 'party';
  return kind === 'role' || kind === 'person' ? kind : 'thing';
}

function typeOfValue(place: ValuePlace, view: PlanView): TokenType {
  const { value, entry } = place;
  switch (value.kind) {
    case 'reference':
      return typeOfKind(view.resolve(entry, value)?.kind ?? value.to[0] ?? '');
    case 'text':
      return 'text';
    case 'date':
    case 'duration':
    case 'number':
    case 'version':
      return 'number';
    case 'entry':
    case 'catalog':
    case 'rule':
      return 'entry';
    case 'word':
    case 'unknown':
      return 'word';
  }
}

function tokenOf(place: Place, view: PlanView): Token {
  const { span } = place;
  switch (place.at) {
    case 'kind':
    case 'head':
    case 'qualifier':
      return { type: place.at, declares: false, ...span };
    case 'name':
      return { type: typeOfKind(place.entry.kind), declares: true, ...span };
    case 'title':
      return { type: 'text', declares: false, ...span };
    case 'value':
      return { type: typeOfValue(place, view), declares: false, ...span };
  }
}

/** Divides what goes over several lines. */
function* byLine(token: Token, text: string): Generator<Token> {
  const written = text.slice(token.start, token.end);
  if (!/[\r\n]/.test(written)) {
    if (written !== '') yield token;
    return;
  }
  for (const { index, 0: line } of written.matchAll(/[^\r\n]+/g)) {
    yield { ...token, start: token.start + index, end: token.start + index + line.length };
  }
}

function* wordsBelow(entry: Declaration, { start, end }: Span, view: PlanView): Generator<Token> {
  const whole = entry.absolute(entry.facts.spans.whole);
  if (whole.end < start || whole.start > end) return;
  for (const place of placesOf(entry)) yield tokenOf(place, view);
  for (const child of entry.children) yield* wordsBelow(child, { start, end }, view);
}

function* commentsIn(list: List, owner: number): Generator<Token> {
  for (const { start, end } of list.comments) {
    yield { type: 'comment', declares: false, start: owner + start, end: owner + end };
  }
  for (const [i, { block }] of list.statements.entries()) {
    if (block) yield* commentsIn(block.list, owner + (list.starts[i] ?? 0));
  }
}

function tokensOf({ file, root, view }: Subject, range: Span): readonly Token[] {
  const all = [...wordsBelow(root, range, view), ...commentsIn(treeOf(file).tree.list, 0)];
  const inside = all.filter(({ start, end }) => end > range.start && start < range.end);
  let last = 0;
  // Of two things that a damaged line is read as, the first counts.
  return inside
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .flatMap((token) => {
      if (token.start < last) return [];
      last = token.end;
      return [...byLine(token, file.text)];
    });
}

/** The words of a file between two offsets, in order; none overlap. Comments are among them. */
export function semanticTokens(host: AnalysisHost, path: string, range?: Span): readonly Token[] {
  return ask(host, path, (subject) => tokensOf(subject, range ?? { start: 0, end: Infinity })) ?? [];
}
