/**
 * Operations on inquiry templates and their versions, one row each in the order of Persona's reference.
 *
 * Data only: `catalogue.ts` writes the defaults out and everybody else reads `OPERATIONS`. The rows are the source of
 * truth; `npm run compare-openapi` lists where Persona's own description differs from them.
 */
import { HEADERS } from './shared.js';
import type { OperationRow } from '../operation.js';
import { SPEC } from '../sources.js';

export const INQUIRY_TEMPLATES_OPERATIONS = [
  {
    id: 'list-all-inquiry-template-versions',
    method: 'GET',
    path: '/inquiry-template-versions',
    tag: 'Inquiry Templates',
    purpose: 'List the versions of one inquiry template.',
    shared: [...HEADERS, 'fields', 'page'],
    query: [{ name: 'filter[inquiry-template-id]', type: 'string', required: true }],
    success: [200],
    errors: [400, 401, 403, 404, 429],
    docs: '/api-reference/inquiry-template-versions/list-all-inquiry-template-versions',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'list-all-inquiry-templates',
    method: 'GET',
    path: '/inquiry-templates',
    tag: 'Inquiry Templates',
    purpose: 'List inquiry templates.',
    shared: [...HEADERS, 'fields', 'page'],
    success: [200],
    errors: [400, 401, 403, 429],
    docs: '/api-reference/inquiry-templates/list-all-inquiry-templates',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'retrieve-an-inquiry-template',
    method: 'GET',
    path: '/inquiry-templates/{inquiry-template-id}',
    tag: 'Inquiry Templates',
    purpose: 'Fetch one inquiry template.',
    shared: [...HEADERS, 'include', 'fields'],
    success: [200],
    errors: [400, 401, 403, 404, 429],
    docs: '/api-reference/inquiry-templates/retrieve-an-inquiry-template',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'retrieve-inquiry-template-translations',
    method: 'GET',
    path: '/inquiry-templates/{inquiry-template-id}/translations',
    tag: 'Inquiry Templates',
    purpose: 'Export the translations of an inquiry template.',
    shared: ['key-inflection', 'persona-version', 'include', 'fields'],
    success: [200],
    errors: [400, 401, 403, 404, 429],
    docs: '/api-reference/inquiry-templates/retrieve-inquiry-template-translations',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'import-inquiry-template-translations',
    method: 'POST',
    path: '/inquiry-templates/{inquiry-template-id}/translations',
    tag: 'Inquiry Templates',
    purpose: 'Import translations into the draft of an inquiry template.',
    shared: [...HEADERS, 'include', 'fields'],
    attributes: [{ name: 'translations', type: 'object[]', required: true }],
    content: ['application/json'],
    envelope: ['data', 'data.attributes'],
    success: [200],
    errors: [400, 401, 403, 404, 409, 422, 429],
    environment: 'production',
    docs: '/api-reference/inquiry-templates/import-inquiry-template-translations',
    source: SPEC,
    confidence: 'spec',
  },
] as const satisfies readonly OperationRow[];
