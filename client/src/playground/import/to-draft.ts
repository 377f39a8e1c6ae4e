/**
 * An imported request as the draft of an operation: path parameters read from the path, credentials and what only a run
 * of a program knows left out. Not here: reading text.
 */
import { findEndpoint, findOperation, redactApiKeys, splitApiPath } from '@persona-lint/api';
import { isDraftHeader, isPlaceholder, type Draft } from '../draft.js';
import { toReadable } from '../json.js';
import type { ImportedRequest } from './index.js';

/** Undefined when no operation of the catalogue answers. */
export function toDraft(request: ImportedRequest): Draft | undefined {
  const [path = '', query = ''] = request.path.split('?', 2);
  const split = splitApiPath(path, true);
  const operation =
    findOperation(request.operation ?? '') ?? findEndpoint(request.method, split.path).operation;
  if (operation === undefined) return undefined;
  const written = split.path.split('/');
  const params = operation.path.split('/').flatMap((part, index): [string, string][] => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    const value = decode(written[index] ?? '');
    return name === undefined || isPlaceholder(value) ? [] : [[name, value]];
  });
  const named = Object.entries(request.params ?? {}).filter(([, value]) => !isPlaceholder(value));
  const headers = Object.entries(request.headers).filter(
    ([name, value]) => isOwnHeader(name) && !isPlaceholder(value),
  );
  return {
    operation: operation.id,
    params: Object.fromEntries([...params, ...named]),
    query: Object.fromEntries(new URLSearchParams(query)),
    headers: Object.fromEntries(headers.map(([name, value]) => [name, redactApiKeys(value)])),
    body: redactApiKeys(toReadable(request.body ?? '')),
  };
}

/** What a draft keeps of the headers; the rest is set by the playground itself. */
function isOwnHeader(name: string): boolean {
  return isDraftHeader(name) && !/^(?:accept|content-(?:type|length)|user-agent)$/i.test(name);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
