/**
 * What the server and its client say to each other beyond LSP itself: names and shapes, nothing else.
 * Not here: how anything is answered. Imports nothing at run time, so that a client can bundle it alone.
 *
 * Positions and ranges are LSP's: 0-based lines, UTF-16 code units.
 */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextDocumentId {
  readonly uri: string;
}

// Start

/** `initializationOptions`. Each member may be missing; what is missing is off. */
export interface InitializationOptions {
  /** The workspace may run its own code, such as its ESLint configuration. */
  readonly trusted?: boolean;
  /** The client can open a request in its playground, so it is offered. */
  readonly playground?: boolean;
  /** The client's ESLint extension is active and shows findings of its own. */
  readonly eslintExtension?: boolean;
}

/** The server's section in `workspace/configuration`. */
export const CONFIGURATION_SECTION = 'persona';

/** The client's settings of one resource, `persona.*`; every member may be missing. */
export interface ClientSettings {
  readonly lint?: { readonly run?: LintRun };
  readonly preset?: Preset;
  /** By rule name without prefix: a level, or a level with the rule's options. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** As `settings.persona` of an ESLint configuration. */
  readonly settings?: unknown;
  readonly inlayHints?: { readonly enabled?: boolean };
  readonly codeLens?: { readonly enabled?: boolean };
}

/** `auto` stands back for files whose findings the ESLint extension already shows. */
export type LintRun = 'auto' | 'on' | 'off';
export type Preset = 'recommended' | 'strict';
export type RuleLevel = 'off' | 'warn' | 'error';
export type RuleSetting = RuleLevel | readonly [RuleLevel, Readonly<Record<string, unknown>>];

// Client → server, notifications

/** The ESLint extension became active, or was disabled. */
export const ESLINT_EXTENSION = 'persona/eslintExtension';
export interface EslintExtensionParams {
  readonly active: boolean;
}

/** The user has come to trust the workspace. */
export const TRUSTED = 'persona/trusted';

// Client → server, requests

/** The printed model of an open file, or of a file on disk. */
export const MODEL = 'persona/model';
export interface ModelParams {
  readonly textDocument: TextDocumentId;
}
export interface ModelResult {
  /** As `persona-lint --print-model` prints it, or a sentence that says why there is nothing. */
  readonly text: string;
}

/** All calls that are known: of open files, and of the workspace after a scan. */
export const CALLS = 'persona/calls';
export interface CallsResult {
  readonly endpoints: readonly EndpointCalls[];
  /** The whole workspace was looked at; otherwise only what was opened. */
  readonly scanned: boolean;
}

export interface EndpointCalls {
  /** `POST /inquiries`, as far as it is known. */
  readonly label: string;
  readonly method: string | undefined;
  /** The catalogue's spelling, or undefined when no operation is known. */
  readonly path: string | undefined;
  readonly sites: readonly CallSite[];
}

export interface CallSite {
  readonly uri: string;
  readonly range: Range;
  readonly key: KeyState;
  /** In words: `key per operation`, `no key`. */
  readonly keyText: string;
  readonly retry: RetryState;
  /** In words: `retried by p-retry`, `not retried`. */
  readonly retryText: string;
  readonly findings: readonly CallFinding[];
}

/** `not-needed`: the method has no use for one. `shared`: one value for many operations. */
export type KeyState =
  'not-needed' | 'absent' | 'operation' | 'attempt' | 'entity' | 'shared' | 'unknown';
export type RetryState = 'none' | 'retried' | 'unknown';

export interface CallFinding {
  /** With prefix: `persona/require-idempotency-key`. */
  readonly rule: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  readonly range: Range;
}

/** Lints the whole workspace; takes a `workDoneToken` and can be cancelled. */
export const SCAN = 'persona/scan';
export interface ScanParams {
  readonly workDoneToken?: string | number;
}
export interface ScanResult {
  /** Files that were looked at. */
  readonly files: number;
  /** Those of them in which Persona is used. */
  readonly withPersona: number;
  readonly findings: number;
  readonly cancelled: boolean;
}

/** What an answer of Persona means. */
export const EXPLAIN = 'persona/explain';
export interface ExplainParams {
  /** An HTTP status. */
  readonly status?: number;
  /** The answer's body as text; a status is read from it where it has one. */
  readonly body?: string;
}
export interface ExplainResult {
  readonly markdown: string;
}

/** The request at a place in a program, with placeholders for what only a run decides. */
export const PLAYGROUND_REQUEST = 'persona/playgroundRequest';
export interface PlaygroundRequestParams {
  readonly textDocument: TextDocumentId;
  readonly position: Position;
}
export interface PlaygroundRequest {
  readonly method: string;
  /** The catalogue's path, `/inquiries/{inquiry-id}`, or the path as written. */
  readonly path: string;
  /** Id of the operation in the catalogue. */
  readonly operation: string | undefined;
  /** Of the path, by name; a placeholder where the program decides at run time. */
  readonly params: Readonly<Record<string, string>>;
  /** Without credentials. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text, or undefined where the method takes none. */
  readonly body: string | undefined;
}

// Server → client, notifications

/** Sent after each look at an open file, and when something changes about it. */
export const STATUS = 'persona/status';
export interface FileStatus {
  readonly uri: string;
  /** Of the document that was looked at. */
  readonly version: number;
  readonly state: FileState;
  /** In words, for a tooltip: why it is idle, who shows the findings, what is wrong with the configuration. */
  readonly detail: string;
  readonly serverVersion: string;
  /** Rules that are on, without those at `off`. */
  readonly rulesOn: number;
  readonly calls: number;
  readonly findings: number;
  /** Where severities and options come from. */
  readonly configuration: 'eslint' | 'client' | 'default';
  /** Of the last look, in milliseconds; undefined before the first. */
  readonly lintMs: number | undefined;
}

/**
 * `active`: linted. `idle`: nothing of Persona in it. `standing-back`: the ESLint extension shows the findings.
 * `off`: by setting. `ignored`: by `settings.persona.ignore`. `syntax-error`: the findings are those of the last text that parsed.
 * `unsupported`: too large, or no parser. `error`: the configuration cannot be used.
 */
export type FileState =
  | 'active'
  | 'idle'
  | 'standing-back'
  | 'off'
  | 'ignored'
  | 'syntax-error'
  | 'unsupported'
  | 'error';

/** The answer to `persona/calls` is another one now. */
export const CALLS_CHANGED = 'persona/callsChanged';

// Commands, run by the client; the server only offers them

/** Arguments: the document's URI, the call's position. */
export const SHOW_MODEL_COMMAND = 'persona.showModel';
/** Arguments: the document's URI, the call's position. */
export const OPEN_PLAYGROUND_COMMAND = 'persona.openPlayground';
