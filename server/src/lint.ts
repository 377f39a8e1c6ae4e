/**
 * Lints one text: ESLint's `Linter` with our plugin and nothing else, so that an editor says what ESLint says.
 * Not here: which rules are on (`configuration.ts`) and what is kept of it (`documents.ts`).
 */
import type { PersonaSettings } from '@persona-lint/core';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import plugin, { onFinding, type FindingTrail } from 'eslint-plugin-persona';
import { getAnalysis, parser } from 'eslint-plugin-persona/host';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentFinding, ParsedText } from './document-model.js';

export interface LintConfig {
  readonly rules: Linter.RulesRecord;
  readonly settings: PersonaSettings | undefined;
}

export interface LintOutcome {
  readonly findings: readonly DocumentFinding[];
  readonly parsed: ParsedText | undefined;
  /** What ESLint said that is no finding: a syntax error, a broken rule. */
  readonly problems: readonly Linter.LintMessage[];
}

export function lint(document: TextDocument, file: string, config: LintConfig): LintOutcome {
  const linter = new Linter({ configType: 'flat', cwd: '/' });
  const trails: FindingTrail[] = [];
  const stopListening = onFinding((trail) => trails.push(trail));
  const text = document.getText();
  try {
    const messages = linter.verify(
      text,
      {
        files: ['**/*.*'],
        plugins: { persona: plugin },
        rules: config.rules,
        settings: config.settings === undefined ? {} : { persona: config.settings },
        linterOptions: { reportUnusedDisableDirectives: 'off' },
        languageOptions: { parser },
      },
      { filename: file },
    );
    const findings = messages.flatMap((message) => toFinding(message, trails));
    const problems = messages.filter(({ ruleId }) => ruleId === null);
    return { findings, problems, parsed: toParsed(linter, document, file, config) };
  } finally {
    stopListening();
  }
}

function toFinding(
  message: Linter.LintMessage,
  trails: readonly FindingTrail[],
): DocumentFinding[] {
  const { ruleId, line, column } = message;
  if (ruleId?.startsWith('persona/') !== true) return [];
  const trail = trails.find(
    (each) => each.ruleId === ruleId && each.line === line && each.column === column,
  );
  return [{ rule: ruleId, message, trail: trail?.steps ?? [] }];
}

function toParsed(
  linter: Linter,
  document: TextDocument,
  file: string,
  { settings }: LintConfig,
): ParsedText | undefined {
  const sourceCode = linter.getSourceCode() as unknown as Readonly<TSESLint.SourceCode> | null;
  if (sourceCode?.scopeManager == null) return undefined;
  const analysis = getAnalysis(file, sourceCode, settings);
  if (analysis.kind === 'failed') return undefined;
  const { ast, scopeManager, text } = sourceCode;
  return { version: document.version, document, text, ast, scopeManager, model: analysis.file };
}
