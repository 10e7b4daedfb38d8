/** Puts the parts of an OSCAL control together as text, with the parameters filled in. */

import { itemsOf, labelOf, recordsOf, stringOf } from './oscal-json.ts';
import type { Json } from './oscal-json.ts';

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

  /** What the control demands: its statement with items and sub-items, a line each. Empty where it has none. */
  statement(control: Json): string {
    const parts = recordsOf(control['parts']);
    const statements = parts.filter((part) => part['name'] === 'statement');
    const meant = statements.length > 0 ? statements : parts.filter((part) => part['name'] === 'overview');
    return meant.flatMap((part) => this.#lines(part, 0)).join('\n');
  }

  #lines(part: Json, depth: number): readonly string[] {
    if (depth > deepestPart) return [];
    const prose = stringOf(part['prose']);
    const label = labelOf(part);
    const own = [label, prose === undefined ? undefined : this.inline(prose)]
      .filter((word) => word !== undefined)
      .join(' ');
    const inside = recordsOf(part['parts']).flatMap((child) => this.#lines(child, depth + 1));
    // Only items with a label are set in: the statement itself has none.
    const indent = label === undefined ? '' : '  ';
    return [...(own === '' ? [] : [own]), ...inside.map((line) => indent + line)];
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
