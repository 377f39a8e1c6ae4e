/**
 * Events: what happened to which object, and how that object was at the time.
 *
 * An event keeps the attributes its subject had, without copying them: entities are never changed in place. Recording one
 * also hands it to the webhooks.
 */
import { toText } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerOne, answerPage } from './answers.js';
import { insert } from './entity-kinds.js';
import type { Handlers } from './handler.js';
import { getPage } from './pages.js';
import { toResource } from './present.js';

/** Days; older ones are gone. Source: webhook guide, since 2026-02-03. */
const KEPT_DAYS = 30;
const DAY = 86_400_000;

/** `name` is one of the documented event names: `inquiry.created`. */
export function recordEvent(world: World, name: string, subject: Entity): void {
  const { type, id, attributes, relationships } = subject;
  const event = insert(world, 'event', {
    attributes: { name, 'created-at': world.timestamp(), context: {} },
    hidden: {
      type,
      id,
      attributes,
      relationships: relationships as unknown as JsonObject,
    },
  });
  world.emit(name, event);
}

/** The event with its payload, as answers and deliveries of `version` show it. */
export function withPayload(event: Entity, version: string): Entity {
  const { type, id, attributes, relationships } = event.hidden;
  const data = toResource(
    {
      type: type as string,
      id: id as string,
      attributes: attributes as JsonObject,
      relationships: relationships as unknown as Entity['relationships'],
    },
    version,
  );
  return { ...event, attributes: { ...event.attributes, payload: { data } } };
}

export const EVENT_HANDLERS: Handlers = {
  'list-all-events': (call, world) => {
    const oldest = new Date(world.now() - KEPT_DAYS * DAY).toISOString();
    const { 'filter[name]': names, 'filter[object-id]': objects, 'filter[id]': ids } = call.query;
    const isAmong = (list: string | undefined, value: JsonValue | undefined): boolean =>
      list === undefined || list.split(',').includes(toText(value));
    const page = getPage(
      call,
      world,
      'event',
      ({ id, attributes, hidden }) =>
        toText(attributes['created-at']) >= oldest &&
        isAmong(names, attributes.name) &&
        isAmong(objects, hidden.id) &&
        isAmong(ids, id),
    );
    const entities = page.entities.map((event) => withPayload(event, call.version));
    return answerPage(call, world, { ...page, entities });
  },
  'retrieve-an-event': (call, world) =>
    answerOne(
      call,
      world,
      withPayload(world.get('event', call.params['event-id'] ?? ''), call.version),
    ),
};
