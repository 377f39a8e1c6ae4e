/**
 * The language server on a connection: what it announces, and which part hears of what.
 * Not here: any answer (`requests.ts`, `features/`). Started by `main.ts` on stdio, and by tests on two streams.
 */
import { fileChanged, VERSION } from 'eslint-plugin-persona/host';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ACTION_KINDS } from './actions/code-actions.js';
import type { Feature, FeatureHost } from './feature.js';
import { FEATURES } from './features/index.js';
import {
  CALLS_CHANGED,
  CONFIGURATION_SECTION,
  ESLINT_EXTENSION,
  STATUS,
  TRUSTED,
  type EslintExtensionParams,
} from './protocol.js';
import { listenToRequests, toScanHost } from './requests.js';
import { scanFile, type ScannedFile } from './scan.js';
import { ServerState } from './server-state.js';
import { toStatus } from './status.js';
import { isFileUri, toFile } from './uris.js';
import { CONFIG_NAMES } from './workspace-eslint.js';

export function startServer(connection: Connection, features = FEATURES): void {
  const texts = new TextDocuments(TextDocument);
  const state = new ServerState(
    connection,
    (uri) => texts.get(uri),
    (linted) => {
      void connection.sendNotification(STATUS, toStatus(linted));
      void connection.sendNotification(CALLS_CHANGED);
    },
  );
  connection.onInitialize((params) => {
    state.initialize(params);
    return toInitializeResult(state, features);
  });
  connection.onInitialized(() => {
    followFolders(connection, state);
    void register(connection, state);
  });
  listenToDocuments(connection, texts, state);
  listenToWorkspace(connection, state);
  listenToRequests(connection, state);
  const host: FeatureHost = {
    getDocument: async (uri) => (await state.documents.get(uri))?.model,
    getContext: async (uri) => {
      const { client, options, configuration } = state;
      return { client, options, settings: (await configuration.get(uri)).client };
    },
    logError: (what, error) => state.log.failure(what, error),
  };
  for (const feature of features) feature.listen(connection, host);
  texts.listen(connection);
  connection.listen();
}

function toInitializeResult(
  { reports, client }: ServerState,
  features: readonly Feature[],
): InitializeResult {
  const announced = features.map(({ capabilities }) => capabilities);
  const hasFolders = client.workspace?.workspaceFolders === true;
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      codeActionProvider: { codeActionKinds: ACTION_KINDS },
      ...(reports.pulls
        ? {
            diagnosticProvider: {
              identifier: 'persona',
              interFileDependencies: true,
              workspaceDiagnostics: false,
            },
          }
        : {}),
      ...(hasFolders
        ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
        : {}),
      ...(Object.assign({}, ...announced) as ServerCapabilities),
    },
    serverInfo: { name: 'Persona Lint', version: VERSION },
  };
}

/** What is asked of the client once it is ready. */
async function register(
  connection: Connection,
  { client, log, reports }: ServerState,
): Promise<void> {
  const { didChangeConfiguration, didChangeWatchedFiles } = client.workspace ?? {};
  try {
    if (didChangeConfiguration?.dynamicRegistration === true) {
      const section = CONFIGURATION_SECTION;
      await connection.client.register(DidChangeConfigurationNotification.type, { section });
    }
    if (didChangeWatchedFiles?.dynamicRegistration === true) {
      const endings = 'js,jsx,mjs,cjs,ts,tsx,mts,cts,json,vue,svelte';
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: `**/*.{${endings}}` }],
      });
    }
  } catch (error) {
    log.failure('The client refused a registration', error);
  }
  const how = reports.pulls ? 'on request' : 'unasked';
  log.info(`Persona Lint ${VERSION} on Node.js ${process.version}; findings are sent ${how}.`);
}

function listenToDocuments(
  connection: Connection,
  texts: TextDocuments<TextDocument>,
  state: ServerState,
): void {
  const { documents, reports, configuration } = state;
  const report = (uri: string, dependents: readonly string[]): void => {
    const work = reports.pulls
      ? [reports.update(dependents)]
      : [reports.send(uri), reports.update(dependents)];
    Promise.all(work).catch((error: unknown) => state.log.failure(`Findings of ${uri}`, error));
  };
  // Opening is told twice: once as such, then as a change.
  const justOpened = new Set<string>();
  texts.onDidOpen(({ document }) => {
    justOpened.add(document.uri);
    const dependents = documents.open(document);
    void reports.opened(document.uri, toFile(document.uri, document.languageId));
    if (!reports.pulls) report(document.uri, dependents);
    else void reports.update(dependents);
  });
  texts.onDidChangeContent(({ document }) => {
    if (justOpened.delete(document.uri)) return;
    report(document.uri, documents.change(document));
  });
  texts.onDidClose(({ document }) => {
    const { uri, languageId } = document;
    const file = toFile(uri, languageId);
    const dependents = documents.close(uri);
    configuration.forget(uri);
    const close = async (): Promise<void> => {
      const isScanned = isFileUri(uri) && reports.isScanned(file);
      const scanned: ScannedFile | undefined = isScanned
        ? await scanFile(file, toScanHost(state))
        : undefined;
      await reports.closed(uri, scanned, file);
      await reports.update(dependents);
      await connection.sendNotification(CALLS_CHANGED);
    };
    close().catch((error: unknown) => state.log.failure(`Closing ${uri}`, error));
  });
}

function followFolders(connection: Connection, state: ServerState): void {
  if (state.client.workspace?.workspaceFolders !== true) return;
  connection.workspace.onDidChangeWorkspaceFolders(async () => {
    const folders = await connection.workspace.getWorkspaceFolders();
    state.setFolders((folders ?? []).map(({ uri }) => uri));
    await state.reconfigure();
  });
}

function listenToWorkspace(connection: Connection, state: ServerState): void {
  const { documents, reports } = state;
  const reconfigure = (): void => {
    state.reconfigure().catch((error: unknown) => state.log.failure('Configuring anew', error));
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    const given = settings as Readonly<Record<string, unknown>> | null | undefined;
    state.pushedSettings = given?.[CONFIGURATION_SECTION];
    reconfigure();
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const files = changes.filter(({ uri }) => isFileUri(uri)).map(({ uri }) => toFile(uri));
    if (files.some((file) => CONFIG_NAMES.some((name) => file.endsWith(name)))) reconfigure();
    for (const file of files) fileChanged(file);
    await reports.update(documents.filesChanged(files));
    for (const file of files.filter((each) => reports.isScanned(each))) {
      await reports.changeScanned(file, await scanFile(file, toScanHost(state)));
    }
  });
  connection.onNotification(ESLINT_EXTENSION, ({ active }: EslintExtensionParams) => {
    state.eslintExtension = active;
    reconfigure();
  });
  connection.onNotification(TRUSTED, () => {
    state.trusted = true;
    reconfigure();
  });
}
