/** The files that are made from the vocabulary and the rules, as they should stand in the repository. */

import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { areas, fileKind, kinds } from '../grammar/src/vocabulary/vocabulary.ts';
import { reference } from '../grammar/src/generate/reference.ts';
import { snippets } from '../grammar/src/generate/snippets.ts';
import { rules } from '../server/src/rules/registry.ts';
import { withLayers } from './layer-picture.ts';
import { paperTable } from './paper-table.ts';
import { ruleIndex } from './rule-index.ts';
import { settingsSchema } from './settings-schema.ts';
import { textMateGrammar } from '../grammar/src/generate/textmate.ts';

const root = new URL('../', import.meta.url);

/** Paths from the root of the repository, with what each file should hold. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const introduction = await readFile(new URL('scripts/templates/language-intro.md', root), 'utf8');
  const grammar = textMateGrammar(kinds.values(), fileKind);
  return new Map([
    ['grammar/secplan.tmLanguage.json', await json('grammar/secplan.tmLanguage.json', grammar)],
    ['client/snippets.json', await json('client/snippets.json', snippets(kinds.values()))],
    ['docs/secplan.schema.json', await json('docs/secplan.schema.json', settingsSchema(rules))],
    ['docs/rules.md', ruleIndex(rules)],
    ['docs/papers.md', paperTable(rules, [...kinds.values()])],
    ['docs/language.md', reference(introduction, areas, fileKind)],
    ['README.md', withLayers(await readFile(new URL('README.md', root), 'utf8'))],
  ]);
}

async function json(path: string, content: object): Promise<string> {
  const filepath = new URL(path, root).pathname;
  return format(JSON.stringify(content), { ...(await resolveConfig(filepath)), filepath });
}
