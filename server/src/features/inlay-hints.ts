/**
 * Inlay hints: how widely the idempotency key of a call is shared, in front of the call. Off unless the user asks for them.
 */
import type { PersonaCall } from '@persona-lint/core';
import { IDEMPOTENCY_KEY_HEADER, getKeyUse, type Method } from '@persona-lint/api';
import { InlayHintRequest, type InlayHint } from 'vscode-languageserver';
import type { DocumentModel } from '../document-model.js';
import { createFeature } from '../feature.js';
import { TextMap } from '../text-map.js';

export const inlayHints = createFeature({
  type: InlayHintRequest.type,
  capabilities: { inlayHintProvider: true },
  handle({ range }, document, { settings }) {
    if (settings.inlayHints?.enabled !== true) return null;
    const from = document.document.offsetAt(range.start);
    const to = document.document.offsetAt(range.end);
    return listHints(document).filter(({ position }) => {
      const offset = document.document.offsetAt(position);
      return from <= offset && offset <= to;
    });
  },
});

function listHints(document: DocumentModel): InlayHint[] {
  const { parsed, file } = document;
  const map = new TextMap(document);
  return (parsed?.model.calls ?? []).flatMap((call) => {
    const label = call.decided === 'here' && call.place.file === file ? toLabel(call) : undefined;
    const range = map.toRange(call.place);
    if (label === undefined || range === undefined) return [];
    return [{ position: range.start, label, tooltip: toTooltip(call), paddingRight: true }];
  });
}

/** Undefined where a key has no effect, and where its scope cannot be told. */
function toLabel({ key, method, search }: PersonaCall): string | undefined {
  if (method === undefined || search || getKeyUse(method as Method) !== 'yes') return undefined;
  if (key.present === 'no') return 'key: none';
  if (key.present === 'unknown') return undefined;
  switch (key.scope) {
    case 'attempt':
      return 'key: per attempt';
    case 'operation':
      return 'key: per operation';
    case 'entity':
      return 'key: per entity';
    case 'module':
      return 'key: module';
    case 'unknown':
      return undefined;
  }
}

function toTooltip({ key }: PersonaCall): string {
  if (key.present === 'no') return `${IDEMPOTENCY_KEY_HEADER} is not sent.`;
  const reason = key.reason === '' ? '' : ` It is ${key.reason}.`;
  const made = key.place === undefined ? '' : ` Made in line ${String(key.place.line)}.`;
  switch (key.scope) {
    case 'attempt':
      return `A new key at each attempt: a repetition is a new operation.${made}`;
    case 'operation':
      return `One key for an operation and all its attempts.${made}`;
    case 'entity':
      return `One key for all operations of one user, object or time.${reason}${made}`;
    case 'module':
      return `One key as long as the program runs, or for ever.${reason}${made}`;
    case 'unknown':
      return made.trim();
  }
}
