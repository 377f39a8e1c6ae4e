/**
 * Leaves out the attributes that `fields[inquiry]=status` does not ask for, in data and included.
 */
import { toKebab } from '@persona-lint/api';
import { isJsonObject } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';

type Wanted = ReadonlyMap<string, ReadonlySet<string>>;

export function applySparseFields(
  body: JsonObject,
  query: Readonly<Record<string, string>>,
): JsonObject {
  const wanted = readWanted(query);
  if (wanted.size === 0) return body;
  return {
    ...body,
    ...(body['data'] !== undefined && { data: filter(body['data'], wanted) }),
    ...(body['included'] !== undefined && { included: filter(body['included'], wanted) }),
  };
}

function readWanted(query: Readonly<Record<string, string>>): Wanted {
  const wanted = new Map<string, ReadonlySet<string>>();
  for (const [name, value] of Object.entries(query)) {
    const type = /^fields\[(.+)\]$/.exec(name)?.[1];
    if (type !== undefined)
      wanted.set(type, new Set(value.split(',').map((each) => toKebab(each.trim()))));
  }
  return wanted;
}

function filter(value: JsonValue, wanted: Wanted): JsonValue {
  if (Array.isArray(value))
    return (value as readonly JsonValue[]).map((item) => filter(item, wanted));
  if (!isJsonObject(value) || !isJsonObject(value['attributes'])) return value;
  const names = findNames(value['type'], wanted);
  if (!names) return value;
  const attributes = Object.entries(value['attributes']).filter(([name]) => names.has(name));
  return { ...value, attributes: Object.fromEntries(attributes) };
}

/** A parent type stands for all below it: `report` for `report/watchlist`. */
function findNames(type: JsonValue | undefined, wanted: Wanted): ReadonlySet<string> | undefined {
  if (typeof type !== 'string') return undefined;
  return wanted.get(type) ?? wanted.get(type.split('/', 1)[0] ?? '');
}
