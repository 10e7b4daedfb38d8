/** The TextMate grammar: colours the first words of statements, texts, comments and numbers until the server knows more. */

import type { Kind } from '../vocabulary/define.ts';

interface Pattern {
  readonly include?: string;
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly Pattern[];
}

/** What a statement may stand behind; a line that goes on after a comma is not told apart here. */
const start = String.raw`(?<=^|[;{}])[ \t]*`;
const name = String.raw`[\p{L}_][\p{L}\p{M}\p{Nd}_-]*(?:[./][\p{L}_][\p{L}\p{M}\p{Nd}_-]*)*`;
const behind = String.raw`(?![\p{L}\p{M}\p{Nd}_./:-])`;

/** Longer alternatives first, since the first that fits wins. */
function alternatives(words: Iterable<string>): string {
  const unique = [...new Set(words)];
  unique.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return unique.map((word) => word.replaceAll(' ', String.raw`[ \t]+`)).join('|');
}

function statements(kinds: readonly Kind[], file: Kind): readonly Pattern[] {
  const words = alternatives(kinds.map((kind) => kind.kind));
  const heads = alternatives([file, ...kinds].flatMap((kind) => kind.properties.map((property) => property.head)));
  return [
    {
      match: String.raw`${start}(${words})${behind}(?:[ \t]+(${name}))?`,
      captures: { 1: { name: 'storage.type.secplan' }, 2: { name: 'entity.name.type.secplan' } },
    },
    { match: `${start}(${heads})${behind}`, captures: { 1: { name: 'keyword.other.secplan' } } },
  ];
}

const comments: readonly Pattern[] = [
  { name: 'comment.line.documentation.secplan', match: '///.*$' },
  { name: 'comment.line.double-slash.secplan', match: '//.*$' },
];

const texts: readonly Pattern[] = [
  { name: 'string.quoted.triple.secplan', begin: String.raw`"""(?=[ \t]*$)`, end: String.raw`^[ \t]*"""` },
  {
    name: 'string.quoted.double.secplan',
    begin: '"',
    end: '"|$',
    patterns: [{ name: 'constant.character.escape.secplan', match: String.raw`\\["\\]` }],
  },
];

const values: readonly Pattern[] = [
  { name: 'constant.other.entry.secplan', match: String.raw`[\p{L}_][\p{L}\p{M}\p{Nd}_-]*:[^\s,;{}"]+` },
  { name: 'constant.other.version.secplan', match: String.raw`@[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}._-]*` },
  { name: 'variable.other.secplan', match: name },
  { name: 'constant.numeric.secplan', match: String.raw`\p{Nd}[\p{L}\p{M}\p{Nd}.:_-]*` },
  { name: 'punctuation.separator.secplan', match: '[,;]' },
  { name: 'punctuation.section.block.secplan', match: '[{}]' },
];

/** The grammar as VS Code loads it. */
export function textMateGrammar(kinds: Iterable<Kind>, file: Kind): object {
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Secplan',
    scopeName: 'source.secplan',
    fileTypes: ['secplan'],
    patterns: [...comments, ...statements([...kinds], file), ...texts, ...values],
  };
}
