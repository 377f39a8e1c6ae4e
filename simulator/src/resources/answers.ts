/**
 * The answers most operations give: one resource, or a page of them.
 *
 * Whether `included` and `meta` stand beside it is said by the row of the operation in `api/responses`.
 */
import { RESPONSES } from '@persona-lint/api/responses';
import type { JsonObject } from '../json.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { toIncluded } from './include.js';
import type { Page } from './pages.js';
import { toResource } from './present.js';
import type { ResourceCall, ResourceResult } from './handler.js';

export interface AnswerOptions {
  /** The operation's first success status when left out. */
  readonly status?: number;
  readonly meta?: JsonObject;
  /** Attributes shown here only: secrets. */
  readonly shown?: JsonObject;
  /** Objects that did not exist before. */
  readonly created?: readonly Entity[];
}

export function answerOne(
  call: ResourceCall,
  world: World,
  entity: Entity,
  { status, meta, shown, created }: AnswerOptions = {},
): ResourceResult {
  const data = toResource(
    shown ? { ...entity, attributes: { ...entity.attributes, ...shown } } : entity,
    call.version,
  );
  const allowed = RESPONSES[call.operation.id]?.included;
  const included = allowed && toIncluded([entity], call, allowed, world);
  return {
    status: status ?? call.operation.success[0] ?? 200,
    body: { data, ...(included && { included }), ...(meta && { meta }) },
    ...(created && { created: created.map(({ type, id }) => ({ type, id })) }),
  };
}

/** The entity has just been made by this request. */
export function answerCreated(
  call: ResourceCall,
  world: World,
  entity: Entity,
  options: AnswerOptions = {},
): ResourceResult {
  const { created = [] } = options;
  return answerOne(call, world, entity, { status: 201, ...options, created: [entity, ...created] });
}

export function answerPage(call: ResourceCall, world: World, page: Page): ResourceResult {
  const { entities, prev, next } = page;
  const row = RESPONSES[call.operation.id];
  const included = row?.included && toIncluded(entities, call, row.included, world);
  return {
    status: call.operation.success[0] ?? 200,
    body: {
      data: entities.map((entity) => toResource(entity, call.version)),
      ...(row?.links && { links: { prev, next } }),
      ...(included && { included }),
    },
  };
}
