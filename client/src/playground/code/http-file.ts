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
      ? [
          '# After no answer or a 429, wait and send it again as it is: with this key it runs once.',
          '# After a 5xx, or for another request, put another key here.',
        ]
      : []),
    `${method} ${url}`,
    `Authorization: Bearer {{$processEnv ${variable}}}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(needsKey && key !== '' ? [`${IDEMPOTENCY_KEY_HEADER}: ${key}`] : []),
    ...(body === '' ? [] : ['', body]),
  ];
  return `${lines.join('\n')}\n`;
}
