/**
 * Parts of an imported request that all formats share: address, headers, the key among them. Not here: any format.
 */
import { IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import type { ImportedRequest } from './index.js';

export interface RawRequest {
  readonly name?: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

const CREDENTIALS = /^(?:authorization|cookie|proxy-authorization|x-api-key)$/i;

export function toImported({ name, method, url, headers, body }: RawRequest): ImportedRequest {
  const key = findKey(headers);
  const kept = headers.filter(([each]) => !CREDENTIALS.test(each) && !isKeyHeader(each));
  return {
    ...(name !== undefined && { name }),
    method: method.toUpperCase(),
    ...splitAddress(url),
    headers: Object.fromEntries(kept),
    ...(body !== '' && { body }),
    ...(key !== undefined && { key }),
  };
}

/** A variable in the place of the key is none: a new key is made instead. */
function findKey(headers: RawRequest['headers']): string | undefined {
  const value = headers.find(([name]) => isKeyHeader(name))?.[1].trim();
  return value === undefined || value === '' || /\{\{|\$/.test(value) ? undefined : value;
}

function isKeyHeader(name: string): boolean {
  return name.toLowerCase() === IDEMPOTENCY_KEY_HEADER.toLowerCase();
}

/** What stands before the path may be a variable: `{{host}}/api/v1/…`. */
function splitAddress(url: string): Pick<ImportedRequest, 'path' | 'origin'> {
  const [, origin, path = ''] =
    /^(https?:\/\/[^/?#]*|\{\{[^}]*\}\}|\$\{?\w+\}?)?([^#]*)/i.exec(url.trim()) ?? [];
  const isOrigin = origin !== undefined && /^https?:/i.test(origin) && !origin.includes('{');
  return { path: path === '' ? '/' : path, ...(isOrigin && { origin: origin.toLowerCase() }) };
}
