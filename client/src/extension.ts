/**
 * The entry of the extension: small, because VS Code loads it with the first JavaScript or TypeScript file of any window.
 * The rest (`session.ts` and the language server) starts when Persona plays a part, or when a command asks for it.
 */
import type * as vscode from 'vscode';
import { registerCommands } from './commands.js';
import { waitForPersona } from './presence.js';
import type { Session } from './session.js';

/** For tests and other extensions. */
export interface PersonaExtension {
  /** The session as far as it was started; undefined while Persona plays no part. */
  readonly session: Promise<Session> | undefined;
}

let session: Promise<Session> | undefined;

export function activate(context: vscode.ExtensionContext): PersonaExtension {
  const start = (): Promise<Session> => {
    session ??= startSession(context);
    return session;
  };
  context.subscriptions.push(
    registerCommands(context, start),
    waitForPersona(() => void start()),
  );
  return {
    get session() {
      return session;
    },
  };
}

export async function deactivate(): Promise<void> {
  await (await session)?.stop();
}

async function startSession(context: vscode.ExtensionContext): Promise<Session> {
  const { createSession } = await import('./session.js');
  return createSession(context);
}
