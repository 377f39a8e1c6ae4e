/**
 * The open documents with what is known of each: linted once for each version and configuration, with the last text that
 * parsed. A change of one marks those that import it. Not here: the protocol (`connection.ts`), how a text is linted.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Linter, SourceCode } from 'eslint';
import {
  closeBuffer,
  endEditing,
  forgetAnalysis,
  getFileModules,
  loadParser,
  mayCallPersona,
  openBuffer,
  startEditing,
} from 'eslint-plugin-persona/host';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentConfig } from './configuration.js';
import { Dependents } from './dependents.js';
import type { DocumentModel, ParsedText } from './document-model.js';
import { lint, type LintOutcome } from './lint.js';
import { toLintedSource } from './linted-source.js';
import type { Log } from './log.js';
import type { FileState } from './protocol.js';
import { isFileUri, LANGUAGES, toFile } from './uris.js';

/** Longer texts are not written by hand, in UTF-16 code units. */
const MAX_LENGTH = 2_000_000;

export interface DocumentsHost {
  getText(uri: string): TextDocument | undefined;
  getConfig(uri: string, languageId: string): Promise<DocumentConfig>;
  /** Folders whose parsers may be run. */
  getParserFolders(): readonly string[];
  /** After each look at a document. */
  onLinted(entry: LintedDocument): void;
  readonly log: Log;
}

export interface LintedDocument {
  readonly model: DocumentModel;
  readonly config: DocumentConfig;
  readonly state: FileState;
  /** All findings, also those that somebody else shows. */
  readonly findings: DocumentModel['findings'];
  readonly ms: number;
  /** Another one whenever what is reported can be another. */
  readonly resultId: string;
}

interface Entry {
  readonly file: string;
  /** Of the version that was parsed last. */
  parsed: { readonly version: number; readonly source: SourceCode } | undefined;
  linted: LintedDocument | undefined;
  isStale: boolean;
}

export class Documents {
  readonly #host: DocumentsHost;
  readonly #entries = new Map<string, Entry>();
  readonly #dependents = new Dependents();
  readonly #parsers = new Map<string, Promise<Linter.Parser | undefined>>();
  #looks = 0;

  constructor(host: DocumentsHost) {
    this.#host = host;
  }

