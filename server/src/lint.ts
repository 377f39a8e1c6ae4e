/**
 * Lints one text: ESLint's `Linter` with our plugin and nothing else, so that an editor says what ESLint says.
 * Not here: which rules are on (`configuration.ts`) and what is kept of it (`documents.ts`).
 */
import type { PersonaSettings } from '@persona-lint/core';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter, type SourceCode } from 'eslint';
import plugin, { onFinding, type FindingTrail } from 'eslint-plugin-persona';
import { getAnalysis } from 'eslint-plugin-persona/host';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentFinding, ParsedText } from './document-model.js';

export interface LintConfig {
  readonly rules: Linter.RulesRecord;
  readonly settings: PersonaSettings | undefined;
  /** What `settings.persona.ignore` counts from. */
  readonly cwd: string;
}

export interface LintTarget {
  readonly file: string;
  readonly document: TextDocument;
  /** A parsed text, or a text and the parser of its component file. */
  readonly source: SourceCode | { readonly text: string; readonly parser: Linter.Parser };
}

export interface LintOutcome {
  readonly findings: readonly DocumentFinding[];
  readonly parsed: ParsedText | undefined;
  /** What is no finding: a syntax error, a rule that threw. */
  readonly problems: readonly string[];
  /** Only of a component file: others do not get here with one. */
  readonly syntaxError: boolean;
}

export function lint(target: LintTarget, config: LintConfig): LintOutcome {
  const linter = new Linter({ configType: 'flat', cwd: config.cwd });
  const trails: FindingTrail[] = [];
  const stopListening = onFinding((trail) => trails.push(trail));
  try {
    const { messages, problems } = verify(linter, target, config);
    return {
      findings: messages.flatMap((message) => toFinding(message, trails)),
      problems: [...problems, ...messages.flatMap(toProblem)],
      parsed: toParsed(linter, target, config),
      syntaxError: messages.some(({ fatal }) => fatal === true),
    };
  } finally {
    stopListening();
  }
}

interface Verified {
  readonly messages: readonly Linter.LintMessage[];
  readonly problems: readonly string[];
}

/** A rule that throws takes all others with it; then each runs alone, and those that throw are left out. */
function verify(linter: Linter, target: LintTarget, config: LintConfig): Verified {
  try {
    return { messages: run(linter, target, config), problems: [] };
  } catch {
    const problems: string[] = [];
    const working = Object.entries(config.rules).filter(([id, entry]) => {
      try {
        run(linter, target, { ...config, rules: { [id]: entry } });
        return true;
      } catch (error) {
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        problems.push(`${id} threw and was left out: ${reason}`);
        return false;
      }
    });
    const rules = Object.fromEntries(working);
    return { messages: run(linter, target, { ...config, rules }), problems };
  }
}

function run(
  linter: Linter,
  { source, file }: LintTarget,
  { rules, settings }: LintConfig,
): Linter.LintMessage[] {
  const isParsed = !('parser' in source);
  return linter.verify(
    isParsed ? source : source.text,
    [
      { ignores: ['!**/node_modules/', '!**/.git/'] },
      {
        files: ['**/*', '**/.*'].flatMap((each) => [each, `${each}.*`]),
        plugins: { persona: plugin },
        rules,
        settings: settings === undefined ? {} : { persona: settings },
        linterOptions: { reportUnusedDisableDirectives: 'off' },
        ...(isParsed ? {} : { languageOptions: toLanguageOptions(source.parser) }),
      },
    ],
    { filename: file },
  );
}

function toLanguageOptions(parser: Linter.Parser): Linter.LanguageOptions {
  return { parser, parserOptions: { parser: '@typescript-eslint/parser', sourceType: 'module' } };
}

function toFinding(
  message: Linter.LintMessage,
  trails: readonly FindingTrail[],
): DocumentFinding[] {
  const { ruleId, line, column } = message;
  if (ruleId?.startsWith('persona/') !== true || isInternal(message)) return [];
  const trail = trails.find(
    (each) => each.ruleId === ruleId && each.line === line && each.column === column,
  );
  return [{ rule: ruleId, message, trail: trail?.steps ?? [] }];
}

function toProblem(message: Linter.LintMessage): string[] {
  const { ruleId, line, column, message: text } = message;
  if (ruleId !== null && !isInternal(message)) return [];
  return [`${String(line)}:${String(column)} ${text}`];
}

/** How the rule factory says that a check threw. */
function isInternal({ messageId }: Linter.LintMessage): boolean {
  return messageId === 'internalError';
}

function toParsed(
  linter: Linter,
  { file, document }: LintTarget,
  { settings }: LintConfig,
): ParsedText | undefined {
  const sourceCode = linter.getSourceCode() as unknown as Readonly<TSESLint.SourceCode> | null;
  if (sourceCode?.scopeManager == null) return undefined;
  const analysis = getAnalysis(file, sourceCode, settings);
  if (analysis.kind === 'failed') return undefined;
  const { ast, scopeManager, text } = sourceCode;
  return { version: document.version, document, text, ast, scopeManager, model: analysis.file };
}
