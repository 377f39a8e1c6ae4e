/**
 * Leaves out the attributes that an API key or a webhook blocks: `address-*`, `name-last`, `/data/attributes/fields/*-number`.
 *
 * A name stands for an attribute of any resource, a path for what it leads to from the top of the body; `*` stands for any
 * letters of one name. The places of a list are no part of a path.
 */
import { isJsonObject } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';

export function applyBlocklist(body: JsonObject, blocklist: readonly string[]): JsonObject {
  if (blocklist.length === 0) return body;
  const blocked = new RegExp(`^(?:${blocklist.map(toPattern).join('|')})$`);
  return leaveOut(body, '', blocked);
}

function toPattern(text: string): string {
  const pattern = text.split('*').map(escape).join('[^/]*');
  return text.startsWith('/') ? pattern : `/(?:data|included)/attributes/${pattern}`;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function leaveOut(value: JsonObject, path: string, blocked: RegExp): JsonObject {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !blocked.test(`${path}/${name}`))
      .map(([name, member]) => [name, leaveOutMember(member, `${path}/${name}`, blocked)]),
  );
}

function leaveOutMember(value: JsonValue, path: string, blocked: RegExp): JsonValue {
  if (isJsonObject(value)) return leaveOut(value, path, blocked);
  if (!Array.isArray(value)) return value;
  return (value as readonly JsonValue[]).map((item) => leaveOutMember(item, path, blocked));
}
