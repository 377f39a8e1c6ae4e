/**
 * A call and its facts in the words of a message: `POST /inquiries`, `400, 403 or 404`.
 * Secrets never reach a message: key values are not named at all, addresses lose what looks like one.
 */
import { getKeyUse, OPERATIONS } from '@persona-lint/api';
import type { PersonaCall, Place } from '@persona-lint/core';
import { isSamePlace } from './finding.js';

/** Method and path, as far as they are known: `POST /inquiries/{inquiry-id}/resume`. */
export function getEndpoint(call: PersonaCall): string {
  const method =
    call.method ?? (call.methods.length > 0 ? call.methods.join(' or ') : 'A request to');
  return `${method} ${call.path ?? redact(call.url.text)}`;
}

/** What the id in the path stands for, in words: `inquiry`, `list item`. */
export function getResource({ path }: PersonaCall): string | undefined {
  const [, name] = /\{([\w-]+?)(?:-id|-token)?\}/.exec(path ?? '') ?? [];
  return name?.replaceAll('-', ' ');
}

/** The same with the path as the program writes it: `POST /v1/accounts`. */
export function getWrittenEndpoint(call: PersonaCall): string {
  const method =
    call.method ?? (call.methods.length > 0 ? call.methods.join(' or ') : 'any method');
  return `${method} ${redact(call.endpoint.written)}`;
}

/** Is it certain that Persona looks at this call's key, or may do so (PATCH)? */
export function isKeyRead({ method, methods }: PersonaCall): boolean {
  const possible = method === undefined ? methods : [method];
  return possible.length > 0 && possible.every((each) => getKeyEffect(each) !== 'no-effect');
}

/** What a key does on this method, by the documentation; nothing is known of a method Persona does not have. */
export function getKeyEffect(method: string): ReturnType<typeof getKeyUse> {
  return isMethod(method) ? getKeyUse(method) : 'undocumented';
}

function isMethod(method: string): method is Parameters<typeof getKeyUse>[0] {
  return METHODS.has(method);
}

const METHODS: ReadonlySet<string> = new Set(OPERATIONS.map((operation) => operation.method));

/** The header where this call writes it; the call where a wrapper writes it for every method. */
export function getHeaderPlace({ key, place, sink }: PersonaCall): Place {
  const header = key.headerPlace;
  if (header === undefined) return place;
  const isOwn =
    isSamePlace(place, sink) || (place.start <= header.start && header.end <= place.end);
  return isOwn ? header : place;
}

const LONG_SECRET = /(?=[\w-]*\d)[\w-]{24,}/g;

/** An address without its query and without anything long enough to be a token. */
function redact(url: string): string {
  const [address = url] = url.split(/[?#]/);
  return address.replace(/\/\/[^/@]*@/, '//').replace(LONG_SECRET, '…');
}

/** `400, 403 or 404`; runs of the whole class become `every other 4xx`. */
export function toStatusList(statuses: readonly number[]): string {
  const sorted = [...new Set(statuses)].sort((a, b) => a - b);
  const last = sorted.at(-1);
  if (sorted.length <= 1) return String(last ?? '');
  if (sorted.length > 5) return `a 4xx such as ${sorted.slice(0, 3).join(', ')}`;
  return `${sorted.slice(0, -1).join(', ')} or ${last}`;
}
