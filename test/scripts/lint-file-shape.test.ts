/** The lint rule on files' names and first lines. */
import assert from 'node:assert/strict';
import { Linter } from 'eslint';
import { fileShape } from '../../scripts/lint-file-shape.ts';

function complaints(filename: string, text: string): readonly (string | undefined)[] {
  const config: Linter.Config = {
    files: ['**/*.js'],
    plugins: { secplan: { rules: { 'file-shape': fileShape } } },
    rules: { 'secplan/file-shape': 'error' },
  };
  return new Linter().verify(text, config, { filename }).map(({ messageId }) => messageId);
}

const sentence = '/** What it is. */\n';

describe('file shape', () => {
  it('accepts a kebab-case name with its sentence, also below a line for the shell', () => {
    assert.deepEqual(complaints('plan-index.js', sentence), []);
    assert.deepEqual(complaints('plan-index.test.js', sentence), []);
    assert.deepEqual(complaints('.dependency-cruiser.js', sentence), []);
    assert.deepEqual(complaints('launch.js', `#!/usr/bin/env node\n${sentence}`), []);
  });

  it('refuses other cases', () => {
    assert.deepEqual(complaints('planIndex.js', sentence), ['kebab']);
    assert.deepEqual(complaints('plan_index.js', sentence), ['kebab']);
  });

  it('refuses names that say nothing', () => {
    assert.deepEqual(complaints('utils.js', sentence), ['nothing']);
    assert.deepEqual(complaints('plan-helpers.js', sentence), ['nothing']);
  });

  it('asks for the sentence', () => {
    assert.deepEqual(complaints('plan-index.js', 'let plan;\n'), ['sentence']);
  });
});
