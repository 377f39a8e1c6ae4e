/**
 * Parts of an imported request that all formats share: address, headers, the key among them. Not here: any format.
 */
import { findApiKeys, IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import type { ImportedRequest } from './index.js';

export interface RawRequest {
  readonly name?: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

const BARE_HOST = /^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?:\/|$)/i;

const CREDENTIALS = /^(?:authorization|cookie|proxy-authorization|x-api-key)$/i;

export function toImported({ name, method, url, headers, body }: RawRequest): ImportedRequest {
  const key = findKey(headers);
  const keyEnvironment = findKeyEnvironment(headers);
  const kept = headers.filter(([each]) => !CREDENTIALS.test(each) && !isKeyHeader(each));
  return {
    ...(name !== undefined && { name }),
    method: method.toUpperCase(),
    ...splitAddress(url),
    headers: Object.fromEntries(kept),
    ...(body !== '' && { body }),
    ...(key !== undefined && { key }),
    ...(keyEnvironment !== undefined && { keyEnvironment }),
  };
}

function findKeyEnvironment(headers: RawRequest['headers']): ImportedRequest['keyEnvironment'] {
  const credentials = headers.filter(([name]) => CREDENTIALS.test(name));
  return credentials.flatMap(([, value]) => findApiKeys(value))[0]?.environment;
}

/** A variable in the place of the key is none: a new key is made instead. */
function findKey(headers: RawRequest['headers']): string | undefined {
  const value = headers.find(([name]) => isKeyHeader(name))?.[1].trim();
  return value === undefined || value === '' || /\{\{|\$/.test(value) ? undefined : value;
}

function isKeyHeader(name: string): boolean {
  return name.toLowerCase() === IDEMPOTENCY_KEY_HEADER.toLowerCase();
}

/** What stands before the path may be a variable, `{{host}}/api/v1/…`, or a host without a scheme. */
function splitAddress(url: string): Pick<ImportedRequest, 'path' | 'origin'> {
  const text = url.trim();
  const whole = BARE_HOST.test(text) ? `https://${text}` : text;
  const [, origin, path = ''] =
    /^(https?:\/\/[^/?#]*|\{\{[^}]*\}\}|\$\{?\w+\}?)?([^#]*)/i.exec(whole) ?? [];
  return {
    path: path === '' ? '/' : path,
    ...(origin !== undefined && { origin: isAddress(origin) ? origin.toLowerCase() : origin }),
  };
}

function isAddress(origin: string): boolean {
  return /^https?:/i.test(origin) && !origin.includes('{');
}
