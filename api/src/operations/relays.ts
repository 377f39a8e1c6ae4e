/**
 * Operations on relays and privacy passes, one row each in the order of Persona's reference.
 *
 * Data only: `catalogue.ts` writes the defaults out and everybody else reads `OPERATIONS`. The rows are the source of
 * truth; `npm run compare-openapi` lists where Persona's own description differs from them.
 */
import { HEADERS } from './shared.js';
import type { OperationRow } from '../operation.js';
import { SPEC } from '../sources.js';

export const RELAYS_OPERATIONS = [
  {
    id: 'create-a-privacy-pass',
    method: 'POST',
    path: '/privacy-passes',
    tag: 'Relay',
    purpose: 'Have a blinded privacy pass token signed.',
    shared: [...HEADERS],
    top: [
      { name: 'blinded-token', type: 'string', required: true },
      { name: 'key-id', type: 'string', required: true },
    ],
    content: ['application/json'],
    success: [201],
    errors: [400, 401, 403, 404, 409, 422, 429],
    docs: '/api-reference/relay/create-a-privacy-pass',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'create-a-relay',
    method: 'POST',
    path: '/relays',
    base: '/api/privacy/v1',
    tag: 'Relay',
    purpose: 'Create a relay, through which a user proves a claim anonymously.',
    shared: ['key-inflection', 'persona-version'],
    top: [
      {
        name: 'claim-type',
        type: 'string',
        required: true,
        values: [
          'live_human_presence',
          'age_over18_germany',
          'age_over18_united_kingdom',
          'age_over18_verified',
          'age_over18_france',
          'age_over18_italy',
          'age_over18_brazil',
          'age_over18_australia',
          'age_over16_australia',
          'age_over21_verified',
        ],
      },
      { name: 'encryption-key-pem', type: 'string', required: true, nullable: true },
      { name: 'sandbox', type: 'boolean' },
    ],
    content: ['application/json'],
    success: [201],
    errors: [400, 401, 403, 409, 422, 429],
    auth: 'none',
    docs: '/api-reference/relay/create-a-relay',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'request-a-relay-challenge',
    method: 'POST',
    path: '/relays/challenge',
    base: '/api/privacy/v1',
    tag: 'Relay',
    purpose: 'Request the challenge a privacy pass token is obtained with.',
    shared: ['key-inflection', 'persona-version'],
    top: [
      {
        name: 'claim-type',
        type: 'string',
        required: true,
        values: [
          'live_human_presence',
          'age_over18_germany',
          'age_over18_united_kingdom',
          'age_over18_verified',
          'age_over18_france',
          'age_over18_italy',
          'age_over18_brazil',
          'age_over18_australia',
          'age_over16_australia',
          'age_over21_verified',
        ],
      },
      { name: 'sandbox', type: 'boolean' },
    ],
    content: ['application/json'],
    success: [200],
    errors: [400, 401, 403, 404, 409, 422, 429],
    auth: 'none',
    docs: '/api-reference/relay/request-a-relay-challenge',
    source: SPEC,
    confidence: 'spec',
  },
  {
    id: 'generate-a-relay-claim',
    method: 'POST',
    path: '/relays/{relay-token}/generate-claim',
    base: '/api/privacy/v1',
    tag: 'Relay',
    purpose: 'Read the claim of a relay, paid for with a privacy pass token.',
    shared: [...HEADERS],
    headers: [{ name: 'Persona-Relay-Secret', type: 'string', required: true }],
    success: [200],
    errors: [400, 401, 403, 404, 409, 422, 429],
    auth: 'private-token',
    docs: '/api-reference/relay/generate-a-relay-claim',
    source: SPEC,
    confidence: 'spec',
  },
] as const satisfies readonly OperationRow[];
