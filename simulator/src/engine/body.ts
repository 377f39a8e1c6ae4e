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
import { readForm } from './form.js';
import { readMultipart } from './multipart.js';
import type { FormParts } from './multipart.js';

export interface ParsedBody {
  readonly body: RequestBody;
  readonly files: readonly UploadedFile[];
  /** `form`: values are text, whatever type they stand for. */
  readonly written: 'json' | 'form' | 'none';
}

const NO_BODY: ParsedBody = {
  body: { attributes: {}, data: {}, meta: {}, top: {} },
  files: [],
  written: 'none',
};

/** Names below this member belong to the customer's template. */
const FREE_NAMES = 'fields';

const MULTIPART = 'multipart/form-data';
const URL_ENCODED = 'application/x-www-form-urlencoded';
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json$/;

/** Sent by clients that were given a string and told nothing about it. */
const UNTOLD = ['', 'text/plain'];

export async function parseBody(
  bytes: Uint8Array | undefined,
  contentType: string,
  mode: 'lenient' | 'strict',
): Promise<ParsedBody> {
  if (!bytes || bytes.length === 0) return NO_BODY;
  const type = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
  if (type === MULTIPART) return toForm(await readMultipart(bytes, contentType));
  if (type === URL_ENCODED) return toForm({ fields: readUrlEncoded(bytes), files: [] });
  if (JSON_TYPE.test(type) || (mode === 'lenient' && UNTOLD.includes(type)))
    return { body: toEnvelope(parseJson(bytes)), files: [], written: 'json' };
  throw badRequestText(`The body is sent as ${type || 'nothing'}, not as application/json`);
}

function toForm({ fields, files }: FormParts): ParsedBody {
  return { body: toEnvelope(readForm(fields)), files, written: 'form' };
}

function readUrlEncoded(bytes: Uint8Array): [string, string][] {
  return [...new URLSearchParams(new TextDecoder().decode(bytes))];
}

function parseJson(bytes: Uint8Array): JsonObject {
  const value = readJson(bytes);
  if (!isJsonObject(value)) throw badRequestText('The body must be a JSON object');
  return value;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw badRequestText('The body is not valid JSON');
  }
}

function toEnvelope(value: JsonObject): RequestBody {
  const { data = {}, meta = {}, ...top } = toKebabNames(value, 0);
  if (!isJsonObject(data)) throw badRequestText('data must be a hash');
  if (!isJsonObject(meta)) throw badRequestText('meta must be a hash');
  const { attributes = {}, ...rest } = data;
  if (!isJsonObject(attributes)) throw badRequestText('data.attributes must be a hash');
  return { attributes, data: rest, meta, top };
}

/** Deeper bodies are nothing the API knows, and would end the stack. */
const DEEPEST = 100;

function toKebabNames(value: JsonObject, depth: number): JsonObject {
  if (depth > DEEPEST) throw badRequestText('The body is nested too deeply');
  const result: Record<string, JsonValue> = {};
  for (const [name, member] of Object.entries(value)) {
    const kebab = toKebab(name);
    const value = kebab === FREE_NAMES ? member : toKebabMember(member, depth + 1);
    // `__proto__` is a name like any other, and must not become the prototype.
    if (kebab === '__proto__') define(result, kebab, value);
    else result[kebab] = value;
  }
  return result;
}

function define(object: object, name: string, value: JsonValue): void {
  Object.defineProperty(object, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function toKebabMember(value: JsonValue, depth: number): JsonValue {
  if (isJsonObject(value)) return toKebabNames(value, depth);
  if (!Array.isArray(value)) return value;
  if (depth > DEEPEST) throw badRequestText('The body is nested too deeply');
  return (value as readonly JsonValue[]).map((item) => toKebabMember(item, depth + 1));
}
