/** Every regular expression of what ships is checked for linear time. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { ESLint } from 'eslint';

const root = join(import.meta.dirname, '../..');
const checks = ['regexp/no-super-linear-backtracking', 'regexp/no-super-linear-move', 'no-restricted-syntax'];

/** The checks that refuse a piece of code, were it in what ships. */
async function refusals(code: string): Promise<readonly (string | null)[]> {
  // Types are not needed to read an expression, and the file that would give them is not there.
  const untyped = [{ languageOptions: { parserOptions: { projectService: false } } }];
  const ruleFilter = ({ ruleId }: { ruleId: string }): boolean => checks.includes(ruleId);
  const eslint = new ESLint({ cwd: root, overrideConfig: untyped, ruleFilter });
  const [result] = await eslint.lintText(code, { filePath: join(root, 'server/src/rules/no-such-file.ts') });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

describe('regular expressions', () => {
  it('that go back and forth over a text, or begin anew everywhere, are refused', async () => {
    assert.deepEqual(await refusals('/^\\s*\\s*b/.test(x);'), ['regexp/no-super-linear-backtracking']);
    assert.deepEqual(await refusals("x.replace(/ +$/, '');"), ['regexp/no-super-linear-move']);
  });

  it('that are put together cannot be checked, and are refused', async () => {
    assert.deepEqual(await refusals('new RegExp(x); RegExp(x);'), ['no-restricted-syntax', 'no-restricted-syntax']);
  });

  it('that read a text once are accepted', async () => {
    assert.deepEqual(await refusals("x.replace(/(?<! ) +$/, '');"), []);
  });
});
