/**
 * How the answers of older versions differ from today's: what was included without being asked for, and personal data
 * beside `fields`.
 *
 * Only the differences the changelog describes; how names inside `fields` are cased is decided where casing is.
 */
import { FILES_HOST, FORMER_FILES_URL } from '@persona-lint/api';
import { isJsonObject, toText } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { ACCOUNT_FIELDS } from './personal.js';

/** Since then: included only when asked for, personal data only in `fields`, errors for every 409, statuses in `meta`. */
export const FIELDS_ONLY = '2025-10-27';

/** Since then a webhook needs a name. */
export const NAMED_WEBHOOKS = '2025-12-08';

/** Since then files lie on a host of their own. */
const OWN_FILE_HOST = '2023-01-05';

/** Relationships that were followed before without being asked for, by type. Source: reference of that time. */
const FORMERLY_INCLUDED: Readonly<Record<string, readonly string[]>> = {
  inquiry: [
    'reports',
    'verifications',
    'sessions',
    'documents',
    'template',
    'inquiry-template',
    'inquiry-template-version',
  ],
  case: [
    'accounts',
    'inquiries',
    'reports',
    'verifications',
    'txns',
    'case-template',
    'case-queue',
  ],
};

export function getFormerlyIncluded(type: string, version: string): readonly string[] {
  return version < FIELDS_ONLY ? (FORMERLY_INCLUDED[type] ?? []) : [];
}

/** What answers never showed beside `fields`. */
const NEVER_SHOWN = 'social-security-number';

/** Attributes that stood beside `fields`, and where in `fields` they stand today. */
const PERSONAL: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  account: Object.fromEntries(
    Object.entries(ACCOUNT_FIELDS).filter(([name]) => name !== NEVER_SHOWN),
  ),
  inquiry: Object.fromEntries(
    [
      'name-first',
      'name-middle',
      'name-last',
      'birthdate',
      'address-street-1',
      'address-street-2',
      'address-city',
      'address-subdivision',
      'address-postal-code',
      'email-address',
      'phone-number',
    ].map((name) => [name, [name]]),
  ),
};

/** A resource of today as `version` shows it. */
export function adapt(resource: JsonObject, version: string): JsonObject {
  const personal = version < FIELDS_ONLY ? PERSONAL[toText(resource.type)] : undefined;
  const moved = personal ? withPersonal(resource, personal) : resource;
  return version < OWN_FILE_HOST ? withFormerFiles(moved) : moved;
}

function withPersonal(
  resource: JsonObject,
  names: Readonly<Record<string, readonly string[]>>,
): JsonObject {
  const attributes = isJsonObject(resource.attributes) ? resource.attributes : {};
  const { fields = {} } = attributes;
  const personal = Object.entries(names).map(
    ([name, path]) => [name, findFieldValue(fields, path)] as const,
  );
  return { ...resource, attributes: { ...attributes, ...Object.fromEntries(personal) } };
}

/** Fields hold `{ type, value }`, and some values are fields again. */
export function findFieldValue(fields: JsonValue, path: readonly string[]): JsonValue {
  let value: JsonValue = fields;
  for (const name of path) {
    const field: JsonValue | undefined = isJsonObject(value) ? value[name] : undefined;
    value = isJsonObject(field) && field.value !== undefined ? field.value : null;
  }
  return value;
}

/** Files lay below the API and needed its key. */
function withFormerFiles(resource: JsonObject): JsonObject {
  const own = `https://${FILES_HOST}/`;
  const move = (value: JsonValue): JsonValue => {
    if (typeof value === 'string') {
      return value.startsWith(own)
        ? `${FORMER_FILES_URL}${value.slice(own.length).replace(/\?.*$/, '')}`
        : value;
    }
    if (isJsonObject(value))
      return Object.fromEntries(
        Object.entries(value).map(([name, member]) => [name, move(member)]),
      );
    return Array.isArray(value) ? (value as readonly JsonValue[]).map(move) : value;
  };
  return move(resource) as JsonObject;
}
