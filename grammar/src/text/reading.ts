/** What the lexer found out about a token beyond its text; plain tokens carry none. */
import type { AtomKind, SyntaxProblem } from '../syntax/tree.ts';
import { classAt, classOf, INVISIBLE, isHiddenInText, SOFT_HYPHEN, unitsOf } from './characters.ts';

/** The payload of a token. Offsets of problems count in UTF-16 units from the beginning of the text that was lexed. */
export interface Reading {
  /** Only where the token's type does not say it. */
  readonly kind?: AtomKind;
  /** Only where it is not the token's own text. */
  readonly value?: string;
  readonly problems?: readonly SyntaxProblem[];
}

/** A token that needed a closer look: where it ends, and what was found. */
export interface Scan {
  readonly end: number;
  readonly reading: Reading;
}

/** Behind the characters from an offset on that mean nothing in a word: invisible ones and soft hyphens. */
export function skipIgnored(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    const code = text.codePointAt(at);
    const kind = classOf(code);
    if (code === undefined || (kind !== INVISIBLE && kind !== SOFT_HYPHEN)) return at;
    at += unitsOf(code);
  }
}

/** The problems of a stretch that `skipIgnored` went over: one for each soft hyphen and each run of invisible ones. */
export function ignoredProblems(text: string, start: number, end: number): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  let at = start;
  while (at < end) {
    const from = at;
    if (classAt(text, at) === SOFT_HYPHEN) {
      at++;
      problems.push({ code: 'typographic-dash', start: from, end: at, fix: '' });
    } else {
      while (at < end && classAt(text, at) === INVISIBLE) at += unitsOf(text.codePointAt(at) ?? 0);
      problems.push({ code: 'invisible-character', start: from, end: at, fix: '' });
    }
  }
  return problems;
}

/** One problem for each run of characters that a reader of a string, a text or a comment does not see. */
export function hiddenProblems(text: string, start: number, end: number): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  let run = -1;
  let at = start;
  while (at < end) {
    const code = text.codePointAt(at) ?? 0;
    const hidden = isHiddenInText(code);
    if (hidden && run < 0) run = at;
    if (!hidden && run >= 0) {
      problems.push({ code: 'hidden-in-string', start: run, end: at, fix: '' });
      run = -1;
    }
    at += unitsOf(code);
  }
  if (run >= 0) problems.push({ code: 'hidden-in-string', start: run, end, fix: '' });
  return problems;
}
