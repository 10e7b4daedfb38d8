/** Writes an understood matrix down as a plan, in the canonical format. */

import { printString, printText } from '../../../grammar/src/print/printer.ts';
import { letters } from './matrix/headings.ts';
import type { MatrixControl, MatrixLine, MatrixSection } from './matrix/matrix.ts';
import type { ImportedParty, ImportedRole, Parties } from './matrix/parties.ts';
import { oneLine } from './readers/sheet.ts';

/** A control with the name it has in the plan. */
export interface NamedControl extends MatrixControl {
  readonly name: string;
}

export interface NamedSection extends MatrixSection {
  readonly controls: readonly NamedControl[];
}

export interface PlanDraft {
  readonly name: string;
  readonly title: string;
  /** The name of the input file. */
  readonly source: string;
  readonly parties: Parties;
  readonly sections: readonly NamedSection[];
}

/** The text of the plan; it parses without a problem and is what the formatter would write. */
export function writePlan(draft: PlanDraft): string {
  const { parties, nameOf } = draft.parties;
  const blocks = [
    planBlock(draft),
    ...parties.map(partyBlock),
    ...draft.sections.flatMap((section) => sectionBlocks(section, (line) => nameOf.get(line.holder) ?? '')),
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

type Lines = readonly string[];

function planBlock({ name, title, source, parties }: PlanDraft): Lines {
  return [
    `// Read from ${oneLine(source)}.`,
    '// A matrix does not say from when the plan is valid, who maintains it and who approved it. Add these lines:',
    '// "valid from DATE until DATE", "maintained by ROLE", "approved by ROLE on DATE for VERSION".',
    ...block(`plan ${name} ${quoted(title)}`, [
      'version 0.1',
      ...(parties.parties.length > 0 ? [`between ${parties.parties.map((party) => party.name).join(', ')}`] : []),
      'stage draft',
    ]),
  ];
}

function partyBlock(party: ImportedParty): Lines {
  const inside = [...party.links.map(documentLine), ...party.roles.flatMap(roleLines)];
  return [...party.remarks.map(comment), ...block(`${party.kind} ${party.name} ${quoted(party.title)}`, inside)];
}

function roleLines(role: ImportedRole): Lines {
  return [
    ...role.remarks.map(comment),
    ...block(`role ${role.name} ${quoted(role.title)}`, role.links.map(documentLine)),
  ];
}

function sectionBlocks({ title, controls }: NamedSection, nameOf: (line: MatrixLine) => string): readonly Lines[] {
  const blocks = controls.map((control) => controlBlock(control, nameOf));
  if (title === undefined) return blocks;
  const inside = blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
  return [controls.length === 0 ? [`section ${quoted(title)} {`, '}'] : block(`section ${quoted(title)}`, inside)];
}

function controlBlock(control: NamedControl, nameOf: (line: MatrixLine) => string): Lines {
  const ordered = letters.flatMap((letter) => control.lines.filter((line) => line.letter === letter));
  const inside = [
    ...control.remarks.map(comment),
    ...textLines(control.texts),
    ...control.links.map(documentLine),
    ...ordered.flatMap((line) => responsibilityLines(line, nameOf(line))),
  ];
  return block(`control ${control.name} ${quoted(control.title)}`, inside);
}

/** `verified by` takes no `for`, so what stands behind that letter becomes a comment. */
function responsibilityLines({ letter, text, remarks }: MatrixLine, name: string): Lines {
  const part = letter === 'verified by' ? undefined : text;
  const aside = text !== undefined && part === undefined ? [text] : [];
  return [
    ...[...remarks, ...aside].map(comment),
    `${letter} ${name}${part === undefined ? '' : ` for ${quoted(part)}`}`,
  ];
}

/** One short text stands in quotes, anything longer in a block of its own. */
function textLines(texts: readonly string[]): Lines {
  const text = texts.join('\n');
  if (text === '') return [];
  return `text ${printText(text, '')}`.split('\n');
}

function documentLine(address: string): string {
  return `document ${quoted(address)}`;
}

function comment(text: string): string {
  return `// ${oneLine(text)}`;
}

function quoted(text: string): string {
  return printString(oneLine(text));
}

/** A declaration with what it holds, indented; without block where it holds nothing. */
function block(head: string, inside: Lines): Lines {
  if (inside.length === 0) return [head];
  return [`${head} {`, ...inside.map((line) => (line === '' ? '' : `  ${line}`)), '}'];
}
