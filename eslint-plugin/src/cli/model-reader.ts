/**
 * The model of each file instead of findings, through the same ESLint run: a rule that reports nothing
 * and hands the model over.
 */
import {
  print,
  type PersonaCall,
  type PersonaFile,
  type PersonaSettings,
  type Place,
} from '@persona-lint/core';
import type { ESLint, Rule } from 'eslint';
import type { TSESLint } from '@typescript-eslint/utils';
import { getAnalysis } from '../analysis.js';
import plugin from '../index.js';
import { toRelative } from './formats/paths.js';

export interface ModelReader {
  readonly plugin: ESLint.Plugin;
  readonly models: PersonaFile[];
}

export const MODEL_RULE = 'persona/model';

export function createModelReader(settings: PersonaSettings | undefined): ModelReader {
  const models: PersonaFile[] = [];
  const rule: Rule.RuleModule = {
    create: (context) => ({
      'Program:exit'() {
        const sourceCode = context.sourceCode as unknown as TSESLint.SourceCode;
        const analysis = getAnalysis(context.filename, sourceCode, settings);
        if (analysis.kind === 'failed') throw analysis.error;
        models.push(analysis.file);
      },
    }),
  };
  // The plugin's own rules are there for comments that name them; none of them runs.
  const rules = { ...plugin.rules, model: rule };
  return { plugin: { meta: { name: 'persona-model' }, rules }, models };
}

/** As text, a file after the other. */
export function printModels(models: readonly PersonaFile[], cwd: string): string {
  const shown = models.filter((model) => getDecidedCalls(model).length > 0);
  if (shown.length === 0) return 'No Persona call was found.';
  return shown
    .map((model) => `${toRelative(model.file, cwd)}\n${print(model).trimEnd()}`)
    .join('\n\n');
}

/** One object for each call. */
export function toModelJson(models: readonly PersonaFile[], cwd: string): string {
  const calls = models.flatMap((model) => getDecidedCalls(model).map((call) => toJson(call, cwd)));
  return JSON.stringify(calls, null, 2);
}

function toJson(call: PersonaCall, cwd: string): object {
  const { key, retry } = call;
  const toLine = (place: Place | undefined): number | null => place?.line ?? null;
  return {
    file: toRelative(call.place.file, cwd),
    line: call.place.line,
    method: call.method ?? null,
    path: call.path ?? null,
    evidence: call.evidence,
    key: {
      present: key.present,
      kind: key.kind,
      scope: key.scope,
      reason: key.reason,
      line: toLine(key.place),
    },
    retry: {
      kind: retry.kind,
      library: retry.library ?? null,
      line: toLine(retry.place),
      repeats: retry.repeats,
    },
    url: call.url.text,
    operation: call.operation ?? null,
    client: call.client,
  };
}

/** A request is one call, however many wrappers it passes through. */
function getDecidedCalls({ calls }: PersonaFile): PersonaCall[] {
  return calls.filter(({ decided }) => decided === 'here');
}
