/**
 * Every example of a rule's page does what the page says: an `incorrect` one is reported by that rule, a
 * `correct` one by no recommended rule.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { RULES } from '../src/generated/rules.js';
import plugin from '../src/index.js';

const DOCS = new URL('../docs/rules/', import.meta.url);
const EXAMPLE = /^```(\w+) (correct|incorrect)(?: options=(\{.*\}))?\n([^]*?)^```$/gm;

interface Example {
  readonly kind: string;
  readonly options: unknown;
  readonly code: string;
  readonly line: number;
}

describe('docs', () => {
  it('have a page for each rule and none besides', () => {
    const pages = readdirSync(DOCS).sort();
    assert.deepEqual(pages, RULES.map((rule) => `${rule.name}.md`).sort());
  });

  for (const rule of RULES) {
    describe(rule.name, () => {
      const file = new URL(`${rule.name}.md`, DOCS);
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
      const examples = readExamples(text);

      it('names every option', () => {
        for (const option of Object.keys(rule.meta.defaultOptions?.[0] ?? {}))
          assert.match(text, new RegExp(`\\b${option}\\b`));
      });

      it('has examples of both kinds', () => {
        assert.deepEqual(
          new Set(examples.map(({ kind }) => kind)),
          new Set(['correct', 'incorrect']),
        );
      });

      for (const { kind, options, code, line } of examples) {
        it(`line ${line} is ${kind}`, () => {
          const id = `persona/${rule.name}`;
          const entry: Linter.RuleEntry = options === undefined ? 'error' : ['error', options];
          const found = lint(code, { ...plugin.configs.recommended.rules, [id]: entry });
          if (kind === 'incorrect')
            assert.ok(
              found.some((finding) => finding.startsWith(`${id}:`)),
              found.join('\n'),
            );
          else assert.deepEqual(found, []);
        });
      }
    });
  }
});

function readExamples(text: string): Example[] {
  return [...text.matchAll(EXAMPLE)].map(({ index, 2: kind = '', 3: options, 4: code = '' }) => ({
    kind,
    options: options === undefined ? undefined : (JSON.parse(options) as unknown),
    code,
    line: text.slice(0, index).split('\n').length,
  }));
}

function lint(code: string, rules: Linter.RulesRecord): string[] {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    plugins: { persona: plugin },
    languageOptions: { parser: parser },
    rules,
  };
  return new Linter()
    .verify(code, config, { filename: 'example.ts' })
    .map(({ ruleId, line, message }) => `${ruleId}: line ${line}: ${message}`);
}
