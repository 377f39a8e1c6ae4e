/**
 * What a webhook is sent of an event, by its own settings: whether the event passes its filter, which related resources
 * come along, and what is left out.
 */
import { applyBlocklist } from '../engine/blocklist.js';
import { inflect } from '../engine/spelling.js';
import { isJsonObject, toText } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import type { Subscription } from './subscription.js';

/** The subject of an event and the resources its relationships lead to, as a version of the API shows them. */
export interface Payload {
  readonly data: JsonObject;
  readonly related: (relationship: string) => readonly JsonObject[];
}

/** Undefined when the filter of the webhook does not let the event pass. */
export function toBody(
  event: { readonly type: string; readonly id: string; readonly attributes: JsonObject },
  { data, related }: Payload,
  to: Subscription,
  version: string,
): string | undefined {
  if (to.filter && !contains({ data }, to.filter)) return undefined;
  const { relationships, ...rest } = data;
  const names = isJsonObject(relationships) ? Object.keys(relationships) : [];
  const shown = to.showsRelationships ? data : rest;
  const included = names
    .filter((name) => to.includes(toText(data['type']), name))
    .flatMap((name) => related(name));
  const payload = applyBlocklist({ data: shown, included }, to.blocklist);
  const { type, id, attributes } = event;
  const body = { data: { type, id, attributes: { ...attributes, payload } } };
  return JSON.stringify(inflect(body, to.inflection, version));
}

/** Whether a value holds everything the filter names; what it does not name may be anything. */
function contains(value: JsonValue | undefined, filter: JsonValue): boolean {
  if (isJsonObject(filter))
    return (
      isJsonObject(value) &&
      Object.entries(filter).every(([name, wanted]) => contains(value[name], wanted))
    );
  return JSON.stringify(value) === JSON.stringify(filter);
}