  get uris(): string[] {
    return [...this.#entries.keys()];
  }

  /** What was last found out about a document, however old. */
  findLast(uri: string): LintedDocument | undefined {
    return this.#entries.get(uri)?.linted;
  }

  findOpen(file: string): { uri: string; document: TextDocument } | undefined {
    for (const [uri, entry] of this.#entries) {
      const document = entry.file === file ? this.#host.getText(uri) : undefined;
      if (document !== undefined) return { uri, document };
    }
    return undefined;
  }

  /** @returns the other open documents that may mean something else now */
  open({ uri, languageId }: TextDocument): string[] {
    const file = toFile(uri, languageId);
    this.#entries.set(uri, { file, parsed: undefined, linted: undefined, isStale: false });
    startEditing(file);
    const text = this.#host.getText(uri)?.getText() ?? '';
    return isFileUri(uri) && readText(file) !== text ? this.#setBuffer(uri, file, text) : [];
  }

  /** @returns the other open documents that may mean something else now */
  change({ uri }: TextDocument): string[] {
    const entry = this.#entries.get(uri);
    const text = this.#host.getText(uri)?.getText();
    if (entry === undefined || text === undefined || !isFileUri(uri)) return [];
    return this.#setBuffer(uri, entry.file, text);
  }

  /** @returns the other open documents that may mean something else now */
  close(uri: string): string[] {
    const entry = this.#entries.get(uri);
    this.#entries.delete(uri);
    if (entry !== undefined) endEditing(entry.file);
    if (entry === undefined || !isFileUri(uri)) return [];
    closeBuffer(entry.file);
    return this.#markDependents(entry.file);
  }

  /** The disk has changed: everything that is open may mean something else, unless no file of it is a module. */
  filesChanged(files: readonly string[]): string[] {
    this.#dependents.forgetAll();
    return [...new Set(files.flatMap((file) => this.#markDependents(file)))];
  }

  /** Another configuration: everything is looked at again. */
  markAll(): void {
    for (const entry of this.#entries.values()) entry.isStale = true;
  }

  async get(uri: string): Promise<LintedDocument | undefined> {
    const languageId = this.#host.getText(uri)?.languageId;
    if (languageId === undefined) return undefined;
    const config = await this.#host.getConfig(uri, languageId);
    const parser = await this.#findComponentParser(uri);
    // The text may have changed, or gone, while the client was asked.
    const document = this.#host.getText(uri);
    const entry = this.#entries.get(uri);
    if (document === undefined || entry === undefined) return undefined;
    const { linted } = entry;
    const isKnown = linted?.model.version === document.version && linted.config === config;
    if (isKnown && !entry.isStale) return linted;
    const start = performance.now();
    const looked = this.#look(entry, document, config, parser);
    entry.isStale = false;
    this.#looks++;
    entry.linted = {
      ...looked,
      config,
      ms: performance.now() - start,
      resultId: String(this.#looks),
    };
    this.#host.onLinted(entry.linted);
    return entry.linted;
  }

  #look(
    entry: Entry,
    document: TextDocument,
    config: DocumentConfig,
    parser: Linter.Parser | undefined,
  ): Pick<LintedDocument, 'model' | 'state' | 'findings'> {
    const text = document.getText();
    const toResult = (
      state: FileState,
      parsed?: ParsedText,
      findings: DocumentModel['findings'] = [],
    ) => ({
      ...{ state, findings },
      model: toModel(document, entry, config, { parsed, findings, state }),
    });
    if (config.show === 'ignored') return toResult('ignored');
    const isComponent = /\.(?:vue|svelte)$/iu.test(entry.file);
    const isReadable =
      LANGUAGES.includes(document.languageId) && (!isComponent || parser !== undefined);
    if (!isReadable || text.length > MAX_LENGTH || text.includes('\0'))
      return toResult('unsupported');
    if (!mayCallPersona(entry.file, text, config.settings)) return toResult('idle');
    try {
      const source = parser === undefined ? this.#parse(entry, document) : { text, parser };
      const outcome = lint({ file: entry.file, document, source }, hideOff(config));
      this.#logProblems(entry, outcome);
      const state = outcome.syntaxError ? 'syntax-error' : toState(config, outcome);
      return toResult(state, outcome.parsed, outcome.findings);
    } catch (error) {
      if (isSyntaxError(error)) return toResult('syntax-error', undefined, getLastFindings(entry));
      this.#host.log.failure(`${entry.file} could not be checked`, error);
      return toResult('error');
    }
  }

  #parse(entry: Entry, document: TextDocument): SourceCode {
    const { version } = document;
    if (entry.parsed?.version !== version) {
      entry.parsed = { version, source: toLintedSource(entry.file, document.getText()) };
    } else {
      forgetAnalysis(entry.parsed.source as unknown as Parameters<typeof forgetAnalysis>[0]);
    }
    return entry.parsed.source;
  }

  #logProblems({ file }: Entry, { problems, syntaxError }: LintOutcome): void {
    if (syntaxError) return;
    for (const problem of problems) this.#host.log.error(`Internal error at ${file}: ${problem}`);
  }

  #setBuffer(uri: string, file: string, text: string): string[] {
    if (text.length > MAX_LENGTH) return [];
    openBuffer(file, text);
    return this.#markDependents(file).filter((each) => each !== uri);
  }

  #markDependents(changed: string): string[] {
    const marked: string[] = [];
    for (const [uri, entry] of this.#entries) {
      const modules = getFileModules(entry.linted?.config.settings);
      this.#dependents.changed(changed, modules);
      if (entry.file === changed || !this.#dependents.reaches(entry.file, changed, modules))
        continue;
      entry.isStale = true;
      marked.push(uri);
    }
    return marked;
  }

  #findComponentParser(uri: string): Promise<Linter.Parser | undefined> {
    const [, kind] = /\.(vue|svelte)$/iu.exec(this.#entries.get(uri)?.file ?? '') ?? [];
    if (kind === undefined) return Promise.resolve(undefined);
    const name = `${kind.toLowerCase()}-eslint-parser`;
    const known = this.#parsers.get(name) ?? loadParser(name, this.#host.getParserFolders());
    this.#parsers.set(name, known);
    return known;
  }
}

/** Nothing is reported, but hovers go on. */
function hideOff(config: DocumentConfig): DocumentConfig {
  return config.show === 'off' ? { ...config, rules: {} } : config;
}

function toState({ show }: DocumentConfig, { parsed }: LintOutcome): FileState {
  if (show !== 'shown') return show;
  return parsed === undefined ? 'error' : 'active';
}

function toModel(
  document: TextDocument,
  { file, linted }: Entry,
  config: DocumentConfig,
  seen: { parsed: ParsedText | undefined; findings: DocumentModel['findings']; state: FileState },
): DocumentModel {
  const { uri, version } = document;
  const last = seen.state === 'syntax-error' ? linted?.model.parsed : undefined;
  return {
    ...{ uri, file, version, document, text: document.getText(), settings: config.settings },
    parsed: seen.parsed ?? last,
    isCurrent: seen.parsed !== undefined,
    findings: config.show === 'shown' ? seen.findings : [],
  };
}

/** While the text does not parse, what was found in the last one stays where it was. */
function getLastFindings({ linted }: Entry): DocumentModel['findings'] {
  return linted?.findings ?? [];
}

/** typescript-estree's error carries where it is. */
function isSyntaxError(error: unknown): boolean {
  return error instanceof Error && ('lineNumber' in error || 'location' in error);
}

function readText(file: string): string | undefined {
  if (!path.isAbsolute(file)) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
