/**
 * The one way to make a feature: an LSP request about a document, what the server announces for it, and a function
 * from the document's model to the answer. Errors and missing documents are dealt with here, once.
 * Not here: any answer (`features/`). The table of all features is `features/index.ts`.
 */
import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  ProtocolRequestType,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { DocumentModel } from './document-model.js';
import type { ClientSettings, InitializationOptions } from './protocol.js';

/** What a handler may ask beside the document. */
export interface FeatureContext {
  readonly client: ClientCapabilities;
  readonly options: InitializationOptions;
  /** Of this document, checked. */
  readonly settings: ClientSettings;
}

/** What the features are given of the server. */
export interface FeatureHost {
  /** The model of the current version; undefined for a document that is not open. */
  getDocument(uri: string): Promise<DocumentModel | undefined>;
  getContext(uri: string): Promise<FeatureContext>;
  /** Redacted and written to the output channel. */
  logError(what: string, error: unknown): void;
}

export interface Feature {
  readonly capabilities: ServerCapabilities;
  listen(connection: Connection, host: FeatureHost): void;
}

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

export interface FeatureDefinition<Params extends DocumentParams, Result, Part, Registration> {
  readonly type: ProtocolRequestType<Params, Result | null, Part, void, Registration>;
  readonly capabilities: ServerCapabilities;
  /** `null` when there is nothing to say. */
  handle(params: Params, document: DocumentModel, context: FeatureContext): Result | null;
}

export function createFeature<Params extends DocumentParams, Result, Part, Registration>(
  definition: FeatureDefinition<Params, Result, Part, Registration>,
): Feature {
  const { type, capabilities } = definition;
  return {
    capabilities,
    listen(connection, host) {
      const answer = async (params: Params, token: CancellationToken): Promise<Result | null> => {
        const { uri } = params.textDocument;
        try {
          const document = await host.getDocument(uri);
          if (document === undefined || token.isCancellationRequested) return null;
          return definition.handle(params, document, await host.getContext(uri));
        } catch (error) {
          host.logError(`${type.method} for ${uri}`, error);
          return null;
        }
      };
      // By name: the typed overload asks for more than a generic result can show.
      connection.onRequest(type.method, answer);
    },
  };
}
