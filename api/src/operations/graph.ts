/**
 * Operations on graph queries, one row each in the order of Persona's reference.
 *
 * Data only: `catalogue.ts` writes the defaults out and everybody else reads `OPERATIONS`. The rows are the source of
 * truth; `npm run compare-openapi` lists where Persona's own description differs from them.
 */
import type { OperationRow } from '../operation.js';
import { SPEC } from '../sources.js';

export const GRAPH_OPERATIONS = [
  {
    id: 'create-a-graph-query',
    method: 'POST',
    path: '/graph-queries',
    tag: 'Graph',
    purpose: 'Run a graph query; with meta.run-sync the answer waits for the result.',
    shared: ['include', 'fields'],
    attributes: [
      { name: 'graph-query-template-id', type: 'string', required: true },
      { name: 'parameter-map', type: 'object' },
      {
        name: 'variable-map',
        type: 'object',
        deprecated: true,
        note: 'Replaced by parameter-map.',
      },
      { name: 'timeout-in-seconds', type: 'integer', range: [1, 59] },
    ],
    meta: [{ name: 'run-sync', type: 'boolean' }],
    content: ['application/json'],
    envelope: ['data', 'data.attributes'],
    success: [201],
    errors: [400, 401, 403, 404, 409, 422, 429],
    search: true,
    docs: '/api-reference/graph/create-a-graph-query',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'retrieve-a-graph-query',
    method: 'GET',
    path: '/graph-queries/{graph-query-id}',
    tag: 'Graph',
    purpose: 'Fetch status and result of a graph query.',
    shared: ['include', 'fields'],
    success: [200],
    errors: [400, 401, 403, 404, 429],
    docs: '/api-reference/graph/retrieve-a-graph-query',
    source: SPEC,
    confidence: 'spec',
  },
] as const satisfies readonly OperationRow[];
