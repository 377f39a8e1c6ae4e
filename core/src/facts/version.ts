/** Which version of the API a request asks for, as far as its headers can be followed. */
import { API_VERSION_HEADER } from '@persona-lint/api';
import type { RequestEvent } from '../interpret/requests/events.js';
import { findHeader } from '../interpret/values/headers.js';
import { alternatives, literalString } from '../interpret/values/values.js';
import type { Range } from '../ir/program.js';
import type { Place, VersionFact } from '../model.js';

export function describeVersion(
  event: RequestEvent,
  toPlace: (range: Range) => Place,
): VersionFact {
  const { present, value, at } = findHeader(event.headers, API_VERSION_HEADER);
  const texts = value === undefined ? [] : alternatives(value).map(literalString);
  return {
    present,
    values: texts.every((each) => each !== undefined) ? texts.map((each) => each.trim()) : [],
    place: at && toPlace(at),
    client: event.clientAt && toPlace(event.clientAt),
  };
}
