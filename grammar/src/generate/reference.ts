/** The language reference: its introduction, then every kind with its lines, as Markdown. */

import type { Area } from '../vocabulary/vocabulary.ts';
import type { Kind, Property } from '../vocabulary/define.ts';
import { meaningOf, propertySyntax } from '../vocabulary/describe.ts';
import { everywhere, raci } from '../vocabulary/shared.ts';

const article = (word: string): string => (/^[aeiou]/i.test(word) ? 'an' : 'a');
const code = (text: string): string => `\`${text}\``;
/** In a table's cell a bar would end the cell. */
const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);
/** The anchor that a Markdown heading gets. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const linkTo = (kind: string): string => `[${kind}](#${anchor(kind)})`;
const isLetter = (property: Property): boolean => raci.some((letter) => letter.head === property.head);
const isEverywhere = (property: Property): boolean => everywhere.some((each) => each.head === property.head);

function list(words: readonly string[], conjunction: 'and' | 'or'): string {
  const [last = '', ...others] = [...words].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} ${conjunction} ${last}`;
}

function howOften(property: Property): string {
  const often = property.many ? 'any number' : 'once';
  return property.required ? `${often}, must stand` : often;
}

function table(properties: readonly Property[]): string {
  const rows = properties.map((property) =>
    [cell(code(propertySyntax(property))), cell(meaningOf(property)), howOften(property), property.source].join(' | '),
  );
  return [
    '| Line | What it says | How often | Source |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

const names = {
  required: (kind: Kind) => `${code(`${kind.kind} NAME "Title"`)}: a name must stand, a title may.`,
  optional: (kind: Kind) => `${code(`${kind.kind} [NAME] "Title"`)}: name and title may stand.`,
  none: (kind: Kind) => `${code(`${kind.kind} "Title"`)}: it has a title and no name.`,
  quoted: (kind: Kind) => `${code(`${kind.kind} "ID" "Title"`)}: its id stands in quotes, since it may be any text.`,
};

function places(kind: Kind, all: readonly Kind[], file: Kind): string {
  const holders = all.filter((each) => each.holds.includes(kind.kind));
  const inside = holders.map((each) => `in ${article(each.kind)} ${linkTo(each.kind)}`);
  const top = file.holds.includes(kind.kind) ? ['at the top level of a file'] : [];
  return `Stands ${list([...top, ...inside], 'or')}.`;
}

function held(kind: Kind): readonly string[] {
  if (kind.kind === 'section') return ['Holds whatever may stand at the top level, except a plan.'];
  if (kind.holds.length === 0) return [];
  return [
    `Holds ${list(kind.holds.map(linkTo), 'and')}${kind.namespace ? '; what stands in it is named `NAME.…` outside' : ''}.`,
  ];
}

function lines(kind: Kind): readonly string[] {
  const own = kind.properties.filter((property) => !isLetter(property) && !isEverywhere(property));
  const letters = kind.properties.some(isLetter) ? ['It takes the [responsibility lines](#responsibility-lines).'] : [];
  return [...letters, ...(own.length > 0 ? [table(own)] : [])];
}

function chapter(kind: Kind, all: readonly Kind[], file: Kind): string {
  const paragraphs = [
    `### ${kind.kind}`,
    `${kind.meaning} (${kind.source})`,
    [names[kind.name](kind), places(kind, all, file), ...held(kind)].join('\n'),
    ...lines(kind),
    ['```secplan', kind.example, '```'].join('\n'),
  ];
  return paragraphs.join('\n\n');
}

/** The whole page; `introduction` is its hand-written beginning, a first heading included. */
export function reference(introduction: string, areas: readonly Area[], file: Kind): string {
  const all = areas.flatMap((area) => area.kinds);
  const contents = areas.map((area) => `- ${area.title}: ${area.kinds.map((kind) => linkTo(kind.kind)).join(', ')}`);
  return [
    introduction.trim(),
    '## All kinds',
    contents.join('\n'),
    '## Lines of a file',
    table(file.properties),
    '## Lines of every declaration',
    table(everywhere),
    '## Responsibility lines',
    'They stand in a [section](#section), a [control](#control), a [process](#process) and an [activity](#activity).',
    table(raci),
    ...areas.flatMap((area) => [`## ${area.title}`, ...area.kinds.map((kind) => chapter(kind, all, file))]),
    '',
  ].join('\n\n');
}
