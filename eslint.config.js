/** The style of the project, as far as a tool can hold it. */
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { fileShape } from './scripts/lint-file-shape.ts';

const generated = ['dist/', '.cache/', '/coverage/'];

// Tools demand a default export here.
const demandDefault = ['*.config.js', '*.config.ts', '.dependency-cruiser.mjs', 'test/totals-reporter.ts'];

/** @type {import('typescript-eslint').ConfigArray} */
export default tseslint.config(
  { ignores: generated },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // It asks for the `!` that another rule forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.{ts,js,mjs}'],
    plugins: { secplan: { rules: { 'file-shape': fileShape } } },
    rules: {
      'secplan/file-shape': 'error',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 40],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // What ships reads text that another party wrote: no expression may take more than linear time over it.
    files: ['{grammar,server,client}/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(NewExpression, CallExpression)[callee.name="RegExp"]',
          message: 'Write the expression out: one that is put together cannot be checked for linear time.',
        },
      ],
    },
  },
  { files: demandDefault, rules: { 'no-restricted-exports': 'off' } },
  // A test file's one describe holds all its tests.
  { files: ['test/**/*.test.ts'], rules: { 'max-lines-per-function': 'off' } },
);
