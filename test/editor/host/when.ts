/**
 * Waiting for VS Code: a question is asked again each time something has changed, never after a time.
 */
import * as vscode from 'vscode';

/** Something else that can change. */
interface Changing {
  readonly onDidChange: vscode.Event<void>;
}

/** Milliseconds after which nothing is expected any more. */
const LIMIT = 30_000;

/** @throws when it has not become true within half a minute, naming what was waited for */
export async function when(
  what: string,
  isTrue: () => boolean,
  ...changing: readonly Changing[]
): Promise<void> {
  if (isTrue()) return;
  await new Promise<void>((resolve, reject) => {
    const end = (action: () => void): void => {
      clearTimeout(limit);
      vscode.Disposable.from(...subscriptions).dispose();
      action();
    };
    const look = (): void => {
      if (isTrue()) end(resolve);
    };
    const subscriptions = [
      vscode.languages.onDidChangeDiagnostics(look),
      vscode.window.onDidChangeActiveTextEditor(look),
      vscode.workspace.onDidOpenTextDocument(look),
      ...changing.map(({ onDidChange }) => onDidChange(look)),
    ];
    const limit = setTimeout(() => end(() => reject(new Error(`no sign of ${what}`))), LIMIT);
  });
}
