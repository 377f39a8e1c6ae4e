/**
 * `analyze`: one parsed file in, its `PersonaFile` out. Called once per file by every host.
 */
import type { TSESTree } from '@typescript-eslint/types';
import { collectCalls } from './facts/calls.js';
import { collectConcurrentWrites } from './facts/concurrent-writes.js';
import { Places } from './facts/places.js';
import { recognise } from './facts/recognise.js';
import { collectSecrets } from './facts/secrets.js';
import { IDS_PER_MODULE } from './interpret/linked-module.js';
import { Session } from './interpret/session.js';
import { literalString } from './interpret/values.js';
import { findLiteralKeys } from './lower/literal-keys.js';
import { lowerProgram } from './lower/lower.js';
import type { ScopeManagerLike } from './lower/scopes.js';
import type { PersonaFile } from './model.js';
import type { ModuleHost } from './modules/module-host.js';
import type { PersonaSettings } from './settings.js';

export interface AnalyzeSource {
  readonly file: string;
  readonly text: string;
  readonly ast: TSESTree.Program;
  readonly scopeManager: ScopeManagerLike;
}

export interface AnalyzeHost {
  readonly settings?: PersonaSettings;
  /** Without it, what other modules export is unknown. */
  readonly modules?: ModuleHost | undefined;
}

/** Never throws on a program that parses; what cannot be followed is `unknown` in the result. */
export function analyze(source: AnalyzeSource, host: AnalyzeHost = {}): PersonaFile {
  const { file, text, ast, scopeManager } = source;
  const settings = host.settings ?? {};
  const program = lowerProgram(file, ast, scopeManager);
  if (program.functions.length > IDS_PER_MODULE) {
    return {
      file,
      calls: [],
      keyReuses: [],
      concurrentWrites: [],
      secrets: [],
      truncated: true,
    };
  }
  const session = new Session(
    program,
    host.settings,
    (event) => literalString(event.method) === 'GET' && recognise(event, settings) !== undefined,
    host.modules,
  );
  const roots = session.runAll();
  const places = new Places(file, text, session.program);
  const { calls, keyReuses } = collectCalls(session, roots, places, settings);
  return {
    file,
    calls,
    keyReuses,
    concurrentWrites: collectConcurrentWrites(session, roots, calls, places, settings),
    secrets: collectSecrets(findLiteralKeys(text, ast), session.observations, places),
    truncated: session.truncated,
  };
}
