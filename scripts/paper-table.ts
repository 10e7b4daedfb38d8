/** The page that an auditor opens first: what each section of the papers asks, and what of secplan answers it. */

import { readFileSync, readdirSync } from 'node:fs';
import type { Kind } from '../grammar/src/vocabulary/define.ts';
import type { Rule } from '../server/src/rules/define.ts';
import papers from './papers.json' with { type: 'json' };

const samples = new URL('../samples/', import.meta.url);

/** A section of a paper: what it asks, in our words, and why nothing answers where nothing does. */
interface Section {
  readonly section: string;
  readonly asks: string;
  readonly why?: string;
}

interface Paper {
  readonly mark: string;
  readonly title: string;
  readonly sections: readonly Section[];
}

/** What a source that is no paper is marked with: ourselves, and regulations that have pages of their own. */
const others = ['secplan', 'NIS2'];

/** The sections that a source names, as `IBM 4.2`: `IBM 3.3, 6.2; BSI A3` are three. Ours and regulations are left out. */
export function sectionsIn(source: string): readonly string[] {
  return source.split(';').flatMap((part) => {
    const [mark = '', ...rest] = part.trim().split(' ');
    if (others.includes(mark)) return [];
    const sections = rest.join(' ').replace(/^figs\. (\d+), (\d+)$/, 'fig. $1, fig. $2');
    return sections.split(',').map((section) => `${mark} ${section.trim()}`.trim());
  });
}

/** The names of all sections in the table. */
export function knownSections(): ReadonlySet<string> {
  return new Set(
    (papers as readonly Paper[]).flatMap(({ mark, sections }) => sections.map((each) => nameOf(mark, each))),
  );
}

function nameOf(mark: string, { section }: Section): string {
  return `${mark} ${section}`.trim();
}

/** In which samples each rule finds something, by rule. */
function shownIn(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { name } of readdirSync(samples, { withFileTypes: true }).filter((each) => each.isDirectory())) {
    const text = readFileSync(new URL(`${name}/broken/expected.json`, samples), 'utf8');
    const { problems } = JSON.parse(text) as { problems: readonly { readonly rule: string }[] };
    for (const rule of new Set(problems.map((each) => each.rule))) found.set(rule, [...(found.get(rule) ?? []), name]);
  }
  return found;
}

/** The words of the language that come from a section: `kind`, or `kind`: `property`. */
function wordsFor(section: string, kinds: readonly Kind[]): readonly string[] {
  const comes = (source: string): boolean => sectionsIn(source).includes(section);
  return kinds.flatMap(({ kind, source, properties }) => {
    const heads = properties.filter((each) => comes(each.source)).map(({ head }) => `\`${head}\``);
    if (comes(source)) return [`**${kind}**`];
    return heads.length > 0 ? [`${kind}: ${heads.join(', ')}`] : [];
  });
}

/** One row, and whether anything answers or a reason stands there. */
export interface Row {
  readonly section: string;
  readonly rules: readonly string[];
  readonly why: string | undefined;
}

/** The rows of the table, by section. */
export function paperRows(rules: readonly Rule[]): readonly Row[] {
  return (papers as readonly Paper[]).flatMap(({ mark, sections }) =>
    sections.map((each) => {
      const section = nameOf(mark, each);
      const found = rules.filter(({ source }) => source.some((one) => sectionsIn(one).includes(section)));
      return { section, rules: found.map(({ id }) => id), why: each.why };
    }),
  );
}

/** What answers each section, and the samples that show each rule. */
interface Answers {
  readonly rules: ReadonlyMap<string, readonly string[]>;
  readonly samples: ReadonlyMap<string, readonly string[]>;
}

function table({ mark, title, sections }: Paper, { rules, samples }: Answers, kinds: readonly Kind[]): string {
  const lines = sections.map((each) => {
    const section = nameOf(mark, each);
    const ids = rules.get(section) ?? [];
    const links = ids.map((id) => `[\`${id}\`](../server/src/rules/${id}.md)`).join(', ');
    const shown = [...new Set(ids.flatMap((id) => samples.get(id) ?? []))].sort().join(', ');
    const answers = links === '' ? `_${each.why ?? ''}_` : links;
    return `| ${each.section === '' ? 'as a whole' : each.section} | ${each.asks} | ${answers} | ${wordsFor(section, kinds).join('; ')} | ${shown} |`;
  });
  const head = '| section | what it asks | rules, or why none | words of the language | shown broken in |';
  return `## ${mark}: ${title}\n\n${head}\n| --- | --- | --- | --- | --- |\n${lines.join('\n')}\n`;
}

/** The page as Markdown. */
export function paperTable(rules: readonly Rule[], kinds: readonly Kind[]): string {
  const rows = paperRows([...rules].sort((a, b) => (a.id < b.id ? -1 : 1)));
  const answered = rows.filter((row) => row.rules.length > 0).length;
  const answers = { rules: new Map(rows.map((row) => [row.section, row.rules])), samples: shownIn() };
  return `# What the papers ask, and what answers

Secplan comes from five papers on security and outsourcing.
This table goes through them section by section: what each asks, in our words; the rules that notice where a plan does not do it; the words of the language in which a plan says it; and the samples in whose broken state it can be seen.
Where no rule answers, it says why.
Of ${String(rows.length)} sections, ${String(answered)} are answered by rules; the others ask nothing of a plan, or what they ask is told at another section.
A plan that does all of this stands in [test/papers](../test/papers/complete/). There it is broken in some 270 ways, each against a sentence of a paper, and of each break it is told [whether it is heard, and where not, why](../test/papers/breaks.ts).

${(papers as readonly Paper[]).map((paper) => table(paper, answers, kinds)).join('\n')}`;
}
