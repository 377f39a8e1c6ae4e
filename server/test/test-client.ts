/**
 * An editor for tests: a real protocol connection to a server in the same process, over two streams. Everything it waits
 * for is a message; nothing sleeps.
 */
import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  type Range,
} from 'vscode-languageserver-protocol/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../src/connection.js';
import type { Feature } from '../src/feature.js';
import { FEATURES } from '../src/features/index.js';
import type { InitializationOptions } from '../src/protocol.js';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: InitializationOptions;
  /** Absolute paths of the workspace's folders. */
  readonly folders?: readonly string[];
  /** Answers `workspace/configuration` for a section and a resource. */
  readonly configuration?: (section: string | undefined, scopeUri: string | undefined) => unknown;
  readonly features?: readonly Feature[];
}

export interface Edit {
  readonly range: Range;
  readonly text: string;
}

interface Received {
  readonly method: string;
  readonly params: unknown;
}

/** What pull diagnostics need; a client without it is sent them. */
export const PULL: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false } },
  workspace: { diagnostics: { refreshSupport: true }, configuration: true, workspaceFolders: true },
  window: { workDoneProgress: true },
};

export class TestClient {
  readonly connection: MessageConnection;
  initialized!: InitializeResult;
  readonly #received: Received[] = [];
  readonly #waiting = new Set<(message: Received) => void>();
  readonly #versions = new Map<string, number>();

  constructor(connection: MessageConnection) {
    this.connection = connection;
  }

  receive(message: Received): void {
    this.#received.push(message);
    for (const waiting of [...this.#waiting]) waiting(message);
  }

  /** The first message of a kind that fits, whether it has come already or not; each is given out once. */
  next<Params>(method: string, fits: (params: Params) => boolean = () => true): Promise<Params> {
    const isWanted = (message: Received): boolean =>
      message.method === method && fits(message.params as Params);
    const index = this.#received.findIndex(isWanted);
    if (index >= 0) {
      const [message] = this.#received.splice(index, 1);
      return Promise.resolve(message!.params as Params);
    }
    return new Promise((resolve) => {
      const waiting = (message: Received): void => {
        if (!isWanted(message)) return;
        this.#waiting.delete(waiting);
        this.#received.splice(this.#received.indexOf(message), 1);
        resolve(message.params as Params);
      };
      this.#waiting.add(waiting);
    });
  }

  /** What has come of a kind and was not asked for. */
  pending<Params>(method: string): Params[] {
    return this.#received
      .filter((message) => message.method === method)
      .map(({ params }) => params as Params);
  }

  /** What was written to the output channel so far. */
  log(): string {
    return this.pending<{ message: string }>(LogMessageNotification.method)
      .map(({ message }) => message)
      .join('\n');
  }

  async open(uri: string, text: string, languageId = 'typescript'): Promise<void> {
    this.#versions.set(uri, 1);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces the whole text, or parts of it. @returns the new version */
  async change(uri: string, change: string | readonly Edit[]): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: typeof change === 'string' ? [{ text: change }] : [...change],
    });
    return version;
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    if (report.kind !== 'full') throw new Error(`expected a full report, got ${report.kind}`);
    return report.items;
  }

  /** A document request by its name: what a feature answers. */
  request<Result>(method: string, params: object): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  /** Without `exit`, which would end this process. */
  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
  }
}

export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const { capabilities = PULL, folders = [], features = FEATURES } = options;
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  startServer(server, features);
  const connection = createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const client = new TestClient(connection);
  answer(connection, client, options);
  connection.listen();
  const workspaceFolders = folders.map((folder) => ({
    uri: new URL(`file://${folder}`).href,
    name: folder,
  }));
  client.initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol's type asks for it
    rootUri: workspaceFolders[0]?.uri ?? null,
    workspaceFolders,
    capabilities,
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return client;
}

/** What an editor answers by itself. */
function answer(
  connection: MessageConnection,
  client: TestClient,
  { configuration = () => null }: ClientOptions,
): void {
  connection.onNotification((method, params) => client.receive({ method, params }));
  connection.onRequest((method, params) => {
    client.receive({ method, params });
    if (method !== 'workspace/configuration') return null;
    const { items } = params as { items: { section?: string; scopeUri?: string }[] };
    return items.map(({ section, scopeUri }) => configuration(section, scopeUri) ?? null);
  });
  connection.onUnhandledProgress((params) => client.receive({ method: '$/progress', params }));
}
