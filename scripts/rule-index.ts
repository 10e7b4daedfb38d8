/** The index of the rules: by group, with severity and first sentence, and by source. */

import { existsSync, readFileSync } from 'node:fs';
import type { Rule } from '../server/src/rules/define.ts';

const pages = new URL('../server/src/rules/', import.meta.url);

/** The first sentence of a rule's page. */
function gist(id: string): string {
  const page = new URL(`${id}.md`, pages);
  const lines = existsSync(page) ? readFileSync(page, 'utf8').split('\n') : [];
  return lines.slice(1).find((line) => line !== '') ?? '';
}

function link(id: string): string {
  return `[\`${id}\`](../server/src/rules/${id}.md)`;
}

function groupOf(rule: Rule): string {
  return rule.id.slice(0, rule.id.indexOf('/'));
}

function byGroup(rules: readonly Rule[]): string {
  const groups = Map.groupBy(rules, groupOf);
  return [...groups]
    .map(([group, each]) => {
      const rows = each.map((rule) => `| ${link(rule.id)} | ${rule.severity} | ${gist(rule.id)} |`);
      return `## ${group}\n\n| rule | severity | what it is about |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
    })
    .join('\n');
}

function bySource(rules: readonly Rule[]): string {
  const pairs = rules.flatMap((rule) => rule.source.map((source) => ({ source, id: rule.id })));
  const sources = [...Map.groupBy(pairs, ({ source }) => source)];
  sources.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  const rows = sources.map(([source, each]) => `| ${source} | ${each.map(({ id }) => link(id)).join(', ')} |`);
  return `## By source\n\n| source | rules |\n| --- | --- |\n${rows.join('\n')}\n`;
}

/** The page as Markdown. */
export function ruleIndex(rules: readonly Rule[]): string {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const sources =
    'IBM: outsourcing and information security; BSI: module OPS.2.1; ISO27k: outsourcing policy; ORANGE: the security officer in outsourcing; SANS: outsourcing security. The number or word behind is the section.';
  return `# Rules

What the checker finds, ${String(rules.length)} rules in all.
Each rule has a page with examples; \`secplan explain RULE\` prints it.

${byGroup(sorted)}
${bySource(sorted)}
${sources}
`;
}
