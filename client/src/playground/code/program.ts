/**
 * A request as a JavaScript module for fetch, axios, got or ky: a row of differences for each client, one shape for all.
 * What the clients repeat by themselves is switched off, because none of them knows which key to repeat with.
 */
import { IDEMPOTENCY_KEY_HEADER, RATE_LIMIT_RESET_HEADER } from '@persona-lint/api';
import type { Draft } from '../draft.js';
import { toRequestText, type RequestText } from './request-text.js';
import type { CodeTarget } from './targets.js';

type ClientName = Exclude<CodeTarget, 'curl' | 'http'>;

interface Client {
  readonly imports: readonly string[];
  /** The call, with the lines of its options. */
  readonly call: (url: string, options: readonly string[]) => string[];
  readonly method: (method: string) => string;
  readonly body: (value: string) => string;
  /** Options beside method, headers and body. */
  readonly options: readonly string[];
  readonly status: string;
  readonly header: (name: string) => string;
  readonly result: string;
  /** The client sets the content type itself. */
  readonly setsContentType: boolean;
}

const toCall =
  (name: string) =>
  (url: string, options: readonly string[]): string[] => [
    `${name}(${url}, {`,
    ...options.map((line) => `  ${line}`),
    '})',
  ];

const CLIENTS: Readonly<Record<ClientName, Client>> = {
  fetch: {
    imports: [],
    call: toCall('fetch'),
    method: (method) => `method: '${method}',`,
    body: (value) => `body: JSON.stringify(${value}),`,
    options: ['signal: AbortSignal.timeout(30_000),'],
    status: 'response.status',
    header: (name) => `response.headers.get('${name}')`,
    result: 'await response.json()',
    setsContentType: false,
  },
  axios: {
    imports: ["import axios from 'axios';"],
    call: (url, options) => [
      'axios({',
      `  url: ${url},`,
      ...options.map((line) => `  ${line}`),
      '})',
    ],
    method: (method) => `method: '${method}',`,
    body: (value) => `data: ${value},`,
    options: ['timeout: 30_000,', 'validateStatus: () => true,'],
    status: 'response.status',
    header: (name) => `response.headers['${name.toLowerCase()}']`,
    result: 'response.data',
    setsContentType: true,
  },
  got: {
    imports: ["import got from 'got';"],
    call: toCall('got'),
    method: (method) => `method: '${method}',`,
    body: (value) => `json: ${value},`,
    options: [
      "responseType: 'json',",
      'timeout: { request: 30_000 },',
      'retry: { limit: 0 },',
      'throwHttpErrors: false,',
    ],
    status: 'response.statusCode',
    header: (name) => `response.headers['${name.toLowerCase()}']`,
    result: 'response.body',
    setsContentType: true,
  },
  ky: {
    imports: ["import ky from 'ky';"],
    call: toCall('ky'),
    method: (method) => `method: '${method}',`,
    body: (value) => `json: ${value},`,
    options: ['timeout: 30_000,', 'retry: 0,', 'throwHttpErrors: false,'],
    status: 'response.status',
    header: (name) => `response.headers.get('${name}')`,
    result: 'await response.json()',
    setsContentType: true,
  },
};

export function toProgram(target: ClientName, draft: Draft): string {
  const client = CLIENTS[target];
  const request = toRequestText(draft);
  return `${[
    ...client.imports,
    ...(request.needsKey ? ["import { randomUUID } from 'node:crypto';"] : []),
    '',
    ...toRetry(client, request.needsKey),
    '',
    ...toFunction(client, request),
    '',
    `console.log(await ${toName(request.id)}());`,
  ]
    .join('\n')
    .trim()}\n`;
}

function toFunction(client: Client, request: RequestText): string[] {
  const { body, method, needsKey, url, id } = request;
  const options = [
    client.method(method),
    ...toHeaderLines(client, request),
    ...(body === '' ? [] : client.body(toLiteral(body)).split('\n')),
    ...client.options,
  ];
  const call = client.call(`'${url.replaceAll("'", '%27')}'`, options);
  return [
    `/** ${request.purpose} */`,
    `export async function ${toName(id)}() {`,
    `  const response = await sendWithRetry((${needsKey ? 'idempotencyKey' : ''}) =>`,
    ...call.map((line) => `    ${line}`),
    '  );',
    `  if (${client.status} >= 300) {`,
    `    throw new Error(\`Persona answered \${${client.status}}\`);`,
    '  }',
    `  return ${client.result};`,
    '}',
  ];
}

function toHeaderLines(client: Client, { headers, needsKey, variable }: RequestText): string[] {
  const shown = headers.filter(([name]) => !(client.setsContentType && name === 'Content-Type'));
  return [
    'headers: {',
    `  Authorization: \`Bearer \${process.env.${variable}}\`,`,
    ...shown.map(([name, value]) => `  '${name}': ${JSON.stringify(value)},`),
    ...(needsKey ? [`  '${IDEMPOTENCY_KEY_HEADER}': idempotencyKey,`] : []),
    '},',
  ];
}

function toRetry({ status, header }: Client, needsKey: boolean): string[] {
  const doc = needsKey
    ? [
        ' * After a lost answer and a 429 the key stays, so that the work is done once. After a 5xx it is a',
        ' * new one: the failure is stored with the old key.',
      ]
    : [' * A lost answer, a 429 and a 5xx are worth another attempt; anything else is final.'];
  return [
    '/**',
    ' * Sends a request to Persona until the answer is final, at most five times.',
    ...doc,
    ' */',
    'async function sendWithRetry(send) {',
    ...(needsKey ? ['  let idempotencyKey = randomUUID();'] : []),
    '  for (let attempt = 1; ; attempt++) {',
    '    let delay = 5000 * 2 ** (attempt - 1);',
    '    try {',
    `      const response = await send(${needsKey ? 'idempotencyKey' : ''});`,
    `      const isServerError = ${status} >= 500;`,
    `      if (${status} !== 429 && !isServerError) return response;`,
    '      if (attempt >= 5) return response;',
    ...(needsKey ? ['      if (isServerError) idempotencyKey = randomUUID();'] : []),
    `      const reset = Number(${header(RATE_LIMIT_RESET_HEADER)});`,
    `      if (${status} === 429 && reset > 0) delay = reset * 1000;`,
    '    } catch (error) {',
    '      if (attempt >= 5) throw error;',
    '    }',
    '    await new Promise((resolve) => setTimeout(resolve, delay));',
    '  }',
    '}',
  ];
}

/** JSON as an object literal: names that need no quotes lose them. */
function toLiteral(body: string): string {
  try {
    const text = JSON.stringify(JSON.parse(body), undefined, 2);
    return text.replace(/^(\s*)"([A-Za-z_$][\w$]*)":/gm, '$1$2:');
  } catch {
    return JSON.stringify(body);
  }
}

function toName(id: string): string {
  return id.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase());
}
