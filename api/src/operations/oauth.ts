/**
 * Operations on OAuth authorization, one row each in the order of Persona's reference.
 *
 * Data only: `catalogue.ts` writes the defaults out and everybody else reads `OPERATIONS`. The rows are the source of
 * truth; `npm run compare-openapi` lists where Persona's own description differs from them.
 */
import { HEADERS } from './shared.js';
import type { OperationRow } from '../operation.js';
import { SPEC } from '../sources.js';

export const OAUTH_OPERATIONS = [
  {
    id: 'create-authorization',
    method: 'POST',
    path: '/oauth/authorize',
    tag: 'OAuth',
    purpose: 'Issue an authorization code that lets another organization read resources.',
    shared: [...HEADERS],
    top: [
      { name: 'client-id', type: 'string', required: true },
      { name: 'response-type', type: 'string', required: true, values: ['code'] },
      { name: 'scope', type: 'string', required: true },
    ],
    content: ['application/x-www-form-urlencoded'],
    success: [201],
    errors: [400, 401, 403, 404, 409, 422, 429],
    docs: '/api-reference/oauth/create-authorization',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'create-access-token',
    method: 'POST',
    path: '/oauth/token',
    tag: 'OAuth',
    purpose: 'Exchange an authorization code or a signed assertion for an access token.',
    shared: [...HEADERS],
    top: [
      { name: 'code', type: 'string', required: true, variants: ['authorization_code'] },
      { name: 'grant-type', type: 'string', required: true, variants: ['authorization_code'] },
      { name: 'grant_type', type: 'string', required: true, variants: ['client_credentials'] },
      {
        name: 'client_assertion_type',
        type: 'string',
        required: true,
        variants: ['client_credentials'],
      },
      {
        name: 'client_assertion',
        type: 'string',
        required: true,
        variants: ['client_credentials'],
      },
      { name: 'scope', type: 'string', variants: ['client_credentials'] },
    ],
    content: ['application/x-www-form-urlencoded'],
    success: [201],
    errors: [400, 401, 403, 404, 409, 422, 429],
    docs: '/api-reference/oauth/create-access-token',
    source: SPEC,
    confidence: 'spec',
  },
] as const satisfies readonly OperationRow[];
