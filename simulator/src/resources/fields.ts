/**
 * Fields: what a template or type defines, as `{ type, value }` in answers and as plain values in requests.
 *
 *     { name: { first: 'Jane' } }  →  { name: { type: 'hash', value: { first: { type: 'string', value: 'Jane' } } } }
 *
 * Names are the template's and stay as they are.
 */
import { findResource } from '@persona-lint/api/responses';
import { isJsonObject } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import type { Entity } from '../world/entity.js';

export function toFields(values: JsonValue | undefined): JsonObject {
  if (!isJsonObject(values)) return {};
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toField(value)]));
}

function toField(value: JsonValue): JsonValue {
  if (Array.isArray(value))
    return { type: 'array', value: (value as readonly JsonValue[]).map(toField) };
  if (!isJsonObject(value)) return { type: toScalarType(value), value };
  if (isField(value)) return value;
  if (isFile(value)) return { type: 'file', value };
  return { type: 'hash', value: toFields(value) };
}

/** A client may send back what it read. */
function isField(value: JsonObject): boolean {
  return typeof value.type === 'string' && 'value' in value && Object.keys(value).length === 2;
}

function isFile({ filename, url }: JsonObject): boolean {
  return typeof filename === 'string' && typeof url === 'string';
}

function toScalarType(value: JsonValue): string {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'date' : 'string';
}

/** Fields after a change: those it names are replaced, hashes member by member. */
export function mergeFields(before: JsonValue | undefined, change: JsonObject): JsonObject {
  const merged: Record<string, JsonValue> = { ...(isJsonObject(before) ? before : {}) };
  for (const [name, field] of Object.entries(change)) {
    const old = merged[name];
    const isHash = isJsonObject(old) && isJsonObject(field) && field.type === 'hash';
    merged[name] =
      isHash && isJsonObject(field.value)
        ? { type: 'hash', value: mergeFields(old.value, field.value) }
        : field;
  }
  return merged;
}

/** Every field without its value: what redaction leaves. */
export function toRedacted(fields: JsonValue | undefined): JsonObject {
  if (!isJsonObject(fields)) return {};
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]): [string, JsonValue] => {
      if (!isJsonObject(field)) return [name, null];
      const { type = 'string', value = null } = field;
      if (type === 'hash') return [name, { type, value: toRedacted(value) }];
      return [name, { type, value: type === 'array' ? [] : null }];
    }),
  );
}

/** Attributes whose names `kept` matches stay; texts and lists of the others are emptied. */
export function toRedactedAttributes({ type, attributes }: Entity, kept: RegExp): JsonObject {
  const row = findResource(type)?.attributes ?? {};
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]): [string, JsonValue][] => {
      const shape = row[name] ?? row[`${name}!`];
      if (kept.test(name)) return [];
      if (Array.isArray(value)) return [[name, []]];
      const isNullable = typeof shape === 'string' && (shape.endsWith('?') || shape === '@file');
      return isNullable ? [[name, null]] : [];
    }),
  );
}
