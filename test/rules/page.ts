/** Reads a rule's page: its cases, the files of each, and what is expected of them. */

/** A code fence: one file of a plan, with carets taken out. */
export interface PageFile {
  readonly name: string;
  /** `base`: the file as it was in an earlier revision. */
  readonly revision: 'head' | 'base';
  readonly text: string;
  readonly expected: readonly Expected[];
  /** Line of the page (from 0) on which the fence's content begins, and the content as it stands there. */
  readonly line: number;
  readonly written: readonly string[];
}

/** A caret line: severity and message at a place of the line above it. Columns and lines count from 0. */
export interface Expected {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface PageCase {
  readonly heading: string;
  readonly type: 'reported' | 'fixed' | 'accepted';
  /** The fix's title, of a `fixed` case. */
  readonly title: string;
  readonly files: readonly PageFile[];
  readonly asOf: string;
  readonly allRules: boolean;
}

export interface Page {
  readonly id: string;
  readonly given: readonly PageFile[];
  readonly cases: readonly PageCase[];
  readonly lines: readonly string[];
}

const CARETS = /^(\s*)(\^+) ((?:error|warning|information): .*)$/;

interface Fence {
  readonly file: PageFile;
  readonly attributes: ReadonlyMap<string, string>;
}

function readFence(info: string, content: readonly string[], line: number): Fence {
  const [language, ...rest] = info.split(/\s+/);
  const attributes = new Map(rest.map((each) => each.split('=') as [string, string]));
  const name = attributes.get('file') ?? (language === 'json' ? 'secplan.json' : 'plan.secplan');
  const text: string[] = [];
  const expected: Expected[] = [];
  for (const each of content) {
    const match = CARETS.exec(each);
    if (!match) text.push(each);
    else {
      const start = (match[1] ?? '').length;
      expected.push({ line: text.length - 1, start, end: start + (match[2] ?? '').length, text: match[3] ?? '' });
    }
  }
  const revision = attributes.get('revision') === 'base' ? 'base' : 'head';
  return { file: { name, revision, text: `${text.join('\n')}\n`, expected, line, written: content }, attributes };
}

function typeOf(heading: string): PageCase['type'] | undefined {
  if (heading.startsWith('Reported')) return 'reported';
  if (heading.startsWith('Fixed')) return 'fixed';
  return heading.startsWith('Accepted') ? 'accepted' : undefined;
}

/** Divides a page into sections under `##` headings, each with its fences. */
function sections(lines: readonly string[]): { heading: string; fences: Fence[] }[] {
  const found: { heading: string; fences: Fence[] }[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.startsWith('## ')) found.push({ heading: line.slice(3).trim(), fences: [] });
    const fence = /^```(\w+.*)$/.exec(line);
    if (!fence) continue;
    const end = lines.indexOf('```', i + 1);
    found.at(-1)?.fences.push(readFence(fence[1] ?? '', lines.slice(i + 1, end), i + 1));
    i = end;
  }
  return found;
}

/** Reads a page; its first heading is the rule's id. Throws where a heading or a page is not of this form. */
export function readPage(markdown: string): Page {
  const lines = markdown.split('\n');
  const id = /^# (\S+)$/.exec(lines[0] ?? '')?.[1];
  if (id === undefined) throw new Error('a page begins with "# group/rule"');
  const given: PageFile[] = [];
  const cases: PageCase[] = [];
  for (const { heading, fences } of sections(lines)) {
    const type = typeOf(heading);
    if (heading === 'Given') given.push(...fences.map(({ file }) => file));
    else if (type) cases.push(makeCase(heading, type, fences));
    else if (fences.length > 0) throw new Error(`unknown heading "${heading}" above a fence`);
  }
  return { id, given, cases, lines };
}

function makeCase(heading: string, type: PageCase['type'], fences: readonly Fence[]): PageCase {
  const attribute = (name: string): string | undefined =>
    fences.map(({ attributes }) => attributes.get(name)).find((value) => value !== undefined);
  return {
    heading,
    type,
    title: type === 'fixed' ? heading.replace(/^Fixed:\s*/, '') : '',
    files: fences.map(({ file }) => file),
    asOf: attribute('as-of') ?? '2026-01-15',
    allRules: attribute('rules') === 'all',
  };
}
