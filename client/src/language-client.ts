/**
 * The connection to the language server: how it is started, what it is told, where it writes.
 * Not here: what is done with its answers.
 */
import path from 'node:path';
import type { InitializationOptions } from 'persona-language-server/protocol';
import * as vscode from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type DocumentSelector,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { LANGUAGES } from './evidence.js';
import { toRedactedChannel } from './redacted-channel.js';

/** Cells of notebooks have a scheme of their own and are left alone. */
export const SELECTOR: DocumentSelector & vscode.DocumentSelector = ['file', 'untitled'].flatMap(
  (scheme) => LANGUAGES.map((language) => ({ scheme, language })),
);

const ESLINT_EXTENSION_ID = 'dbaeumer.vscode-eslint';

export interface Connection {
  dispose(): void;
  readonly client: LanguageClient;
  readonly output: vscode.LogOutputChannel;
}

export function createConnection(context: vscode.ExtensionContext): Connection {
  const channel = vscode.window.createOutputChannel('Persona', { log: true });
  const output = toRedactedChannel(channel);
  const options: LanguageClientOptions = {
    documentSelector: SELECTOR,
    outputChannel: output,
    traceOutputChannel: output,
    initializationOptions: () => toInitializationOptions(),
    progressOnInitialization: false,
    markdown: { supportHtml: false },
    middleware: {
      provideHover: (document, position, token, next) =>
        isOn('hover', document) ? next(document, position, token) : undefined,
      provideCompletionItem: (document, position, context, token, next) =>
        isOn('completion', document) ? next(document, position, context, token) : undefined,
    },
  };
  const client = new LanguageClient('persona', 'Persona', toServerOptions(context), options);
  return { client, output, dispose: () => channel.dispose() };
}

/** @returns whether the ESLint extension runs: it may show our rules' findings already */
export function isEslintActive(): boolean {
  return vscode.extensions.getExtension(ESLINT_EXTENSION_ID)?.isActive === true;
}

function isOn(feature: 'hover' | 'completion', document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('persona', document).get(`${feature}.enabled`, true);
}

function toInitializationOptions(): InitializationOptions {
  return {
    trusted: vscode.workspace.isTrusted,
    playground: true,
    eslintExtension: isEslintActive(),
  };
}

function toServerOptions(context: vscode.ExtensionContext): ServerOptions {
  const module = context.asAbsolutePath(path.join('dist', 'server.mjs'));
  const transport = TransportKind.ipc;
  return {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ['--nolazy', '--enable-source-maps'] } },
  };
}
