/**
 * The project's own lint: typescript-eslint's strict type-checked preset, with few exceptions and a reason for each.
 * Test files belong to `test/tsconfig.json`, which the project service cannot find from a package's folder.
 */
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = import.meta.dirname;
const TESTS = ['*/test/**/*.ts', '*/scripts/**/*.ts', 'test/**/*.ts'];

export default defineConfig([
  globalIgnores([
    '**/dist/',
    // Programs that are linted by the product, not by us: they misuse Persona on purpose.
    'examples/',
    'client/media/',
    'test/corpus/programs/**',
    '**/fixtures/',
  ]),
  {
    files: ['**/*.{js,ts}'],
    extends: [tseslint.configs.strictTypeChecked],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      // A number in a template prints as everyone expects.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => log(x)` says as much as `() => { log(x); }`.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A switch over a union names every member; `default` does not hide a forgotten one.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: TESTS,
    languageOptions: {
      parserOptions: { projectService: false, project: ['test/tsconfig.json'] },
    },
    rules: {
      // A test may insist on a value that an assertion before it has established.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['scripts/**/*.js', 'eslint.config.js'],
    languageOptions: {
      parserOptions: { projectService: false, project: ['scripts/tsconfig.json'] },
    },
    rules: {
      // ESLint does not see the cast in `/** @type {X} */ (value)`; tsc, which checks these files, does.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
]);
