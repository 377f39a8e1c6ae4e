/**
 * What a request writes: the resource that its path names, with the value of the id.
 * Not here: whether two writes collide (`concurrent-writes`).
 */
import { findWrittenResource } from '@persona-lint/api';
import type { RequestEvent } from '../interpret/requests/events.js';
import { concat } from '../interpret/values/texts.js';
import { alternatives, literalString, type Value } from '../interpret/values/values.js';
import type { PersonaSettings } from '../settings.js';
import { recognise } from './recognise.js';

export interface Write {
  readonly event: RequestEvent;
  /** Catalogue spelling, up to the id: `/inquiries/{inquiry-id}`. */
  readonly resource: string;
  /** One for each alternative of the URL. */
  readonly ids: readonly Value[];
  readonly method: string | undefined;
  /** Catalogue spelling of the whole path. */
  readonly path: string | undefined;
}

export function findWrite(event: RequestEvent, settings: PersonaSettings): Write | undefined {
  if (event.method.k === 'lit' && event.method.v === 'GET') return undefined;
  const recognition = recognise(event, settings);
  if (recognition?.operation === undefined) return undefined;
  const resource = findWrittenResource(recognition.operation);
  if (resource === undefined) return undefined;
  const ids = alternatives(event.url).map((url) => findSegment(url, resource.below));
  if (!ids.every((id) => id !== undefined)) return undefined;
  const { methods, path } = recognition;
  return { event, resource: resource.path, ids, method: methods[0], path };
}

/** The segment of a URL's path that `below` others follow. */
function findSegment(url: Value, below: number): Value | undefined {
  const segments: Value[][] = [[]];
  const parts = url.k === 'str' ? url.parts : [url];
  for (const part of parts) {
    const text = literalString(part);
    if (text === undefined) {
      segments.at(-1)?.push(part);
      continue;
    }
    const [path = ''] = text.split(/[?#]/u);
    const [first = '', ...others] = path.split('/');
    segments.at(-1)?.push({ k: 'lit', v: first });
    for (const each of others) segments.push([{ k: 'lit', v: each }]);
    if (path !== text) break;
  }
  const filled = segments.map(concat);
  // A slash at the end, or nothing before a query.
  const last = filled.findLastIndex((each) => literalString(each) !== '');
  const found = filled[last - below];
  return found?.k === 'derived' && found.how === 'encode' ? found.inputs[0] : found;
}
