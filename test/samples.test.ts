/** The samples: a clean one has no problem at all, a broken one exactly those that a careful reader expects. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../server/src/rules/registry.ts';
import { Session } from './cli/session.ts';

const folder = new URL('../samples/', import.meta.url).pathname;
const samples = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** One problem that a broken sample has; `line` counts from 1. */
interface ExpectedProblem {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
}

/** `andThen`: what is found besides where the clean state is given as the revision that was approved. */
interface Expectation {
  readonly problems: readonly ExpectedProblem[];
  readonly andThen?: readonly ExpectedProblem[];
}

function expectedOf(sample: string): Expectation {
  return JSON.parse(readFileSync(`${folder}${sample}/broken/expected.json`, 'utf8')) as Expectation;
}

interface JsonReport {
  readonly problems: readonly {
    readonly rule: string;
    readonly file: string;
    readonly message: string;
    readonly range: { readonly start: { readonly line: number } };
  }[];
}

function copy(sample: string, state: string): Session {
  const session = new Session();
  const from = `${folder}${sample}/${state}/`;
  for (const file of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (/\.(secplan|json)$/.test(file) && file !== 'expected.json') {
      session.write(file, readFileSync(`${from}${file}`));
    }
  }
  return session;
}

/** `base`: the clean state stands beside it as the revision that was approved. */
async function problemsOf(sample: string, state: string, base = false): Promise<JsonReport['problems']> {
  const session = copy(sample, state);
  const { out, err } = await session.run(
    'check',
    '--format',
    'json',
    ...(base ? ['--base', `${folder}${sample}/clean`] : []),
  );
  session.remove();
  assert.equal(err, '');
  return (JSON.parse(out) as JsonReport).problems;
}

describe('samples', () => {
  for (const sample of samples) {
    describe(sample, () => {
      it('is clean in its clean state', async () => {
        const found = await problemsOf(sample, 'clean');
        assert.deepEqual(
          found.map(({ rule, file, range, message }) => `${file}:${String(range.start.line + 1)} ${rule} ${message}`),
          [],
        );
      });

      it('has the expected problems in its broken state', async () => {
        const { problems, andThen } = expectedOf(sample);
        const listed = andThen ? [...problems, ...andThen] : problems;
        const found = await problemsOf(sample, 'broken', andThen !== undefined);
        assert.deepEqual(
          found.map(({ rule, file, range }) => `${file}:${String(range.start.line + 1)} ${rule}`).sort(),
          listed.map(({ rule, file, line }) => `${file}:${String(line)} ${rule}`).sort(),
        );
      });
    });
  }

  it('trip every rule with their broken states together', async () => {
    const found = new Set<string>();
    for (const sample of samples) for (const { rule } of await problemsOf(sample, 'broken', true)) found.add(rule);
    assert.deepEqual(
      rules.map(({ id }) => id).filter((id) => !found.has(id)),
      [],
    );
  });
});
