/**
 * `analyze`: one parsed file in, its `PersonaFile` out. Called once per file by every host.
 */
import type { TSESTree } from '@typescript-eslint/types';
import { findCallsElsewhere, type Analysed } from './elsewhere.js';
import { collectCalls, type FindElsewhere } from './facts/calls.js';
import { collectConcurrentWrites } from './facts/concurrent-writes.js';
import { collectKeyExposures, showsClientCode } from './facts/key-exposures.js';
import { Places } from './facts/places.js';
import { recognise } from './facts/recognise.js';
import { collectSecrets } from './facts/secrets.js';
import { collectSignatureChecks } from './facts/signature-checks.js';
import { collectStaleKeys } from './facts/stale-keys.js';
import { IDS_PER_MODULE } from './interpret/linking/linked-module.js';
import type { RequestEvent } from './interpret/requests/events.js';
import type { Root } from './interpret/runner.js';
import { Session } from './interpret/session.js';
import { literalString } from './interpret/values/values.js';
import type { ProgramIR } from './ir/program.js';
import { findLiteralKeys, type LiteralKey } from './lower/literal-keys.js';
import { lowerProgram } from './lower/lower.js';
import type { ScopeManagerLike } from './lower/scopes.js';
import type { PersonaCall, PersonaFile } from './model.js';
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
  return analyzeProgram(lowerSource(source), source, host);
}

/** For a host that has lowered the source already. */
export function analyzeProgram(
  program: ProgramIR,
  source: AnalyzeSource,
  host: AnalyzeHost,
): PersonaFile {
  if (isTooLarge(program)) return { ...NOTHING, file: source.file, truncated: true };
  const session = openSession(program, host);
  const roots = session.runAll();
  return collectFacts(session, roots, prepare(source, session), host);
}

export const NOTHING: Omit<PersonaFile, 'file' | 'truncated'> = {
  calls: [],
  keyReuses: [],
  concurrentWrites: [],
  secrets: [],
  keyExposures: [],
  signatureChecks: [],
  staleKeys: [],
};

export function lowerSource({ file, ast, scopeManager }: AnalyzeSource): ProgramIR {
  return lowerProgram(file, ast, scopeManager);
}

export function isTooLarge({ functions }: ProgramIR): boolean {
  return functions.length > IDS_PER_MODULE;
}

export function openSession(program: ProgramIR, { settings, modules }: AnalyzeHost): Session {
  const isRead = (event: RequestEvent): boolean =>
    literalString(event.method) === 'GET' && recognise(event, settings ?? {}) !== undefined;
  return new Session(program, settings, isRead, modules);
}

/** What all facts of a file are made with. */
export interface FactTools {
  readonly source: AnalyzeSource;
  readonly places: Places;
  readonly literals: readonly LiteralKey[];
  readonly mayBeClient: boolean;
}

export function prepare(source: AnalyzeSource, { program }: Session): FactTools {
  const { file, text, ast } = source;
  return {
    source,
    places: new Places(file, findLineStarts(text), program),
    literals: findLiteralKeys(text, ast),
    mayBeClient: showsClientCode(text),
  };
}

/** What the program does in these roots. */
export function collectFacts(
  session: Session,
  roots: readonly Root[],
  tools: FactTools,
  host: AnalyzeHost,
): PersonaFile {
  const { settings = {} } = host;
  const { source, places, literals } = tools;
  const { calls, keyReuses } = collectCalls(
    session,
    roots,
    places,
    settings,
    toFindElsewhere(host),
  );
  return {
    file: source.file,
    calls: sortCalls(source.file, calls),
    keyReuses,
    concurrentWrites: collectConcurrentWrites(session, roots, calls, places, settings),
    secrets: collectSecrets(literals, session.observations, places),
    keyExposures: collectKeyExposures({ ...tools, session, roots, calls, settings }),
    signatureChecks: collectSignatureChecks(session, places),
    staleKeys: collectStaleKeys(session, roots, calls, places),
    truncated: session.truncated || session.program.main.isPartial === true,
  };
}

/** In the order of the text; those of other files come last. */
export function sortCalls(file: string, calls: readonly PersonaCall[]): PersonaCall[] {
  const orderOf = ({ place }: PersonaCall): number =>
    place.file === file ? place.start : Number.POSITIVE_INFINITY;
  return [...calls].sort((left, right) => {
    const [one, other] = [orderOf(left), orderOf(right)];
    return one === other ? 0 : one - other;
  });
}

/** The calls that stand in other modules. */
export function toFindElsewhere(host: AnalyzeHost): FindElsewhere {
  const { modules, settings } = host;
  if (modules === undefined) return () => [];
  return (passed) =>
    findCallsElsewhere(passed, modules, settings, (summary) => analyzeSummary(summary, host));
}

/** The calls of a module that was not linted, but imported. */
function analyzeSummary({ file, lineStarts, program }: ModuleSummary, host: AnalyzeHost): Analysed {
  const session = openSession(program, host);
  const roots = session.runAll();
  const places = new Places(file, lineStarts, session.program);
  const find = toFindElsewhere(host);
  const { calls } = collectCalls(session, roots, places, host.settings ?? {}, find);
  return { calls, linked: session.program.modules };
}
