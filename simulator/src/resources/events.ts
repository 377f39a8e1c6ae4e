/**
 * Events: what happened to which object, and how that object was at the time.
 *
 * An event keeps the attributes its subject had, without copying them: entities are never changed in place. Recording one
 * also hands it to the webhooks.
 */
import { toText } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import type { Entity } from '../world/entity.js';
import type { Payload } from '../webhooks/payload.js';
import type { World } from '../world/world.js';
import { answerOne, answerPage } from './answers.js';
import { getRelated, insert, toKind } from './entity-kinds.js';
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

/** The event with its payload, as answers of `version` show it. */
function withPayload(event: Entity, version: string): Entity {
  const data = toResource(getSubject(event), version);
  return { ...event, attributes: { ...event.attributes, payload: { data } } };
}

/** The same for deliveries, which may bring related resources along. */
export function toPayload(event: Entity, version: string, world: World): Payload {
  const subject = getSubject(event);
  const related = (name: string): readonly JsonObject[] =>
    getRelated(subject, name).flatMap(({ type, id }) => {
      const target = world.find(toKind(type), id);
      return target ? [toResource(target, version)] : [];
    });
  return { data: toResource(subject, version), related };
}

/** How the object of the event was at the time. */
function getSubject({
  hidden,
}: Entity): Pick<Entity, 'type' | 'id' | 'attributes' | 'relationships'> {
  const { type, id, attributes, relationships } = hidden;
  return {
    type: type as string,
    id: id as string,
    attributes: attributes as JsonObject,
    relationships: relationships as unknown as Entity['relationships'],
  };
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
