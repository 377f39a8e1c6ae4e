/**
 * Every repair that is offered for the example service and the annotated programs: it parses, its finding is
 * gone, no other one has come, and in the example service TypeScript still compiles.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import plugin from 'eslint-plugin-persona';
import ts from 'typescript';
import { findSources, ROOT, RULES } from './hosts.js';

/**
 * Facts of their own that a repair makes visible, each with a repair of its own: a key that all attempts share is what a lost
 * answer needs, and then a stored 5xx is asked for again; a request that has become the right one has that one's duties.
 */
const MAY_BRING: Readonly<Record<string, RegExp>> = {
  'persona/no-key-per-attempt': /no-same-key-after-server-error$/,
  'persona/require-idempotency-key': /no-same-key-after-server-error$/,
  'persona/no-unknown-endpoint': /require-/,
};

interface Repair {
  readonly name: string;
  readonly rule: string;
  readonly file: string;
  /** Rules of the findings in the file before. */
  readonly before: readonly string[];
  /** The text of the file with the repair in it. */
  readonly text: string;
}

const linter = new Linter({ cwd: ROOT });

function lint(file: string, text: string): Linter.LintMessage[] {
  return linter.verify(
    text,
    {
      files: ['**/*'.concat(path.extname(file))],
      plugins: { persona: plugin },
      rules: RULES,
      languageOptions: {
        parser: typescriptParser,
        parserOptions: { ecmaFeatures: { jsx: true } },
      },
    },
    { filename: file },
  );
}

function findRepairs(file: string): Repair[] {
  const text = readFileSync(file, 'utf8');
  const messages = lint(file, text);
  return messages.flatMap((message) => {
    const fixes = [message.fix, ...(message.suggestions ?? []).map(({ fix }) => fix)];
    return fixes
      .filter((fix) => fix !== undefined)
      .map((fix) => ({
        name: `${path.relative(ROOT, file)}:${message.line} ${message.ruleId}`,
        rule: getRule(message),
        file,
        before: messages.map(getRule),
        text: text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]),
      }));
  });
}

function getRule({ ruleId }: Linter.LintMessage): string {
  return ruleId ?? 'parser';
}

function findProblems({ name, rule: repaired, file, before, text }: Repair): string[] {
  const count = (rules: readonly string[]): number =>
    rules.filter((rule) => rule === repaired).length;
  const messages = lint(file, text);
  if (messages.some(({ fatal }) => fatal === true)) return [`${name} does not parse:\n${text}`];
  const after = messages.map(getRule);
  const brought = after.filter(
    (rule) => !before.includes(rule) && MAY_BRING[repaired]?.test(rule) !== true,
  );
  return [
    ...(count(after) < count(before) ? [] : [`${name} is still there`]),
    ...brought.map((rule) => `${name} brings ${rule}`),
  ];
}

describe('repairs', function () {
  this.timeout(300_000);

  const examples = findSources('examples').flatMap(findRepairs);
  const programs = findSources('test/corpus/programs').flatMap(findRepairs);

  it('are many', () => {
    assert.ok(examples.length > 5, `${examples.length} in the examples`);
    assert.ok(programs.length > 50, `${programs.length} in the programs`);
  });

  it('take their finding away and bring no other', () => {
    const problems = [...examples, ...programs].flatMap((repair) => findProblems(repair));
    assert.deepEqual(problems, []);
  });

  it('compile in the example service', () => {
    const config = ts.getParsedCommandLineOfConfigFile(
      path.join(ROOT, 'examples', 'tsconfig.json'),
      { noEmit: true, noUnusedLocals: true, incremental: false, composite: false },
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => assert.fail('no tsconfig') },
    );
    assert.ok(config);
    let program: ts.Program | undefined;
    for (const { name, file, text } of examples) {
      const host = ts.createCompilerHost(config.options);
      const read = host.readFile.bind(host);
      host.readFile = (each) => (path.resolve(each) === file ? text : read(each));
      program = ts.createProgram(config.fileNames, config.options, host, program);
      const source = program.getSourceFile(file);
      const problems: string[] = ts
        .getPreEmitDiagnostics(program, source)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
      assert.deepEqual(problems, [], `${name}:\n${text}`);
    }
  });
});
