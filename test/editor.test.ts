/**
 * The editor says what ESLint says: for every program of the corpus and of the example service, through a real language
 * server and through ESLint with typescript-eslint's own parser; also after edits, and after they are undone.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import plugin from 'eslint-plugin-persona';
import {
  CodeActionRequest,
  type CodeAction,
  type Diagnostic,
} from 'vscode-languageserver-protocol';
import { PULL, startClient, type TestClient } from '../server/test/test-client.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = /(?<!\.d)\.[cm]?[jt]sx?$/;

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  ignore: false,
  overrideConfig: {
    files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
    plugins: { persona: plugin },
    rules: plugin.configs.strict.rules,
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    languageOptions: {
      parser,
      parserOptions: { ecmaFeatures: { jsx: true }, sourceType: 'module' },
    },
  },
});

function listPrograms(): string[] {
  return ['examples', 'test/corpus/programs'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => SOURCE.test(file) && !file.includes('node_modules'))
      .map((file) => path.join(root, folder, file))
      .sort(),
  );
}

/** Findings in words; with their suggestions where both sides give them. */
async function lintByEslint(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: file });
  return result!.messages
    .filter(({ ruleId }) => ruleId !== null)
    .map((each) => {
      const { line, column, endLine = line, endColumn = column, severity, ruleId, message } = each;
      return `${line}:${column}-${endLine}:${endColumn} ${severity} ${ruleId} ${message}`;
    })
    .sort();
}

function toText({ range: { start, end }, severity, code, message }: Diagnostic): string {
  const level = severity === 1 ? 2 : 1;
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${level} ${code} ${typeof message === 'string' ? message : message.value}`;
}

async function lintByEditor(client: TestClient, uri: string): Promise<string[]> {
  return (await client.diagnostics(uri)).map(toText).sort();
}

/** Something that an author does: a line above, a character in a string, a call less. */
const EDITS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/^(#!.*\n)?/, '$1// a new line\n'),
  (text) => text.replace(/Idempotency-Key/i, 'Idempotency-Kex'),
  (text) => text.replace(/method: 'POST'/, "method: 'PATCH'"),
];

describe('the editor and ESLint', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient({
      folders: [root],
      configuration: () => ({ preset: 'strict' }),
      capabilities: PULL,
    });
  });
  after(() => client.stop());

  it('report the same for every program, after edits too, and when they are undone', async () => {
    const differences: string[] = [];
    let findings = 0;
    for (const [number, file] of listPrograms().entries()) {
      const uri = pathToFileURL(file).href;
      const text = readFileSync(file, 'utf8');
      await client.open(uri, text);
      const edited = EDITS.map((edit) => edit(text)).filter((each) => each !== text);
      // Edits cost as much as programs: a part of the corpus stands for the rest.
      const isEdited = file.startsWith(path.join(root, 'examples')) || number % 6 === 0;
      for (const [index, each] of (isEdited ? [text, ...edited, text] : [text]).entries()) {
        if (index > 0) await client.change(uri, each);
        const [expected, actual] = [
          await lintByEslint(file, each),
          await lintByEditor(client, uri),
        ];
        findings += expected.length;
        if (JSON.stringify(expected) !== JSON.stringify(actual)) {
          differences.push(`${path.relative(root, file)} (text ${index})`);
          const [one, other] = [new Set(expected), new Set(actual)];
          differences.push(
            ...expected.filter((line) => !other.has(line)).map((line) => `- ${line}`),
          );
          differences.push(...actual.filter((line) => !one.has(line)).map((line) => `+ ${line}`));
        }
      }
      await client.close(uri);
    }
    assert.ok(findings > 500, `only ${findings} findings were compared`);
    assert.deepEqual(differences, []);
  }).timeout(600_000);

  it('offer the same repairs', async () => {
    let count = 0;
    for (const file of listPrograms().filter((each) =>
      each.startsWith(path.join(root, 'examples')),
    )) {
      const text = readFileSync(file, 'utf8');
      const [result] = await eslint.lintText(text, { filePath: file });
      const expected = result!.messages.flatMap(({ suggestions = [] }) =>
        suggestions.map(({ desc }) => desc),
      );
      count += expected.length;
      const uri = pathToFileURL(file).href;
      await client.open(uri, text);
      const end = { line: text.split('\n').length, character: 0 };
      const actions = await client.request<CodeAction[]>(CodeActionRequest.method, {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end },
        context: { diagnostics: [] },
      });
      const titles = actions.map(({ title }) => title);
      assert.deepEqual(
        expected.filter((each) => !titles.includes(each)),
        [],
        file,
      );
      await client.close(uri);
    }
    assert.ok(count > 0);
  });
});
