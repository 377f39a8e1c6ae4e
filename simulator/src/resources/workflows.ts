/**
 * Workflow runs and graph queries: started, and completed the next time somebody looks at them. Nothing is computed.
 */
import { DASHBOARD_URL } from '@persona-lint/api';
import { isJsonObject } from '../json.js';
import { badRequest } from '../refusal.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { answerCreated, answerOne, answerPage } from './answers.js';
import { useConfiguration } from './configuration.js';
import { getRelated, insert, toOne } from './entity-kinds.js';
import { recordEvent } from './events.js';
import { toPredicate } from './filters.js';
import type { Handlers, ResourceCall } from './handler.js';
import { getPage } from './pages.js';
import { FIELDS_ONLY } from './versions.js';

const RUN = 'workflow-run';
const VERSION = 'workflow-version';
const QUERY = 'graph-query';

/** A graph query without a limit of its own. */
const DEFAULT_TIMEOUT = 30;

export const WORKFLOW_HANDLERS: Handlers = {
  'create-a-workflow-run': (call, world) => {
    checkInputs(call);
    const id = call.params['workflow-id'] ?? '';
    const run = startWorkflowRun(world, id);
    return answerCreated(call, world, run, { status: 200 });
  },
  'retrieve-a-workflow-run': (call, world) =>
    answerOne(call, world, world.get(RUN, call.params['workflow-run-id'] ?? '')),
  'list-all-workflow-runs': (call, world) =>
    answerPage(call, world, getPage(call, world, RUN, toPredicate(call.query))),
  'list-all-workflow-versions': (call, world) => {
    useConfiguration(world, 'workflow', call.query['filter[workflow-id]'], 'filter.workflow-id');
    return answerPage(call, world, getPage(call, world, VERSION, toPredicate(call.query)));
  },
  'create-a-graph-query': createQuery,
  'retrieve-a-graph-query': (call, world) => {
    const query = world.get(QUERY, call.params['graph-query-id'] ?? '');
    return answerOne(
      call,
      world,
      query.attributes.status === 'submitted' ? complete(world, query) : query,
    );
  },
};

/** A run of the workflow, or of the one there is from the beginning. */
export function startWorkflowRun(world: World, workflowId: string | undefined): Entity {
  const workflow = useConfiguration(world, 'workflow', workflowId);
  const run = insert(world, RUN, {
    attributes: { status: 'in_progress', 'created-at': world.timestamp(), 'completed-at': null },
    relationships: {
      creator: toOne(undefined),
      workflow: toOne(workflow),
      'workflow-version': toOne(getRelated(workflow, 'latest-published-version')[0]),
    },
  });
  recordEvent(world, 'workflow-run.created', run);
  return run;
}

/** Before 2025-10-27 inputs stood in `meta.params` or beside the envelope. */
function checkInputs({ body, version }: ResourceCall): void {
  if (version >= FIELDS_ONLY || body.attributes.fields !== undefined) return;
  const { params } = body.meta;
  if (params !== undefined && !isJsonObject(params))
    throw badRequest('meta.params', 'must be a hash');
}

function createQuery(call: ResourceCall, world: World) {
  const { attributes, meta } = call.body;
  const now = world.timestamp();
  const id = world.newId('grphq_');
  const query = insert(world, QUERY, {
    id,
    attributes: {
      status: 'submitted',
      params: {
        'graph-query-template-id': attributes['graph-query-template-id'] ?? null,
        'parameter-map': attributes['parameter-map'] ?? {},
        'variable-map': attributes['variable-map'] ?? {},
        'timeout-in-seconds': attributes['timeout-in-seconds'] ?? DEFAULT_TIMEOUT,
      },
      'created-at': now,
      'updated-at': null,
      stats: {},
      'explorer-url': `${DASHBOARD_URL}/explorer?queryId=${id}`,
      'node-limit-reached': false,
      nodes: [],
    },
  });
  return answerCreated(call, world, meta['run-sync'] === true ? complete(world, query) : query);
}

function complete(world: World, query: Entity): Entity {
  const now = world.timestamp();
  const completed = world.update(query, {
    attributes: { status: 'completed', 'completed-at': now, 'updated-at': now },
  });
  recordEvent(world, 'graph-query.completed', completed);
  return completed;
}
