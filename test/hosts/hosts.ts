/**
 * The hosts that run the rules, behind one question: what do you report about these files?
 * Not here: what they should report (`hosts.test.ts`).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import plugin from 'eslint-plugin-persona';
import { ESLint as ESLint9 } from 'eslint-v9';

const require = createRequire(import.meta.url);

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `rule line:column message`, sorted; one list for each file. */
export type Findings = ReadonlyMap<string, readonly string[]>;

export interface Host {
  readonly name: string;
  lint(files: readonly string[]): Promise<Findings>;
}

const SOURCE = /\.[cm]?[jt]sx?$/;

export const RULES = plugin.configs.strict.rules;

export const eslint10: Host = {
  name: 'ESLint 10',
  lint: (files) => lintWithESLint(ESLint, files),
};

export const eslint9: Host = {
  name: 'ESLint 9',
  lint: (files) => lintWithESLint(ESLint9, files),
};

export const oxlint: Host = {
  name: 'oxlint',
  lint: (files) => Promise.resolve(lintWithOxlint(files)),
};

/** Parsers of component files, for the ESLint hosts. */
export interface ComponentParsers {
  readonly [extension: string]: Linter.Parser;
}

export async function lintWithESLint(
  Class: typeof ESLint,
  files: readonly string[],
  components: ComponentParsers = {},
): Promise<Findings> {
  const extensions = ['js', 'mjs', 'cjs', 'jsx', 'ts', 'mts', 'cts', 'tsx'];
  const eslint = new Class({
    cwd: path.parse(ROOT).root,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: [...extensions, ...Object.keys(components)].map((extension) => `**/*.${extension}`),
        plugins: { persona: plugin },
        rules: RULES,
        languageOptions: {
          parser: typescriptParser,
          parserOptions: { ecmaFeatures: { jsx: true } },
        },
      },
      ...Object.entries(components).map(([extension, parser]): Linter.Config => ({
        files: [`**/*.${extension}`],
        languageOptions: {
          parser,
          parserOptions: { parser: typescriptParser, extraFileExtensions: [`.${extension}`] },
        },
      })),
    ],
  });
  const results = await eslint.lintFiles([...files]);
  return new Map(
    results.map(({ filePath, messages }) => [
      filePath,
      messages
        .map(({ ruleId, line, column, message }) => `${ruleId} ${line}:${column} ${message}`)
        .sort(),
    ]),
  );
}

/** The part of oxlint's JSON that is compared. */
interface OxlintReport {
  readonly diagnostics: readonly {
    readonly message: string;
    /** `persona(rule)` */
    readonly code?: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly offset: number } }[];
  }[];
}

function lintWithOxlint(files: readonly string[]): Findings {
  const { stdout, stderr } = runOxlint(['--format', 'json', '--no-ignore', ...files]);
  return toFindings(files, parseReport(stdout, stderr));
}

function runOxlint(args: readonly string[]): { stdout: string; stderr: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'persona-oxlint-'));
  try {
    const config = path.join(folder, 'oxlintrc.json');
    writeFileSync(
      config,
      JSON.stringify({
        categories: { correctness: 'off' },
        jsPlugins: [require.resolve('eslint-plugin-persona')],
        rules: RULES,
      }),
    );
    return spawnSync(process.execPath, [findOxlint(), '--config', config, ...args], {
      cwd: ROOT,
      // Tests of the rules want errors thrown; here the hosts are to be as they are for everyone.
      env: { ...process.env, PERSONA_LINT_RETHROW: '' },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What oxlint makes of one file with `--fix`; the file is written. */
export function fixWithOxlint(file: string): string {
  runOxlint(['--fix', file]);
  return readFileSync(file, 'utf8');
}

function findOxlint(): string {
  return path.join(path.dirname(require.resolve('oxlint/package.json')), 'bin', 'oxlint');
}

function parseReport(stdout: string, stderr: string): OxlintReport {
  try {
    return JSON.parse(stdout) as OxlintReport;
  } catch {
    throw new Error(`oxlint did not answer with JSON:\n${stdout}\n${stderr}`);
  }
}

function toFindings(files: readonly string[], { diagnostics }: OxlintReport): Findings {
  const findings = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const { message, code, filename, labels } of diagnostics) {
    const file = path.resolve(ROOT, filename);
    const rule = (code ?? 'oxlint').replace(/^persona\((.+)\)$/, 'persona/$1');
    const place = toPlace(file, labels[0]?.span.offset ?? 0);
    findings.get(file)?.push(`${rule} ${place} ${message}`);
  }
  for (const list of findings.values()) list.sort();
  return findings;
}

/** oxlint counts bytes, ESLint UTF-16 units. */
function toPlace(file: string, offset: number): string {
  const lines = readFileSync(file).subarray(0, offset).toString('utf8').split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').replace(/^\uFEFF/, '').length + 1}`;
}

/** The programs in a folder of the repository, below it too. */
export function findSources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules'))
    .sort();
}
