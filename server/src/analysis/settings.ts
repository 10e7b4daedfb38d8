/** Reads `secplan.json`: severities and options of rules, catalogs. Configuration is data; unknown keys are errors. */

import { createScanner, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { resolveUse } from './paths.ts';
import type { Unreadable } from './source-file.ts';
import { whyUnreadable } from './unreadable.ts';
import { nearest } from '../facts/suggest.ts';
import { severities } from '../rules/define.ts';
import type { Options, Rule, Severity } from '../rules/define.ts';

/** A severity, or that the rule's problems are not shown. */
export type SetSeverity = Severity | 'off';

/** What a `secplan.json` sets. */
export interface Settings {
  readonly severities: ReadonlyMap<string, SetSeverity>;
  readonly options: ReadonlyMap<string, Options>;
  /** The OSCAL catalog files by alias. */
  readonly catalogs: ReadonlyMap<string, CatalogSetting>;
}

/** A catalog file: its absolute path, and where the configuration names it. */
export interface CatalogSetting {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** Where a configuration stands, and which rules there are. */
export interface SettingsPlace {
  readonly rules: readonly Rule[];
  readonly folder: string;
  /** The workspace; no catalog is read from outside it. */
  readonly root: string;
}

/** A mistake in the configuration; offsets in its text. */
export interface SettingsProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export const defaultSettings: Settings = { severities: new Map(), options: new Map(), catalogs: new Map() };

const ranks: readonly SetSeverity[] = ['off', 'information', 'warning', 'error'];
const words = [...severities, 'off'];

class SettingsReader {
  readonly problems: SettingsProblem[] = [];
  readonly severities = new Map<string, SetSeverity>();
  readonly options = new Map<string, Options>();
  readonly catalogs = new Map<string, CatalogSetting>();
  private readonly rules: ReadonlyMap<string, Rule>;
  private readonly place: SettingsPlace;

  constructor(place: SettingsPlace) {
    this.place = place;
    this.rules = new Map(place.rules.map((rule) => [rule.id, rule]));
  }

  problem(node: Node, message: string): void {
    this.problems.push({ message, start: node.offset, end: node.offset + node.length });
  }

  /** Calls the reader of each key; unknown keys and what is no object are problems. */
  object(
    node: Node | undefined,
    what: string,
    read: (key: string, value: Node, keyNode: Node) => boolean,
    known: readonly string[],
  ): void {
    if (!node) return;
    if (node.type !== 'object') {
      this.problem(node, `Each ${what} is written in braces, as in { "…": … }.`);
      return;
    }
    const seen = new Set<string>();
    for (const property of node.children ?? []) {
      const [keyNode, value] = property.children ?? [];
      const key: unknown = keyNode?.value;
      if (!keyNode || !value || typeof key !== 'string') continue;
      if (seen.has(key)) this.problem(keyNode, `“${key}” stands here already. Say it once.`);
      seen.add(key);
      if (read(key, value, keyNode)) continue;
      const guess = nearest(key, known);
      this.problem(
        keyNode,
        `There is no ${what} called “${key}”.${guess === undefined ? '' : ` Did you mean “${guess}”?`}`,
      );
    }
  }

  root(node: Node): void {
    const known = ['$schema', 'rules', 'catalogs'];
    const read = (key: string, value: Node): boolean => {
      if (key === 'rules') this.object(value, 'rule', this.rule.bind(this), [...this.rules.keys()]);
      else if (key === 'catalogs') this.object(value, 'catalog', this.catalog.bind(this), []);
      return known.includes(key);
    };
    this.object(node, 'setting', read, known);
  }

  private catalog(alias: string, value: Node, key: Node): boolean {
    const path: unknown = value.value;
    if (!/^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(alias)) {
      this.problem(key, 'The name of a catalog begins with a letter and goes on with letters, digits, “_” and “-”.');
    } else if (typeof path !== 'string' || path === '') {
      this.problem(value, 'This must be the path of a catalog file, from the folder of this file.');
    } else this.catalogFile(alias, path, value);
    return true;
  }

  private catalogFile(alias: string, written: string, node: Node): void {
    const path = resolveUse(this.place.folder, written, this.place.root);
    if (typeof path === 'string') {
      this.catalogs.set(alias, { path, start: node.offset, end: node.offset + node.length });
    } else {
      this.problem(
        node,
        'A catalog file must lie inside the project folder. Write its path from the folder of this file, with “/”.',
      );
    }
  }

  private rule(id: string, value: Node): boolean {
    const rule = this.rules.get(id);
    if (!rule) return false;
    if (value.type !== 'object') {
      this.severity(rule, value, undefined);
      return true;
    }
    const known = ['severity', 'reason', ...Object.keys(rule.options ?? {})];
    const parts = new Map<string, Node>();
    const collect = (key: string, part: Node): boolean => known.includes(key) && parts.set(key, part).size > 0;
    this.object(value, `setting of ${id}`, collect, known);
    const severity = parts.get('severity');
    if (severity) this.severity(rule, severity, parts.get('reason'));
    this.numbers(rule, parts);
    return true;
  }

  private severity(rule: Rule, node: Node, reason: Node | undefined): void {
    const word: unknown = node.value;
    if (typeof word !== 'string' || !words.includes(word)) {
      this.problem(node, `A severity is one of ${words.map((each) => `“${each}”`).join(', ')}.`);
      return;
    }
    const set = word as SetSeverity;
    const lower = ranks.indexOf(set) < ranks.indexOf(rule.severity);
    if (lower && (typeof reason?.value !== 'string' || reason.value.trim() === '')) {
      const example = `{ "severity": "${set}", "reason": "…" }`;
      this.problem(node, `A lower severity for ${rule.id} needs a reason, so that readers know why: ${example}.`);
      return;
    }
    this.severities.set(rule.id, set);
  }

  private numbers(rule: Rule, parts: ReadonlyMap<string, Node>): void {
    const options: Record<string, number> = { ...rule.options };
    for (const name of Object.keys(options)) {
      const node = parts.get(name);
      const value: unknown = node?.value;
      if (!node) continue;
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0) options[name] = value;
      else this.problem(node, `“${name}” is a whole number, 0 or more.`);
    }
    if (rule.options) this.options.set(rule.id, options);
  }
}

/** Deeper than a configuration ever nests; the parser of JSON overflows the stack some thousands deep. */
const DEEPEST = 100;

/** Where brackets first stand too deep in each other. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const at = scanner.getTokenOffset();
    if ('{['.includes(text.charAt(at))) depth++;
    else if ('}]'.includes(text.charAt(at))) depth--;
    if (depth > DEEPEST) return at;
  }
  return undefined;
}

/** What is wrong with JSON, by the parser's name for it. Only the first is told: the others mostly follow from it. */
const jsonFaults: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a name in quotes is missing here',
  ValueExpected: 'a value is missing here',
  ColonExpected: 'a colon is missing here',
  CommaExpected: 'a comma is missing here',
  CloseBraceExpected: 'the } that closes a { is missing here',
  CloseBracketExpected: 'the ] that closes a [ is missing here',
  UnexpectedEndOfString: 'this text is not closed with "',
};

