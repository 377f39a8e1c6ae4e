/**
 * Operations on workflows, one row each in the order of Persona's reference.
 *
 * Data only: `catalogue.ts` writes the defaults out and everybody else reads `OPERATIONS`. The rows are the source of
 * truth; `npm run compare-openapi` lists where Persona's own description differs from them.
 */
import { HEADERS } from './shared.js';
import type { OperationRow } from '../operation.js';
import { SPEC } from '../sources.js';

export const WORKFLOWS_OPERATIONS = [
  {
    id: 'create-a-workflow-run',
    method: 'POST',
    path: '/workflows/{workflow-id}/trigger',
    tag: 'Workflows',
    purpose: 'Start a workflow run; since 2025-10-27 its inputs sit in data.attributes.fields.',
    shared: [...HEADERS, 'include', 'fields'],
    attributes: [{ name: 'fields', type: 'object', required: true }],
    content: ['application/json'],
    envelope: ['data', 'data.attributes'],
    success: [200],
    errors: [400, 401, 403, 404, 409, 422, 429],
    permission: 'workflow.trigger',
    docs: '/api-reference/workflow-runs/create-a-workflow-run',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'retrieve-a-workflow-run',
    method: 'GET',
    path: '/workflow-runs/{workflow-run-id}',
    tag: 'Workflows',
    purpose: 'Fetch one workflow run.',
    shared: [...HEADERS, 'include', 'fields'],
    success: [200],
    errors: [400, 401, 403, 404, 429],
    docs: '/api-reference/workflow-runs/retrieve-a-workflow-run',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'list-all-workflow-runs',
    method: 'GET',
    path: '/workflow-runs',
    tag: 'Workflows',
    purpose: 'List workflow runs.',
    shared: [...HEADERS, 'fields', 'page'],
    query: [{ name: 'filter[status]', type: 'string' }],
    success: [200],
    errors: [400, 401, 403, 429],
    docs: '/api-reference/workflow-runs/list-all-workflow-runs',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'list-all-workflow-versions',
    method: 'GET',
    path: '/workflow-versions',
    tag: 'Workflows',
    purpose: 'List the published versions and the draft of a workflow.',
    shared: [...HEADERS, 'fields', 'page'],
    query: [{ name: 'filter[workflow-id]', type: 'string', required: true }],
    success: [200],
    errors: [400, 401, 403, 404, 429],
    docs: '/api-reference/workflow-versions/list-all-workflow-versions',
    source: SPEC,
    confidence: 'spec',
  },
] as const satisfies readonly OperationRow[];
