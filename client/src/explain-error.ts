/**
 * "Persona: Explain an Error": paste a body or pick a status, read what it means, whether to send the request again, with
 * which key and after how long. Not here: the explanation, which is the server's and the same as in hovers.
 */
import { STATUSES } from '@persona-lint/api';
import { EXPLAIN, type ExplainParams, type ExplainResult } from 'persona-language-server/protocol';
import * as vscode from 'vscode';
import type { Session } from './session.js';
import { showMarkdown, type TextDocuments } from './text-documents.js';

interface Choice extends vscode.QuickPickItem {
  readonly status?: number;
  /** In the clipboard. */
  readonly body?: string;
}

/** @param body given by a caller that has one; otherwise the user is asked */
export async function explainError(
  session: Session,
  texts: TextDocuments,
  body?: string,
): Promise<void> {
  const question = body === undefined ? await ask() : { body };
  if (question === undefined) return;
  const { markdown } = await session.client.sendRequest<ExplainResult>(EXPLAIN, question);
  const name = question.status === undefined ? 'error' : String(question.status);
  await showMarkdown(texts, { name: `Persona ${name}.md`, text: markdown });
}

async function ask(): Promise<ExplainParams | undefined> {
  const choice = await vscode.window.showQuickPick(await listChoices(), {
    title: vscode.l10n.t('Explain an error of Persona'),
    placeHolder: vscode.l10n.t('Paste a body, or pick the status of the answer'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (choice === undefined) return undefined;
  if (choice.status !== undefined) return { status: choice.status };
  return choice.body === undefined ? askForBody() : { body: choice.body };
}

async function listChoices(): Promise<Choice[]> {
  const clipboard = (await vscode.env.clipboard.readText()).trim();
  const isBody = clipboard.startsWith('{') && clipboard.includes('"errors"');
  return [
    ...(isBody
      ? [
          {
            label: `$(clippy) ${vscode.l10n.t('Explain the body in the clipboard')}`,
            body: clipboard,
          },
        ]
      : []),
    { label: `$(edit) ${vscode.l10n.t('Paste a body…')}` },
    { label: vscode.l10n.t('Statuses'), kind: vscode.QuickPickItemKind.Separator },
    ...STATUSES.map(({ status, name, meaning }) => ({
      label: String(status),
      description: name,
      detail: meaning,
      status,
    })),
  ];
}

/** An input box makes one line of many, which JSON does not mind. */
async function askForBody(): Promise<ExplainParams | undefined> {
  const body = await vscode.window.showInputBox({
    title: vscode.l10n.t('Explain an error of Persona'),
    prompt: vscode.l10n.t('The body of the answer, as JSON'),
    placeHolder: '{ "errors": [ … ] }',
    ignoreFocusOut: true,
  });
  return body === undefined || body.trim() === '' ? undefined : { body };
}
