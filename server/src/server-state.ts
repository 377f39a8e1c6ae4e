/**
 * What the parts of the server share: the client's abilities, the workspace's folders, the configuration, the documents.
 * Not here: which message does what (`connection.ts`).
 */
import type { ClientCapabilities, Connection, InitializeParams } from 'vscode-languageserver';
import { Configuration } from './configuration.js';
import { Documents, type DocumentsHost, type LintedDocument } from './documents.js';
import { createLog, type Log } from './log.js';
import { CONFIGURATION_SECTION, type InitializationOptions } from './protocol.js';
import { Reports } from './reports.js';
import { isFileUri, toFile } from './uris.js';

export class ServerState {
  readonly log: Log;
  readonly configuration: Configuration;
  readonly documents: Documents;
  readonly reports: Reports;
  client: ClientCapabilities = {};
  options: InitializationOptions = {};
  folders: string[] = [];
  trusted = false;
  eslintExtension = false;
  isScanned = false;
  /** Of clients that cannot be asked. */
  pushedSettings: unknown = undefined;
  readonly #named = new Set<string>();

  constructor(
    connection: Connection,
    getText: DocumentsHost['getText'],
    onLinted: (linted: LintedDocument) => void,
  ) {
    this.log = createLog(connection.console);
    this.configuration = new Configuration({
      getClientSettings: (uri) => this.#askClient(connection, uri),
      getFolders: () => this.folders,
      isTrusted: () => this.trusted,
      isEslintExtensionActive: () => this.eslintExtension,
    });
    this.documents = new Documents({
      getText,
      getConfig: (uri, languageId) => this.configuration.get(uri, languageId),
      getParserFolders: () => (this.trusted ? this.folders : []),
      log: this.log,
      onLinted: (linted) => {
        this.#nameProblems(linted);
        onLinted(linted);
      },
    });
    this.reports = new Reports(connection, this.documents, this.log);
  }

  initialize(params: InitializeParams): void {
    const { capabilities, workspaceFolders } = params;
    this.client = capabilities;
    const options: unknown = params.initializationOptions;
    this.options = typeof options === 'object' && options !== null ? options : {};
    this.trusted = this.options.trusted === true;
    this.eslintExtension = this.options.eslintExtension === true;
    this.setFolders((workspaceFolders ?? []).map(({ uri }) => uri));
    this.reports.pulls = capabilities.textDocument?.diagnostic !== undefined;
    this.reports.refreshes = capabilities.workspace?.diagnostics?.refreshSupport === true;
  }

  setFolders(uris: readonly string[]): void {
    this.folders = uris.filter(isFileUri).map((uri) => toFile(uri));
  }

  /** Settings, configuration files, trust: everything is asked for and looked at again. */
  async reconfigure(): Promise<void> {
    this.configuration.forgetAll();
    this.#named.clear();
    this.documents.markAll();
    await this.reports.update(this.documents.uris);
  }

  async #askClient(connection: Connection, scopeUri: string): Promise<unknown> {
    if (this.client.workspace?.configuration !== true) return this.pushedSettings;
    const section = CONFIGURATION_SECTION;
    return (await connection.workspace.getConfiguration({ scopeUri, section })) as unknown;
  }

  /** Each once, until something is configured anew. */
  #nameProblems({ config }: LintedDocument): void {
    for (const problem of config.problems) {
      if (this.#named.has(problem)) continue;
      this.#named.add(problem);
      this.log.warn(problem);
    }
  }
}
