/**
 * What stands under `included`: the resources that relationship paths lead to, each once.
 *
 * A path that leads nowhere is left out; what Persona does about one is not documented.
 */
import { findResource, isOfType } from '@persona-lint/api/responses';
import type { JsonObject } from '../json.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { getRelated, toKind } from './entity-kinds.js';
import { toResource } from './present.js';
import { getFormerlyIncluded } from './versions.js';

/**
 * The list, or undefined when the answer has none: nothing was asked for and the version includes nothing by itself.
 * `allowed` are the types the operation may include.
 */
export function toIncluded(
  entities: readonly Entity[],
  {
    query,
    version,
  }: { readonly query: Readonly<Record<string, string>>; readonly version: string },
  allowed: readonly string[],
  world: World,
): readonly JsonObject[] | undefined {
  const asked = query.include;
  const [first] = entities;
  const paths =
    asked?.split(',').map((path) => path.trim()) ??
    (first ? getFormerlyIncluded(first.type, version) : []);
  if (asked === undefined && paths.length === 0) return undefined;
  const types = allowed.join('|');
  const found = new Map<string, Entity>();
  for (const entity of entities)
    for (const path of paths) follow(entity, path.split('.'), found, world);
  return (
    [...found.values()]
      .filter(({ type, id }) => isOfType(type, types) && !entities.some((one) => one.id === id))
      // The description forgets the templates of one kind of report.
      .filter(({ type }) => findResource(type) !== undefined)
      .map((entity) => toResource(entity, version))
  );
}

function follow(
  entity: Entity,
  [name, ...rest]: readonly string[],
  found: Map<string, Entity>,
  world: World,
): void {
  if (name === undefined) return;
  // Relationships are named in kebab case here, and may be asked for in any.
  for (const { type, id } of getRelated(entity, name.replaceAll('_', '-'))) {
    const target = world.find(toKind(type), id);
    if (!target) continue;
    found.set(id, target);
    follow(target, rest, found, world);
  }
}
