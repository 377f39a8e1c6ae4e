/**
 * `analyze`: one parsed file in, its `PersonaFile` out. Called once per file by every host.
 */
import type { TSESTree } from '@typescript-eslint/types';
import { findCallsElsewhere, type Analysed } from './elsewhere.js';
import { collectCalls, type FindElsewhere } from './facts/calls.js';
import { collectConcurrentWrites } from './facts/concurrent-writes.js';
import { Places } from './facts/places.js';
import { recognise } from './facts/recognise.js';
import { collectKeyExposures } from './facts/key-exposures.js';
import { collectSecrets } from './facts/secrets.js';
import { collectSignatureChecks } from './facts/signature-checks.js';
import { collectStaleKeys } from './facts/stale-keys.js';
import { IDS_PER_MODULE } from './interpret/linked-module.js';
import type { Root } from './interpret/runner.js';
import { Session } from './interpret/session.js';
import { literalString } from './interpret/values.js';
import { findLiteralKeys } from './lower/literal-keys.js';
import { lowerProgram } from './lower/lower.js';
import type { ScopeManagerLike } from './lower/scopes.js';
import type { PersonaFile } from './model.js';
import type { ProgramIR } from './ir/program.js';
import type { ModuleHost, ModuleSummary } from './modules/module-host.js';
import { findLineStarts } from './modules/summarize.js';
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
      keyExposures: [],
      signatureChecks: [],
      staleKeys: [],
      truncated: true,
    };
  }
  const { session, roots } = run(program, host);
  const places = new Places(file, findLineStarts(text), session.program);
  const literals = findLiteralKeys(text, ast);
  const { calls, keyReuses } = collectCalls(
    session,
    roots,
    places,
    settings,
    toFindElsewhere(host),
  );
  return {
    file,
    calls,
    keyReuses,
    concurrentWrites: collectConcurrentWrites(session, roots, calls, places, settings),
    secrets: collectSecrets(literals, session.observations, places),
    keyExposures: collectKeyExposures({
      session,
      roots,
      calls,
      literals,
      places,
      settings,
      text,
    }),
    signatureChecks: collectSignatureChecks(session, places),
    staleKeys: collectStaleKeys(session, roots, calls, places),
    truncated: session.truncated,
  };
}

function run(
  program: ProgramIR,
  { settings, modules }: AnalyzeHost,
): { session: Session; roots: Root[] } {
  const session = new Session(
    program,
    settings,
    (event) =>
      literalString(event.method) === 'GET' && recognise(event, settings ?? {}) !== undefined,
    modules,
  );
  return { session, roots: session.runAll() };
}

function toFindElsewhere(host: AnalyzeHost): FindElsewhere {
  const { modules, settings } = host;
  if (modules === undefined) return () => [];
  return (passed) =>
    findCallsElsewhere(passed, modules, settings, (summary) => analyzeSummary(summary, host));
}

/** The calls of a module that was not linted, but imported. */
function analyzeSummary({ file, lineStarts, program }: ModuleSummary, host: AnalyzeHost): Analysed {
  const { session, roots } = run(program, host);
  const places = new Places(file, lineStarts, session.program);
  const find = toFindElsewhere(host);
  const { calls } = collectCalls(session, roots, places, host.settings ?? {}, find);
  return { calls, linked: session.program.modules };
}
