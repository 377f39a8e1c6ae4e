/**
 * One short text for the parameters of a request, equal for two requests that ask for the same thing: the order of members,
 * the casing of names and the boundaries of a multipart body do not count.
 */
import { hash } from 'node:crypto';
import { isJsonObject } from '../json.js';
import type { JsonValue } from '../json.js';
import type { Switches } from '../switches.js';
import type { ParsedBody } from './body.js';
import type { Route } from './route.js';

export function getFingerprint(
  { operation, path, query }: Route,
  /** The raw bytes of a body that cannot be read. */
  body: ParsedBody | Uint8Array,
  compares: Switches['keyCompares'],
): string {
  const target = compares === 'whole-request' ? `${operation.method} ${path}\n` : '';
  const head = target + toText(query);
  if (!(body instanceof Uint8Array)) {
    const { attributes, data, meta, top } = body.body;
    const files = body.files.map((file) => ({ ...file }));
    return toHash(head + toText([{ attributes, data, meta, top }, files]));
  }
  return toHash(Buffer.concat([Buffer.from(head), body]));
}

function toHash(value: string | Uint8Array): string {
  return hash('sha256', value, 'base64url').slice(0, 24);
}

/** JSON with the members of every object in one order. */
function toText(value: JsonValue): string {
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(toText).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  let text = '{';
  for (const name of Object.keys(value).sort())
    text += `${JSON.stringify(name)}:${toText(value[name] ?? null)},`;
  return `${text}}`;
}
