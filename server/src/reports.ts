/**
 * How findings reach the client: asked for where it can ask, sent where it cannot; and those of a scan, which belong to files
 * that are closed. Not here: how they are found.
 */
import type {
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  CancellationToken,
} from 'vscode-languageserver';
import { toDiagnostic } from './diagnostics.js';
import type { Documents, LintedDocument } from './documents.js';
import type { Log } from './log.js';
import type { ScannedFile } from './scan.js';

export class Reports {
  readonly #connection: Connection;
  readonly #documents: Documents;
  readonly #log: Log;
  readonly #scanned = new Map<string, ScannedFile>();
  /** The client asks for the findings of open documents itself. */
  pulls = false;
  /** The client asks again when it is told to. */
  refreshes = false;
  #refreshing: 'no' | 'running' | 'again' = 'no';

  constructor(connection: Connection, documents: Documents, log: Log) {
    this.#connection = connection;
    this.#documents = documents;
    this.#log = log;
  }

  get scanned(): readonly ScannedFile[] {
    return [...this.#scanned.values()];
  }

  /** @param previous the result that the client has */
  async answer(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const linted = await this.#documents.get(uri);
    if (linted === undefined) return { kind: 'full', items: [] };
    const { resultId } = linted;
    if (previous === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: this.#toDiagnostics(linted) };
  }

  /** Documents may be reported otherwise now. */
  async update(uris: readonly string[]): Promise<void> {
    if (uris.length === 0) return;
    if (this.pulls && this.refreshes) this.#refresh();
    if (this.pulls) return;
    for (const uri of uris) await this.send(uri);
  }

  /** For clients that do not ask. */
  async send(uri: string, token?: CancellationToken): Promise<void> {
    await giveWay();
    const linted = await this.#documents.get(uri);
    if (linted === undefined || token?.isCancellationRequested === true) return;
    const { version } = linted.model;
    await this.#connection.sendDiagnostics({
      uri,
      version,
      diagnostics: this.#toDiagnostics(linted),
    });
  }

  /** An open document is reported as one: what a scan has sent of it goes. */
  async opened(uri: string, file: string): Promise<void> {
    if (this.#scanned.has(file)) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** What was sent goes, unless a scan has found it: that stays. */
  async closed(uri: string, scanned: ScannedFile | undefined, file: string): Promise<void> {
    if (scanned !== undefined && this.#scanned.has(file)) this.#scanned.set(file, scanned);
    const kept = this.#scanned.get(file);
    if (kept !== undefined) await this.#sendScanned(kept);
    else if (!this.pulls) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async setScanned(files: readonly ScannedFile[]): Promise<void> {
    const before = [...this.#scanned.values()];
    this.#scanned.clear();
    for (const each of files) this.#scanned.set(each.file, each);
    for (const { file, uri } of before) {
      if (!this.#scanned.has(file))
        await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const each of files) await this.#sendScanned(each);
  }

  /** A scanned file changed on disk. @param now what is there now */
  async changeScanned(file: string, now: ScannedFile | undefined): Promise<void> {
    const before = this.#scanned.get(file);
    if (before === undefined) return;
    if (now === undefined) {
      this.#scanned.delete(file);
      await this.#connection.sendDiagnostics({ uri: before.uri, diagnostics: [] });
      return;
    }
    this.#scanned.set(file, now);
    await this.#sendScanned(now);
  }

  isScanned(file: string): boolean {
    return this.#scanned.has(file);
  }

  async #sendScanned({ file, uri, document, findings }: ScannedFile): Promise<void> {
    if (this.#documents.findOpen(file) !== undefined) return;
    const origin = {
      file,
      uri,
      document,
      findOpen: (each: string) => this.#documents.findOpen(each),
    };
    const diagnostics = findings.map((finding) => toDiagnostic(finding, origin));
    await this.#connection.sendDiagnostics({ uri, diagnostics });
  }

  #toDiagnostics({ model }: LintedDocument): Diagnostic[] {
    const { file, uri, document } = model;
    const origin = {
      file,
      uri,
      document,
      findOpen: (each: string) => this.#documents.findOpen(each),
    };
    return model.findings.map((finding) => toDiagnostic(finding, origin));
  }

  /** One at a time; what comes meanwhile is one more. */
  #refresh(): void {
    if (this.#refreshing !== 'no') {
      this.#refreshing = 'again';
      return;
    }
    this.#refreshing = 'running';
    const done = (): void => {
      const isWanted = this.#refreshing === 'again';
      this.#refreshing = 'no';
      if (isWanted) this.#refresh();
    };
    this.#connection.languages.diagnostics.refresh().then(done, (error: unknown) => {
      this.#log.failure('The client refused to refresh its diagnostics', error);
      done();
    });
  }
}

/** Lets the messages that are there already come first: a newer text, a cancellation. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
