/**
 * Checks the headers of a request: authentication, idempotency key, version, casing, content type.
 *
 * Values of keys never reach a message.
 */
import { findApiKey } from '../api-key.js';
import {
  ABSENT_HEADERS,
  API_VERSION_HEADER,
  IDEMPOTENCY_KEY_HEADER,
  KEY_INFLECTIONS,
  KEY_INFLECTION_HEADER,
} from '../headers.js';
import type { Operation } from '../operation.js';
import {
  IDEMPOTENCE_PAGE,
  INFERENCE,
  KEY_INFLECTION_PAGE,
  PROTOCOL_PAGE,
  SPEC,
  VERSIONING_PAGE,
} from '../sources.js';
import { PERSONA_VERSIONS, findNearestVersion } from '../versions.js';
import type { RequestProblem } from './problem.js';

/** Header values by name; names in any case, several values as Node.js writes them. */
export type Headers = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export function checkHeaders(operation: Operation, headers: Headers): RequestProblem[] {
  return [
    ...checkAuthorization(operation, headers),
    ...checkKey(operation, headers),
    ...checkVersion(headers),
    ...checkInflection(headers),
    ...checkContentType(operation, headers),
    ...checkNames(headers),
  ];
}

/** Name as sent and value of a header, in any case; undefined when it is absent. */
export function findHeaderValue(
  headers: Headers,
  name: string,
): { name: string; value: string } | undefined {
  for (const [key, value] of Object.entries(headers))
    if (key.toLowerCase() === name.toLowerCase() && value !== undefined)
      return { name: key, value: String(value) };
  return undefined;
}

function checkAuthorization(operation: Operation, headers: Headers): RequestProblem[] {
  if (operation.auth === 'none') return [];
  const scheme = operation.auth === 'bearer' ? 'Bearer ' : 'PrivateToken token=';
  const field = 'headers.Authorization';
  const from = { source: SPEC, confidence: 'spec' } as const;
  const found = findHeaderValue(headers, 'Authorization');
  if (!found) {
    const message = `Without Authorization the answer is 401; send ${scheme.trim()} and the ${operation.auth === 'bearer' ? 'API key' : 'token'}.`;
    return [{ code: 'missing-authorization', severity: 'error', field, message, ...from }];
  }
  if (!found.value.startsWith(scheme)) {
    const message = `The value does not begin with ${scheme.trim()}, so the answer is 401.`;
    return [{ code: 'wrong-authorization', severity: 'error', field, message, ...from }];
  }
  const environment = findApiKey(found.value)?.environment;
  if (!operation.environment || !environment || environment === operation.environment) return [];
  const message = `This operation needs a ${operation.environment} key; the request carries one for ${environment}.`;
  return [{ code: 'wrong-environment', severity: 'error', field, message, ...from }];
}

function checkKey(operation: Operation, headers: Headers): RequestProblem[] {
  const found = findHeaderValue(headers, IDEMPOTENCY_KEY_HEADER);
  const field = `headers.${found?.name ?? IDEMPOTENCY_KEY_HEADER}`;
  const from = { source: IDEMPOTENCE_PAGE, confidence: 'docs' } as const;
  const { method, search } = operation;
  if (!found) {
    if (operation.idempotencyKey !== 'yes' || search) return [];
    const message =
      'Without a key, a repetition after a lost answer runs the request twice; send one key for each operation.';
    return [{ code: 'missing-key', severity: 'warning', field, message, ...from }];
  }
  if (/^(?:|undefined|null|nan|\[object object\])$/i.test(found.value.trim())) {
    const message =
      'The key is empty or a value that was not set, so different requests would share it; generate one for each operation.';
    return [{ code: 'empty-key', severity: 'error', field, message, ...from }];
  }
  if (operation.idempotencyKey === 'no-effect') {
    const message = `A key has no effect on ${method}; leave it out.`;
    return [{ code: 'key-without-effect', severity: 'warning', field, message, ...from }];
  }
  if (operation.idempotencyKey === 'yes') return [];
  const message = 'What a key does on PATCH is not documented; do not rely on it.';
  return [
    {
      code: 'key-undocumented',
      severity: 'hint',
      field,
      message,
      source: IDEMPOTENCE_PAGE,
      confidence: 'unconfirmed',
    },
  ];
}

function checkVersion(headers: Headers): RequestProblem[] {
  const found = findHeaderValue(headers, API_VERSION_HEADER);
  if (!found || PERSONA_VERSIONS.includes(found.value.trim())) return [];
  const suggestion = findNearestVersion(found.value);
  const hint = suggestion === undefined ? '' : `; the nearest is ${suggestion}`;
  return [
    {
      code: 'unknown-version',
      severity: 'error',
      field: `headers.${found.name}`,
      message: `${JSON.stringify(found.value)} is not a version of the API${hint}.`,
      ...(suggestion !== undefined && { suggestion }),
      source: VERSIONING_PAGE,
      confidence: 'docs',
    },
  ];
}

function checkInflection(headers: Headers): RequestProblem[] {
  const found = findHeaderValue(headers, KEY_INFLECTION_HEADER);
  if (!found || KEY_INFLECTIONS.includes(found.value.trim())) return [];
  const message = `${JSON.stringify(found.value)} is not a casing; use ${KEY_INFLECTIONS.join(', ')}.`;
  return [
    {
      code: 'unknown-inflection',
      severity: 'error',
      field: `headers.${found.name}`,
      message,
      source: KEY_INFLECTION_PAGE,
      confidence: 'docs',
    },
  ];
}

function checkContentType(operation: Operation, headers: Headers): RequestProblem[] {
  const found = findHeaderValue(headers, 'Content-Type');
  const [type = ''] = found?.value.toLowerCase().split(';') ?? [];
  // Uploads may go as multipart wherever a JSON body is described.
  const accepted = [
    ...operation.content,
    ...(operation.content.includes('application/json') ? ['multipart/form-data'] : []),
  ];
  if (!found || operation.content.length === 0 || accepted.includes(type.trim())) return [];
  const message = `The body is described as ${operation.content.join(' or ')}, not as ${type.trim() || 'nothing'}.`;
  return [
    {
      code: 'wrong-content-type',
      severity: 'error',
      field: `headers.${found.name}`,
      message,
      source: PROTOCOL_PAGE,
      confidence: 'docs',
    },
  ];
}

function checkNames(headers: Headers): RequestProblem[] {
  return ABSENT_HEADERS.flatMap(({ name, instead }): RequestProblem[] => {
    const found = findHeaderValue(headers, name);
    if (!found || !name.endsWith('Idempotency-Key')) return [];
    const message = `Persona does not read ${name}; send ${instead}.`;
    return [
      {
        code: 'misnamed-header',
        severity: 'error',
        field: `headers.${found.name}`,
        message,
        suggestion: instead,
        source: INFERENCE,
        confidence: 'inferred',
      },
    ];
  });
}
