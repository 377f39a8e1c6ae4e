/**
 * The one way to make a rule. A rule is a filter over the model of a file: it gets a `PersonaFile` and
 * reports findings with model places; everything that touches ESLint happens here, so that no rule can
 * forget the pre-filter, the guard around a throwing check, the innermost place or the trail.
 * Not here: opinions (`rules/`) and how code is repaired (`repair/`).
 */
import { IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import type { PersonaFile, PersonaSettings } from '@persona-lint/core';
import type { JSONSchema, TSESLint } from '@typescript-eslint/utils';
import { getAnalysis, mayCallPersona } from './analysis.js';
import {
  dropRepeated,
  findPlace,
  keepInnermost,
  toTrail,
  type Edit,
  type Finding,
} from './finding.js';
import { announceFinding } from './finding-listener.js';
import { isIgnored } from './ignored-files.js';
import { REPOSITORY } from './repository.js';
import { getSettings } from './settings.js';

/** One option of a rule; rules take a single object of them. */
export interface OptionSchema {
  readonly type: 'boolean' | 'string' | 'integer';
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly description: string;
}

export type RuleOptions = Readonly<Record<string, boolean | string | number>>;

export interface PersonaRuleDocs {
  /** One sentence without a full stop; also the rule's row in the tables. */
  readonly description: string;
  /** `strict` holds the rules of `recommended` too. */
  readonly preset: 'recommended' | 'strict';
  /** Options that the strict preset sets. */
  readonly strictOptions?: RuleOptions;
}

export interface PersonaRuleDefinition<
  Options extends RuleOptions,
  MessageId extends string,
  SuggestionId extends string = never,
> {
  /** Without the `persona/` prefix; also the name of its file, test and doc page. */
  readonly name: string;
  readonly meta: {
    readonly docs: PersonaRuleDocs;
    /**
     * What happens at run time, then what to do; without the full stop, which follows the trail.
     * `{{header}}` is the idempotency header.
     */
    readonly messages: Readonly<Record<MessageId, string>>;
    readonly suggestions: Readonly<Record<SuggestionId, string>>;
    readonly options: { readonly [Name in keyof Options]: OptionSchema };
    readonly defaultOptions: Options;
    readonly fixable: boolean;
  };
  check(
    file: PersonaFile,
    report: (finding: Finding<MessageId, SuggestionId>) => void,
    context: CheckContext<Options>,
  ): void;
}

export interface CheckContext<Options extends RuleOptions> {
  readonly options: Options;
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly settings: PersonaSettings | undefined;
}

export interface PersonaRule extends Omit<
  TSESLint.RuleModule<string, readonly unknown[]>,
  'defaultOptions'
> {
  readonly name: string;
  readonly meta: TSESLint.RuleMetaData<string, PersonaRuleDocs, readonly unknown[]> & {
    readonly docs: PersonaRuleDocs & { readonly url: string };
  };
}

const INTERNAL_ERROR = 'internalError';

export function createPersonaRule<
  Options extends RuleOptions,
  MessageId extends string,
  SuggestionId extends string = never,
>(rule: PersonaRuleDefinition<Options, MessageId, SuggestionId>): PersonaRule {
  const { name, meta } = rule;
  const hasOptions = Object.keys(meta.options).length > 0;
  const defaultOptions = hasOptions ? [meta.defaultOptions] : [];
  return {
    name,
    meta: {
      type: 'problem',
      docs: { ...meta.docs, url: `${REPOSITORY}/blob/main/eslint-plugin/docs/rules/${name}.md` },
      messages: {
        ...withTrails(meta.messages),
        ...meta.suggestions,
        [INTERNAL_ERROR]: INTERNAL_ERROR_TEXT,
      },
      schema: toSchema(meta.options),
      defaultOptions,
      ...(Object.keys(meta.suggestions).length > 0 ? { hasSuggestions: true } : {}),
      ...(meta.fixable ? { fixable: 'code' } : {}),
    },
    create(context) {
      const settings = getSettings(context.settings['persona']);
      const { filename, cwd, sourceCode } = context;
      if (!mayCallPersona(filename, sourceCode.text, settings)) return {};
      if (isIgnored(filename, cwd, settings?.ignore)) return {};
      return {
        'Program:exit'() {
          lintFile(rule, context, settings);
        },
      };
    },
  };
}

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

function lintFile<
  Options extends RuleOptions,
  MessageId extends string,
  SuggestionId extends string,
>(
  rule: PersonaRuleDefinition<Options, MessageId, SuggestionId>,
  context: Context,
  settings: PersonaSettings | undefined,
): void {
  const { filename, sourceCode } = context;
  const analysis = getAnalysis(filename, sourceCode, settings);
  try {
    if (analysis.kind === 'failed') {
      if (analysis.reported) return;
      analysis.reported = true;
      throw analysis.error;
    }
    const options: Options = { ...rule.meta.defaultOptions, ...(context.options[0] as object) };
    const findings: Finding<MessageId, SuggestionId>[] = [];
    rule.check(analysis.file, (finding) => findings.push(finding), {
      options,
      sourceCode,
      settings,
    });
    for (const finding of dropRepeated(keepInnermost(findings), filename)) {
      reportFinding(rule.name, context, finding);
    }
  } catch (error) {
    if (shouldRethrow()) throw error;
    reportInternalError(rule.name, context, error);
  }
}

function reportFinding(name: string, context: Context, finding: Finding): void {
  const { filename, sourceCode } = context;
  const place = findPlace(finding, filename);
  if (place === undefined) return;
  const start = sourceCode.getLocFromIndex(place.start);
  const end = sourceCode.getLocFromIndex(place.end);
  const { fix, suggest = [], steps = [] } = finding;
  context.report({
    messageId: finding.messageId,
    data: {
      header: IDEMPOTENCY_KEY_HEADER,
      ...finding.data,
      trail: toTrail(finding.steps, filename),
    },
    loc: { start, end },
    ...(fix === undefined ? {} : { fix: (fixer) => toFixes(fixer, fix) }),
    suggest: suggest.map(({ messageId, data, edits }) => ({
      messageId,
      data: { header: IDEMPOTENCY_KEY_HEADER, ...data },
      fix: (fixer: TSESLint.RuleFixer) => toFixes(fixer, edits),
    })),
  });
  const ruleId = `persona/${name}`;
  announceFinding({ ruleId, file: filename, line: start.line, column: start.column + 1, steps });
}

const INTERNAL_ERROR_TEXT =
  'internal error in persona/{{rule}}: {{error}}. Other findings of this file stand; please report this together with the file.';

/** One rule that throws must not cost the file its other findings. */
function reportInternalError(name: string, context: Context, error: unknown): void {
  context.report({
    messageId: INTERNAL_ERROR,
    data: { rule: name, error: error instanceof Error ? error.message : String(error) },
    loc: { line: 1, column: 0 },
  });
}

/** Tests want the stack, not a finding. */
function shouldRethrow(): boolean {
  return typeof process !== 'undefined' && process.env['PERSONA_LINT_RETHROW'] === '1';
}

function toFixes(fixer: TSESLint.RuleFixer, edits: readonly Edit[]): TSESLint.RuleFix[] {
  return edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text));
}

function withTrails(messages: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).map(([id, text]) => [id, `${text}{{trail}}.`]),
  );
}

function toSchema(
  options: Readonly<Record<string, OptionSchema>>,
): TSESLint.RuleMetaData<string, PersonaRuleDocs>['schema'] {
  if (Object.keys(options).length === 0) return [];
  const properties = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, option as JSONSchema.JSONSchema4]),
  );
  return [{ type: 'object', properties, additionalProperties: false }];
}
