/** Reads a cell that holds names of roles or parties, as under a column "Responsible". */

import type { Footnotes } from './footnotes.ts';
import { isBlank, oneLine } from '../readers/sheet.ts';

/** A name, the part it is named for (in brackets behind it), and the marks of footnotes. */
export interface NamedHolder {
  readonly name: string;
  readonly text: string | undefined;
  readonly marks: readonly string[];
}

const undecided = /^(?:\?+|tbd|tbc|to be (?:defined|confirmed|determined)|offen|[xX✓✔•]+|\p{N}+)$/iu;

/** Names are parted by comma, semicolon, slash or line break outside brackets. `unread` are parts that name nobody. */
export function readNames(
  text: string,
  footnotes: Footnotes,
): { names: readonly NamedHolder[]; unread: readonly string[] } {
  const names: NamedHolder[] = [];
  const unread: string[] = [];
  for (const part of parts(text)) {
    if (isBlank(part)) continue;
    const marks: string[] = [];
    const bare = part.replace(
      /\[\^([^\]]{1,8})\]|((?<=[^\s*])\*+|(?<=[^\s†‡§])[†‡§]+)(?=\s*(?:$|\())/gu,
      (_, raised?: string, sign?: string) => {
        marks.push(raised ?? sign ?? '');
        return '';
      },
    );
    const numbered = /^(.*\p{L})(\p{N})$/u.exec(bare.trim());
    const marked = numbered?.[2] !== undefined && footnotes.has(numbered[2]);
    if (marked) marks.push(numbered[2] ?? '');
    const [, before = '', inside] = /^([^()]*)(?:\((.*))?$/u.exec(oneLine(marked ? (numbered[1] ?? '') : bare)) ?? [];
    const name = before.trimEnd();
    const said = inside?.replace(/\)$/u, '');
    if (name === '' || undecided.test(name)) unread.push(oneLine(part));
    else names.push({ name, text: said === undefined || said === '' ? undefined : said, marks });
  }
  return { names, unread };
}

function parts(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    depth = Math.max(0, depth + (char === '(' ? 1 : char === ')' ? -1 : 0));
    if (depth > 0 || !/[,;\n/]/u.test(char)) continue;
    found.push(text.slice(from, at));
    from = at + 1;
  }
  return [...found, text.slice(from)];
}