/** What counts of a configuration that cannot be read: nothing, and one problem says so. */
export function unreadableSettings(why: Unreadable): ReturnType<typeof readSettings> {
  const message = `This configuration cannot be read, so nothing of it counts: ${whyUnreadable[why]}.`;
  return { settings: defaultSettings, problems: [{ message, start: 0, end: 0 }] };
}

/** Reads a configuration. Where it has problems, what could be read stands beside them. */
export function readSettings(
  written: string,
  place: SettingsPlace,
): { settings: Settings; problems: readonly SettingsProblem[] } {
  // A byte order mark counts as a blank, so that offsets stay.
  const text = written.replace(/^\ufeff/, ' ');
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const message = 'Brackets stand more than 100 deep in each other here; this is no configuration.';
    return { settings: defaultSettings, problems: [{ message, start: deep, end: deep + 1 }] };
  }
  const errors: ParseError[] = [];
  const node = parseTree(text, errors, { allowTrailingComma: true });
  const reader = new SettingsReader(place);
  const [first] = errors;
  if (first) {
    const why = jsonFaults[printParseErrorCode(first.error)] ?? 'this does not belong here';
    const message = `This file is not valid JSON: ${why}.`;
    reader.problems.push({ message, start: first.offset, end: first.offset + Math.max(1, first.length) });
  }
  if (node) reader.root(node);
  else if (errors.length === 0) {
    reader.problems.push({ message: 'This file is empty. Write at least {} into it.', start: 0, end: 0 });
  }
  const { severities: set, options, catalogs } = reader;
  return { settings: { severities: set, options, catalogs }, problems: reader.problems };
}
