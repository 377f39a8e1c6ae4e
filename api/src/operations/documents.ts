/**
 * Operations on documents and devices, one row each in the order of Persona's reference.
 *
 * Data only: `catalogue.ts` writes the defaults out and everybody else reads `OPERATIONS`. The rows are the source of
 * truth; `npm run compare-openapi` lists where Persona's own description differs from them.
 */
import { HEADERS } from './shared.js';
import type { OperationRow } from '../operation.js';
import { SPEC } from '../sources.js';

export const DOCUMENTS_OPERATIONS = [
  {
    id: 'list-all-devices',
    method: 'GET',
    path: '/devices',
    tag: 'Devices',
    purpose: 'List the devices of one inquiry session.',
    shared: [...HEADERS],
    query: [{ name: 'filter[inquiry-session-id]', type: 'string', required: true }],
    success: [200],
    errors: [400, 401, 403, 429, 503],
    docs: '/api-reference/devices/list-all-devices',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'retrieve-a-device',
    method: 'GET',
    path: '/devices/{device-id}',
    tag: 'Devices',
    purpose: 'Fetch one device.',
    shared: [...HEADERS, 'include', 'fields'],
    success: [200],
    errors: [400, 401, 403, 404, 429, 503],
    docs: '/api-reference/devices/retrieve-a-device',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'retrieve-a-generic-document',
    method: 'GET',
    path: '/document/generics/{document-id}',
    tag: 'Documents',
    purpose: 'Fetch a generic document.',
    shared: [...HEADERS, 'include', 'fields'],
    success: [200],
    errors: [400, 401, 403, 404, 429],
    permission: 'document.read',
    docs: '/api-reference/documents/retrieve-a-generic-document',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'retrieve-a-government-id-document',
    method: 'GET',
    path: '/document/government-ids/{document-id}',
    tag: 'Documents',
    purpose: 'Fetch a government ID document.',
    shared: [...HEADERS, 'include', 'fields'],
    success: [200],
    errors: [400, 401, 403, 404, 429],
    permission: 'document.read',
    docs: '/api-reference/documents/retrieve-a-government-id-document',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'retrieve-a-document',
    method: 'GET',
    path: '/documents/{document-id}',
    tag: 'Documents',
    purpose: 'Fetch a document of any kind.',
    shared: [...HEADERS, 'include', 'fields'],
    success: [200],
    errors: [400, 401, 403, 404, 429],
    permission: 'document.read',
    docs: '/api-reference/documents/retrieve-a-document',
    source: SPEC,
    confidence: 'spec',
  },
] as const satisfies readonly OperationRow[];
