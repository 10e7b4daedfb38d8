/** The vocabulary: every kind and every property of the language, and the look-ups that reading a plan needs. */

import type { Kind, Property } from './define.ts';
import { property, text } from './define.ts';
import { agreements } from './agreements.ts';
import { controls } from './controls.ts';
import { course } from './course.ts';
import { links } from './links.ts';
import { topKinds } from './names.ts';
import { oversight } from './oversight.ts';
import { parties } from './parties.ts';
import { frame } from './plan.ts';
import { risks } from './risks.ts';
import { rulesOfTheLine } from './demarcation.ts';
import { services } from './services.ts';
import { everywhere } from './shared.ts';

export { kindNames } from './names.ts';

/** A chapter of the language reference. */
export interface Area {
  readonly title: string;
  readonly kinds: readonly Kind[];
}

const area = (title: string, kinds: readonly Kind[]): Area => ({
  title,
  kinds: kinds.map((kind) => ({ ...kind, properties: [...kind.properties, ...everywhere] })),
});

export const areas: readonly Area[] = [
  area('The frame of a plan', frame),
  area('The parties', parties),
  area('Services and what they run on', services),
  area('Standards and the line between the parties', rulesOfTheLine),
  area('Controls and processes', controls),
  area('What joins the parties', links),
  area('Risks, exceptions and findings', risks),
  area('The course of an outsourcing', course),
  area('What the parties are bound to', agreements),
  area('Keeping control', oversight),
];

/** Every kind by its word, with the properties that every declaration takes. The file itself is not among them. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
  areas.flatMap((each) => each.kinds).map((kind) => [kind.kind, kind]),
);

/** What may stand at the top level of a file. */
export const fileKind: Kind = {
  kind: 'file',
  label: 'file',
  plural: 'files',
  meaning: 'A file of a plan: declarations in any order.',
  source: 'secplan',
  name: 'none',
  holds: topKinds,
  namespace: false,
  properties: [
    property('use', text, 'A folder outside any plan whose declarations are brought in.', 'secplan', {
      many: true,
      leads: 'onward',
    }),
  ],
  usual: ['use'],
  example: 'use "../common"',
};

/** A property with the words of its head, ready to be compared with a line. */
export interface Head {
  readonly words: readonly string[];
  readonly property: Property;
}

function headsOf(kind: Kind): ReadonlyMap<string, readonly Head[]> {
  const heads = new Map<string, Head[]>();
  for (const each of kind.properties) {
    const words = each.head.split(' ');
    const first = words[0] ?? '';
    heads.set(first, [...(heads.get(first) ?? []), { words, property: each }]);
  }
  for (const list of heads.values()) list.sort((a, b) => b.words.length - a.words.length);
  return heads;
}

interface LookUps {
  readonly heads: ReadonlyMap<string, readonly Head[]>;
  readonly holds: ReadonlySet<string>;
}

const lookUps: ReadonlyMap<string, LookUps> = new Map(
  [fileKind, ...kinds.values()].map((kind) => [kind.kind, { heads: headsOf(kind), holds: new Set(kind.holds) }]),
);

const noHeads: ReadonlyMap<string, readonly Head[]> = new Map();

/** The heads of a kind's properties by their first word, the longest first. */
export function headsByFirstWord(kind: Kind): ReadonlyMap<string, readonly Head[]> {
  return lookUps.get(kind.kind)?.heads ?? noHeads;
}

/** Whether a declaration of kind `child` may stand directly in one of `kind`. */
export function mayHold(kind: Kind, child: string): boolean {
  return lookUps.get(kind.kind)?.holds.has(child) ?? false;
}
