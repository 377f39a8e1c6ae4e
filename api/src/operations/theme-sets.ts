/**
 * Operations on theme sets, one row each in the order of Persona's reference.
 *
 * Data only: `catalogue.ts` writes the defaults out and everybody else reads `OPERATIONS`. The rows are the source of
 * truth; `npm run compare-openapi` lists where Persona's own description differs from them.
 */
import { HEADERS } from './shared.js';
import type { OperationRow } from '../operation.js';
import { SPEC } from '../sources.js';

export const THEME_SETS_OPERATIONS = [
  {
    id: 'list-all-theme-sets',
    method: 'GET',
    path: '/theme-sets',
    tag: 'Theme Sets',
    purpose: 'List theme sets.',
    shared: [...HEADERS, 'fields', 'page'],
    query: [{ name: 'filter[status]', type: 'string', values: ['active', 'archived'] }],
    success: [200],
    errors: [400, 401, 403, 429],
    docs: '/api-reference/theme-sets/list-all-theme-sets',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'create-a-theme-set',
    method: 'POST',
    path: '/theme-sets',
    tag: 'Theme Sets',
    purpose: 'Create a theme set.',
    shared: [...HEADERS, 'fields'],
    attributes: [
      { name: 'name', type: 'string', required: true },
      { name: 'styles', type: 'object' },
    ],
    content: ['application/json'],
    envelope: ['data', 'data.attributes'],
    success: [201],
    errors: [400, 401, 403, 409, 422, 429],
    docs: '/api-reference/theme-sets/create-a-theme-set',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'retrieve-a-theme-set',
    method: 'GET',
    path: '/theme-sets/{theme-set-id}',
    tag: 'Theme Sets',
    purpose: 'Fetch one theme set.',
    shared: [...HEADERS, 'fields'],
    success: [200],
    errors: [400, 401, 403, 404, 429],
    docs: '/api-reference/theme-sets/retrieve-a-theme-set',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'update-a-theme-set',
    method: 'PATCH',
    path: '/theme-sets/{theme-set-id}',
    tag: 'Theme Sets',
    purpose: 'Rename a theme set or replace all its styles.',
    shared: [...HEADERS, 'fields'],
    attributes: [
      { name: 'name', type: 'string' },
      { name: 'styles', type: 'object' },
    ],
    content: ['application/json'],
    envelope: ['data', 'data.attributes'],
    success: [200],
    errors: [400, 401, 403, 404, 409, 422, 429],
    docs: '/api-reference/theme-sets/update-a-theme-set',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'archive-a-theme-set',
    method: 'DELETE',
    path: '/theme-sets/{theme-set-id}',
    tag: 'Theme Sets',
    purpose: 'Archive a theme set; 409 for the default one of the organization.',
    shared: [...HEADERS, 'fields'],
    success: [200],
    errors: [400, 401, 403, 404, 409, 422, 429],
    docs: '/api-reference/theme-sets/archive-a-theme-set',
    source: SPEC,
    confidence: 'spec',
  },
] as const satisfies readonly OperationRow[];
