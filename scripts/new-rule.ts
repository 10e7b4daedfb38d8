/** Writes the skeleton of a rule, its code and its page: `npm run new:rule raci/no-such-thing`. */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

const id = process.argv[2] ?? '';
const [, group, name] = /^([a-z]+)\/([a-z]+(?:-[a-z]+)*)$/.exec(id) ?? [];

function skeleton(variable: string): string {
  return `/** TODO: what it finds, in one sentence. */

import { atEntry } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

export const ${variable} = defineRule({
  id: '${id}',
  severity: 'warning',
  source: [],
  each: ['control'],
  messages: {
    found: '{entity} … TODO: what is wrong, who is concerned, what to do.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity)) return;
    report(atEntry(entity), 'found', { entity });
  },
});
`;
}

const page = `# ${id}

TODO: why this matters, in one to three sentences.

## Reported

\`\`\`secplan
control C-1 "Backups"
\`\`\`

## Accepted

\`\`\`secplan
control C-1 "Backups"
\`\`\`
`;

if (group === undefined || name === undefined) {
  console.error('Say the new rule as group/name, in small letters: npm run new:rule raci/no-such-thing');
  process.exitCode = 2;
} else {
  const folder = new URL(`../server/src/rules/${group}/`, import.meta.url);
  const code = new URL(`${name}.ts`, folder);
  if (existsSync(code)) {
    console.error(`The rule ${id} is there already.`);
    process.exitCode = 2;
  } else {
    const variable = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    mkdirSync(folder, { recursive: true });
    writeFileSync(code, skeleton(variable));
    writeFileSync(new URL(`${name}.md`, folder), page);
    console.log(
      `Wrote server/src/rules/${id}.ts and .md. Add it to server/src/rules/${group}.ts, then UPDATE=1 npx mocha writes the carets.`,
    );
  }
}
