/**
 * A request in the `.http` format of REST clients, one block of a collection. The API key is a variable of the user's
 * environment; the idempotency key stands there, so that sending the block twice does the work once.
 */
import { IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import type { CodeRequest } from './index.js';
import { toRequestText } from './request-text.js';

export function toHttpFile({ draft, key }: CodeRequest): string {
  const { method, url, headers, body, needsKey, variable, purpose } = toRequestText(draft);
  const lines = [
    `### ${purpose}`,
    ...(needsKey && key !== ''
      ? ['# Repeated with this key, the request runs once. Another request needs another key.']
      : []),
    `${method} ${url}`,
    `Authorization: Bearer {{$processEnv ${variable}}}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(needsKey && key !== '' ? [`${IDEMPOTENCY_KEY_HEADER}: ${key}`] : []),
    ...(body === '' ? [] : ['', body]),
  ];
  return `${lines.join('\n')}\n`;
}
