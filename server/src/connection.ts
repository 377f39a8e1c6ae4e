/**
 * The language server on a connection: what it announces, and which part answers what.
 * Not here: any answer. Started by `main.ts` on stdio, and by tests on two streams.
 */
import { VERSION, PRESETS } from 'eslint-plugin-persona/host';
import {
  TextDocuments,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Documents } from './documents.js';
import type { Feature, FeatureHost } from './feature.js';
import { FEATURES } from './features/index.js';
import { createLog } from './log.js';
import type { ClientSettings, InitializationOptions } from './protocol.js';

export function startServer(connection: Connection, features = FEATURES): void {
  const log = createLog(connection.console);
  const texts = new TextDocuments(TextDocument);
  const documents = new Documents(texts);
  const config = { rules: PRESETS.recommended, settings: undefined };
  let client: ClientCapabilities = {};
  let options: InitializationOptions = {};
  const settings: ClientSettings = {};

  connection.onInitialize((params) => {
    client = params.capabilities;
    options = (params.initializationOptions ?? {}) as InitializationOptions;
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...toCapabilities(features),
      },
      serverInfo: { name: 'Persona Lint', version: VERSION },
    };
  });

  const host: FeatureHost = {
    getDocument: (uri) => Promise.resolve(documents.get(uri, config)),
    getContext: () => Promise.resolve({ client, options, settings }),
    logError: (what, error) => log.failure(what, error),
  };
  for (const feature of features) feature.listen(connection, host);

  texts.onDidClose(({ document }) => documents.close(document.uri));
  texts.listen(connection);
  connection.listen();
}

function toCapabilities(features: readonly Feature[]): ServerCapabilities {
  return Object.assign(
    {},
    ...features.map(({ capabilities }) => capabilities),
  ) as ServerCapabilities;
}
