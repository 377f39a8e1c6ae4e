/**
 * Members of a request's body, read and set in its text: what makes a form and a JSON editor two views of one body.
 * Imports no value of the catalogue, so that the panel can use it, too.
 */
import type { BodyMember } from '@persona-lint/api';
import { isRecord, toJson } from './json.js';

/** The value of a member of the body; undefined when it has none, or when the body is no object. */
export function findMember(body: string, member: BodyMember, name: string): unknown {
  const holder = member === 'top' ? [] : member.split('.');
  let value: unknown = parse(body);
  for (const step of [...holder, name]) value = isRecord(value) ? value[step] : undefined;
  return value;
}

/**
 * The body with one member set, or left out when `value` is undefined. Everything else stays as it is; a body that is no
 * object cannot have members and is returned unchanged.
 */
export function setMember(body: string, member: BodyMember, name: string, value: unknown): string {
  const root = body.trim() === '' ? {} : parse(body);
  if (!isRecord(root)) return body;
  const copy = structuredClone(root);
  let holder: Record<string, unknown> = copy;
  for (const step of member === 'top' ? [] : member.split('.')) {
    const next = holder[step];
    const inner = isRecord(next) ? next : {};
    holder[step] = inner;
    holder = inner;
  }
  if (value === undefined) Reflect.deleteProperty(holder, name);
  else holder[name] = value;
  return toJson(copy);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
