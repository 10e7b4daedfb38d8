/** Puts the parts of an OSCAL control together as paragraphs and lists, with the parameters filled in. */

import { itemsOf, labelOf, recordsOf, stringOf } from './oscal-json.ts';
import type { Json } from './oscal-json.ts';
import type { Paragraph } from './types.ts';

const insertion = /\{\{\s*(?:insert:\s*)?param\s*[,:]\s*([^\s}]+)\s*\}\}/gu;
/** A parameter may name others; a catalog may even go round in circles. */
const deepestInsertion = 5;
const deepestPart = 20;

export class OscalText {
  readonly #root: Json;
  #parameters: ReadonlyMap<string, Json> | undefined;

  constructor(root: Json) {
    this.#root = root;
  }

  /** Text with its parameters: the value, else what the parameter is for, in square brackets. */
  inline(text: string, depth = 0): string {
    return text.replace(insertion, (_, id: string) => {
      const parameter = this.#parameter(id);
      return parameter && depth < deepestInsertion ? this.#valueOf(parameter, depth + 1) : `[${id}]`;
    });
  }

  /** What the control demands: its statement with items and sub-items. Empty where it has none. */
  statement(control: Json): readonly Paragraph[] {
    const parts = recordsOf(control['parts']);
    const statements = parts.filter((part) => part['name'] === 'statement');
    const meant = statements.length > 0 ? statements : parts.filter((part) => part['name'] === 'overview');
    return meant.flatMap((part) => this.#paragraphs(part, { depth: 0, nested: 0 }));
  }

  /** `nested`: how many parts are around this one, whether they say anything or not. */
  #paragraphs(part: Json, { depth, nested }: { depth: number; nested: number }): readonly Paragraph[] {
    if (nested > deepestPart) return [];
    const own = labelled(labelOf(part), paragraphsOf(this.inline(stringOf(part['prose']) ?? ''), depth), depth);
    const inside = recordsOf(part['parts']).flatMap((child) => {
      // In a statement, what has no label is a paragraph more; in an item, everything is an item.
      const isItem = depth > 0 ? own.length > 0 : labelOf(child) !== undefined;
      return this.#paragraphs(child, { depth: depth + (isItem ? 1 : 0), nested: nested + 1 });
    });
    return [...own, ...inside];
  }

  #valueOf(parameter: Json, depth: number): string {
    const values = Array.isArray(parameter['values'])
      ? parameter['values'].filter((value) => typeof value === 'string')
      : [];
    if (values.length > 0) return this.inline(values.join(', '), depth);
    const [select] = recordsOf([parameter['select']]);
    const choices = Array.isArray(select?.['choice'])
      ? select['choice'].filter((choice) => typeof choice === 'string')
      : [];
    if (choices.length > 0) {
      const many = select?.['how-many'] === 'one-or-more' ? 'one or more of: ' : 'one of: ';
      return `[${many}${choices.map((choice) => this.inline(choice, depth)).join('; ')}]`;
    }
    return `[${this.inline(stringOf(parameter['label']) ?? stringOf(parameter['id']) ?? '', depth)}]`;
  }

  #parameter(id: string): Json | undefined {
    this.#parameters ??= parametersOf(this.#root);
    return this.#parameters.get(id);
  }
}

/** Puts a label in front of the first paragraph; in front of a list it stands alone. */
function labelled(label: string | undefined, written: readonly Paragraph[], depth: number): readonly Paragraph[] {
  if (label === undefined || label.trim() === '') return written;
  const [first, ...others] = written;
  if (first?.depth !== depth) return [{ text: label, depth }, ...written];
  return [{ text: `${label} ${first.text}`, depth }, ...others];
}

/** An item of a list in Markdown: how far it is set in, its number or dash, and what it says. */
const listItem = /^(\s*)(?:[-*+]|(\d{1,3}[.)]))\s+(\S.*)$/u;
/** So many blanks set an item in by one. */
const indentOfItem = 2;

/** The paragraphs and lists of a text in Markdown, which may go on for several lines. */
function paragraphsOf(prose: string, depth: number): readonly Paragraph[] {
  const found: { text: string; depth: number }[] = [];
  let isNew = true;
  for (const line of prose.split(/\r\n?|\n/u)) {
    const last = found.at(-1);
    const [, indent = '', number, words = ''] = listItem.exec(line) ?? [];
    if (line.trim() === '') {
      // In an item, a paragraph more belongs to it.
      isNew = depth === 0;
    } else if (words !== '') {
      const wanted = depth + 1 + Math.floor(indent.length / indentOfItem);
      const text = number === undefined ? words : `${number} ${words}`;
      found.push({ text: text.trim(), depth: Math.min(wanted, (last?.depth ?? depth) + 1) });
      isNew = false;
    } else if (last && !isNew) {
      last.text += ` ${line.trim()}`;
    } else {
      found.push({ text: line.trim(), depth });
      isNew = false;
    }
  }
  return found;
}

/** Parameters of the catalog, its groups and its controls, by id. */
function parametersOf(root: Json): ReadonlyMap<string, Json> {
  const found = new Map<string, Json>();
  const waiting: Json[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const [, parameter] of itemsOf(node['params'])) {
      const id = stringOf(parameter['id']);
      if (id !== undefined && !found.has(id)) found.set(id, parameter);
    }
    for (const child of [...recordsOf(node['groups']), ...recordsOf(node['controls'])]) waiting.push(child);
  }
  return found;
}
