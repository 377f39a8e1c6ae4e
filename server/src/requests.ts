/**
 * The requests of this server's own, and those about documents that are no feature of the table: diagnostics, code actions,
 * the model, the calls, the scan. Not here: what is answered, which each part knows itself.
 */
import { print } from '@persona-lint/core';
import {
  CodeActionRequest,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyFixes, toCodeActions } from './actions/code-actions.js';
import { toEndpoints, type KnownFile } from './calls.js';
import type { DocumentModel } from './document-model.js';
import { explainAnswer } from './explain.js';
import { lint } from './lint.js';
import { toLintedSource } from './linted-source.js';
import { findCall, toPlaygroundRequest } from './playground-request.js';
import * as protocol from './protocol.js';
import { giveWay } from './reports.js';
import { scanFile, scanWorkspace, type ScanHost } from './scan.js';
import type { ServerState } from './server-state.js';
import { toFile } from './uris.js';

export function listenToRequests(connection: Connection, state: ServerState): void {
  const { documents, reports } = state;
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    await giveWay();
    refuseCancelled(token);
    return reports.answer(textDocument.uri, previousResultId);
  });
  connection.onRequest(CodeActionRequest.method, async (params: CodeActionParams) => {
    const linted = await documents.get(params.textDocument.uri);
    if (linted === undefined) return [];
    const { client, options } = state;
    const fixAll = (document: DocumentModel): string => fixRepeatedly(document, linted.config);
    return toCodeActions(linted.model, params.range, params.context, { client, options, fixAll });
  });
  connection.onRequest(protocol.MODEL, (params: protocol.ModelParams) => getModel(params, state));
  connection.onRequest(protocol.CALLS, () => getCalls(state));
  connection.onRequest(protocol.EXPLAIN, (params: protocol.ExplainParams) => explainAnswer(params));
  connection.onRequest(
    protocol.PLAYGROUND_REQUEST,
    async ({ textDocument, position }: protocol.PlaygroundRequestParams) => {
      const linted = await documents.get(textDocument.uri);
      const call = linted && findCall(linted.model, position);
      return call === undefined ? null : toPlaygroundRequest(call);
    },
  );
  connection.onRequest(
    protocol.SCAN,
    (params: protocol.ScanParams | null, token: CancellationToken) =>
      scan(connection, state, params?.workDoneToken, token),
  );
}

type CodeActionParams = Parameters<Parameters<Connection['onCodeAction']>[0]>[0];

function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
  }
}

const MAX_PASSES = 10;

/** As ESLint's `--fix`: until nothing is left to fix. */
function fixRepeatedly(model: DocumentModel, config: Parameters<typeof lint>[1]): string {
  let [text, messages] = [model.text, model.findings.map(({ message }) => message)];
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const fixed = applyFixes(text, messages);
    if (fixed === text || /\.(?:vue|svelte)$/iu.test(model.file)) return fixed;
    text = fixed;
    const { uri, document, version } = model;
    const changed = TextDocument.create(uri, document.languageId, version, text);
    const source = toLintedSource(model.file, text);
    messages = lint({ file: model.file, document: changed, source }, config).findings.map(
      ({ message }) => message,
    );
  }
  return text;
}

async function getModel(
  { textDocument: { uri } }: protocol.ModelParams,
  state: ServerState,
): Promise<protocol.ModelResult> {
  const linted = await state.documents.get(uri);
  const parsed = linted?.model.parsed ?? (await scanFile(toFile(uri), toScanHost(state)))?.parsed;
  if (parsed === undefined) return { text: 'No Persona call was found.' };
  return { text: print(parsed.model) || 'No Persona call was found.' };
}

async function getCalls(state: ServerState): Promise<protocol.CallsResult> {
  const { documents, reports } = state;
  const files = new Map<string, KnownFile>();
  for (const { file, uri, document, parsed, findings } of reports.scanned) {
    if (parsed === undefined) continue;
    files.set(file, { uri, text: document.getText(), model: parsed.model, findings });
  }
  for (const uri of documents.uris) {
    const linted = await documents.get(uri);
    if (linted === undefined) continue;
    const { file, parsed } = linted.model;
    files.delete(file);
    if (parsed === undefined) continue;
    files.set(file, { uri, text: parsed.text, model: parsed.model, findings: linted.findings });
  }
  return { endpoints: toEndpoints([...files.values()]), scanned: state.isScanned };
}

export function toScanHost({ log, folders, configuration, documents }: ServerState): ScanHost {
  return {
    log,
    getFolders: () => folders,
    getConfig: (uri, languageId) => configuration.get(uri, languageId),
    findOpen: (file) => documents.findOpen(file),
  };
}

async function scan(
  connection: Connection,
  state: ServerState,
  token: string | number | undefined,
  cancellation: CancellationToken,
): Promise<protocol.ScanResult> {
  const own = token === undefined ? undefined : connection.window.attachWorkDoneProgress(token);
  own?.begin('Scanning for Persona calls', 0, undefined, true);
  try {
    const { result, files } = await scanWorkspace(toScanHost(state), {
      report: (done, all) =>
        own?.report(Math.floor((100 * done) / all), `${String(done)} of ${String(all)} files`),
      isCancelled: () => cancellation.isCancellationRequested,
    });
    // A scan that was cancelled has not seen all: what it has found stands beside what was known.
    if (result.cancelled) {
      const seen = new Set(files.map(({ file }) => file));
      const others = state.reports.scanned.filter(({ file }) => !seen.has(file));
      await state.reports.setScanned([...others, ...files]);
    } else {
      await state.reports.setScanned(files);
      state.isScanned = true;
    }
    void connection.sendNotification(protocol.CALLS_CHANGED);
    return result;
  } finally {
    own?.done();
  }
}
