/**
 * Importers: a file of accounts or list items is taken and counted as empty, because its content is not kept.
 *
 * An importer is pending when it is made and ready the next time somebody looks at it.
 */
import { OPERATIONS } from '@persona-lint/api';
import { RESPONSES } from '@persona-lint/api/responses';
import { badRequest, notFound, unprocessable } from '../refusal.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerCreated, answerOne, answerPage } from './answers.js';
import { insert } from './entity-kinds.js';
import { findFile } from './files.js';
import type { Handlers, ResourceHandler } from './handler.js';
import { getPage } from './pages.js';

const KIND = 'importer';

export const IMPORTER_HANDLERS: Handlers = {
  'list-all-importers': (call, world) => {
    const page = getPage(call, world, KIND, () => true);
    return answerPage(call, world, page);
  },
  'retrieve-an-importer': (call, world) =>
    answerOne(call, world, finish(world, world.get(KIND, call.params['importer-id'] ?? ''))),
  ...createImporters(),
};

function createImporters(): Handlers {
  const handlers: Record<string, ResourceHandler> = {};
  for (const { id, method } of OPERATIONS) {
    const type = RESPONSES[id]?.data;
    if (typeof type === 'string' && type.startsWith(`${KIND}/`) && method === 'POST')
      handlers[id] = toImporter(type);
  }
  return handlers;
}

function toImporter(type: string): ResourceHandler {
  return (call, world) => {
    const file = findFile(call, 'file');
    if (!file) throw badRequest('data.attributes.file', 'is missing');
    if (file.size === 0) throw unprocessable("File can't be empty", 'data.attributes.file');
    const listId = call.body.attributes['list-id'];
    if (typeof listId === 'string' && !world.find('list', listId))
      throw notFound('data.attributes.list-id');
    const importer = insert(world, type, {
      attributes: {
        status: 'pending',
        'created-at': world.timestamp(),
        'completed-at': null,
        'duplicate-count': 0,
        'error-count': 0,
        'successful-count': 0,
      },
      hidden: { 'list-id': listId ?? null, filename: file.filename },
    });
    return answerCreated(call, world, importer);
  };
}

function finish(world: World, importer: Entity): Entity {
  if (importer.attributes.status !== 'pending') return importer;
  return world.update(importer, {
    attributes: { status: 'ready', 'completed-at': world.timestamp() },
  });
}
