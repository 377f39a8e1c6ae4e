/**
 * Turns a body from kebab case into the casing the request asks for.
 */
import { isJsonObject } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';

export type Inflection = 'kebab' | 'snake' | 'camel';

/** Since this version names inside `fields` keep the spelling of the template. */
const KEEPS_FIELDS_SINCE = '2025-10-27';

export function inflect(body: JsonObject, inflection: Inflection, version: string): JsonObject {
  if (inflection === 'kebab') return body;
  return inflectObject(body, inflection, version >= KEEPS_FIELDS_SINCE);
}

function inflectObject(
  value: JsonObject,
  inflection: Inflection,
  keepsFields: boolean,
): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      toCasing(name, inflection),
      name === 'fields' && keepsFields ? member : inflectMember(member, inflection, keepsFields),
    ]),
  );
}

function inflectMember(value: JsonValue, inflection: Inflection, keepsFields: boolean): JsonValue {
  if (isJsonObject(value)) return inflectObject(value, inflection, keepsFields);
  if (!Array.isArray(value)) return value;
  return (value as readonly JsonValue[]).map((item) =>
    inflectMember(item, inflection, keepsFields),
  );
}

function toCasing(name: string, inflection: Inflection): string {
  if (inflection === 'snake') return name.replaceAll('-', '_');
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
