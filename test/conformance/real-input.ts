/** Reads matrices and catalogs that nobody here wrote, from a folder given on the command line: `node test/conformance/real-input.ts FOLDER`. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from '../../grammar/src/syntax/parser.ts';
import type { List } from '../../grammar/src/syntax/tree.ts';
import { loadOscalCatalog } from '../../server/src/catalogs/oscal.ts';
import { importRaci } from '../../server/src/imports/import-raci.ts';

const letterLine = /^ +(?:accountable|responsible|supports|verified by|consulted|informed) /gmu;

/** What was seen of a file, and whether that is as it should be. */
interface Seen {
  readonly good: boolean;
  readonly text: string;
}

function problemsIn({ problems, statements }: List): number {
  const inside = statements.map(
    (statement) => statement.problems.length + (statement.block ? problemsIn(statement.block.list) : 0),
  );
  return inside.reduce((sum, count) => sum + count, problems.length);
}

/** Every cell is read, and the plan has no problem of syntax; whether the counts are right, the reader sees. */
function matrix(text: string, name: string): Seen {
  const result = importRaci(
    { text, format: name.endsWith('.csv') ? 'csv' : 'markdown', name },
    { organization: [], provider: [] },
  );
  if ('refused' in result) return { good: false, text: result.refused.text };
  const problems = problemsIn(parse(result.plan).tree.list);
  const lines = result.plan.match(letterLine)?.length ?? 0;
  const counts = `${result.rows} rows, ${result.cells} cells, ${lines} letters, ${result.unread.length} unread, ${problems} problems of syntax`;
  return { good: result.unread.length === 0 && problems === 0, text: counts };
}

/** Every entry is found by its id and by its label. */
function catalogFile(text: string): Seen {
  const { catalog, problems } = loadOscalCatalog(text);
  if (!catalog) return { good: problems.length === 1, text: problems[0]?.message ?? '' };
  const lost = catalog.titles.filter(
    ({ id, label }) => catalog.entry(id)?.id !== id || catalog.entry(label)?.id !== id,
  );
  return {
    good: problems.length === 0 && lost.length === 0,
    text: `${catalog.titles.length} entries, ${lost.length} not found, ${problems.length} problems`,
  };
}

function look(path: string): Seen | undefined {
  if (/\.(?:md|csv)$/u.test(path) && basename(path) !== 'README.md') {
    return matrix(readFileSync(path, 'utf8'), basename(path));
  }
  return path.endsWith('.json') ? catalogFile(readFileSync(path, 'utf8')) : undefined;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name a folder with matrices (.md, .csv) and OSCAL catalogs (.json).');
const seen = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
  const one = look(join(folder, path));
  return one ? [{ path, ...one }] : [];
});
for (const { path, good, text } of seen) console.log(`${good ? 'good' : 'BAD '} ${path}: ${text}`);
if (seen.length === 0) console.log('BAD  There is nothing to read in this folder.');
process.exitCode = seen.length > 0 && seen.every(({ good }) => good) ? 0 : 1;
