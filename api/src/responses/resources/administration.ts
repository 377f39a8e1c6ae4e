/**
 * Webhooks, API keys, events, logs, users, workflows, graph queries and sharing.
 *
 * Data only, facts of Persona's description 2025-12-08; `shape.ts` says how to read a row, `npm run compare-openapi` where
 * the description differs. A relationship says what it may point to.
 */
import { each } from '../shape.js';
import type { Members, ResourceRow } from '../shape.js';

const API_KEY_ATTRIBUTES: Members = {
  name: 'string',
  note: 'string?',
  'api-version': '@api-version',
  'api-key-inflection': 'string',
  'api-attributes-blocklist': ['string?'],
  permissions: ['string'],
  'ip-address-allowlist': ['string'],
  'file-access-token-expires-in': 'integer',
  'last-used-at': 'string?',
  'expires-at': 'string?',
  'created-at': 'datetime',
};

const WEBHOOK_ATTRIBUTES: Members = {
  status: 'string',
  url: 'string',
  name: 'string?',
  description: 'string?',
  'api-version': '@api-version',
  'api-key-inflection': 'string',
  'api-attributes-blocklist': ['string?'],
  'file-access-token-expires-in': 'integer',
  'enabled-events': ['string'],
  'payload-filter': 'object?',
  'included-allowlist': '@included-allowlist?',
  'relationship-allowlist': '@relationship-allowlist',
  'created-at': 'datetime',
};

export const ADMINISTRATION_RESOURCES: Readonly<Record<string, ResourceRow>> = {
  'api-key': { attributes: API_KEY_ATTRIBUTES },
  'api-key-with-value': { type: 'api-key', attributes: { ...API_KEY_ATTRIBUTES, value: 'string' } },
  'connect/connection': {
    attributes: {
      status: 'string',
      'destination-organization-id': 'string',
      'source-organization-id': 'string',
      'created-at': 'datetime',
      'updated-at': 'datetime',
    },
    relationships: { creator: '*' },
  },
  'connect/share-token': {
    attributes: {
      status: 'string',
      direction: 'string',
      'created-at': 'datetime',
      'updated-at': 'datetime',
      'pending-at': 'datetime?',
      'redeemed-at': 'datetime?',
      'expires-at': 'datetime?',
      'failed-at': 'datetime?',
      'failure-reason': 'string?',
      'redeem-mode': 'string?',
      'source-data': '@source-data',
    },
    relationships: {
      connection: 'connect/connection',
      creator: '*',
      source: '*',
      destination: '*?',
    },
  },
  'api-log': {
    attributes: {
      request: {
        method: 'string',
        path: 'string',
        headers: { ...each('string', 'Accept Authorization Host Persona-Version User-Agent') },
        'get-params': 'object',
        'post-params': 'object',
        'ip-address': 'string',
      },
      response: {
        status: 'integer',
        headers: {
          'Persona-Host': 'string',
          'Cache-Control': 'string',
          Pragma: 'string',
          Expires: 'string',
          ...each(
            'integer',
            'RateLimit-Limit RateLimit-Remaining RateLimit-Reset Quota-Limit Quota-Remaining',
            'Quota-Reset',
          ),
          'Request-Id': 'string',
          'Content-Type': 'string',
          Vary: 'string',
        },
      },
      'created-at': 'datetime',
      'redacted-at': 'datetime?',
    },
  },
  event: {
    attributes: {
      name: 'string',
      payload: {
        data: { type: 'string', id: 'string', attributes: 'object', relationships: 'object' },
      },
      'created-at': 'datetime',
      context: 'object',
    },
  },
  'graph-query': {
    attributes: {
      status: 'string',
      params: 'object',
      'created-at': 'datetime',
      'updated-at': 'datetime?',
      'errored-at': 'datetime?',
      'completed-at': 'datetime?',
      'redacted-at': 'datetime?',
      stats: {},
      'explorer-url': 'string?',
      'node-limit-reached': 'boolean?',
      nodes: [{ type: 'string', value: 'string' }],
    },
    relationships: { accounts: ['account'] },
  },
  user: {
    attributes: { 'email-address': 'string', 'name-first': 'string', 'name-last': 'string' },
  },
  workflow: {
    attributes: { status: 'string', name: 'string', 'created-at': 'datetime' },
    relationships: {
      'latest-published-version': 'workflow-version',
      'active-deployment': 'workflow-deployment?',
    },
  },
  'workflow-run': {
    attributes: { 'completed-at': 'datetime?', 'created-at': 'datetime', status: 'string' },
    relationships: {
      creator: 'administrator|event|user?',
      workflow: 'workflow',
      'workflow-version': 'workflow-version',
    },
    meta: { 'processing-time-seconds': 'number?' },
  },
  'user-audit-log': {
    attributes: {
      path: 'string',
      method: 'string',
      'get-params': 'object|string',
      'post-params': 'object|string',
      'ip-address': 'string',
      'user-agent': 'string',
      'response-status': 'integer',
      'created-at': 'datetime',
      'impersonator-email-address': 'string?',
      context: { 'inquiry-id': 'string', '...': 'any' },
    },
    relationships: { user: 'user', 'user-session': 'user-session' },
  },
  webhook: { attributes: WEBHOOK_ATTRIBUTES },
  'webhook-with-secret': {
    type: 'webhook',
    attributes: {
      ...WEBHOOK_ATTRIBUTES,
      secret: 'string',
      secrets: [{ value: 'string', 'expires-at': 'datetime?' }],
    },
  },
  'workflow-version': {
    attributes: {
      'workflow-name': 'string?',
      description: 'string?',
      status: 'string',
      'trigger-type': 'string?',
      live: 'boolean',
      'rollout-label': 'string?',
      'rollout-percentage': 'integer?',
      'last-updater': 'string?',
      inputs: [{ name: 'string', type: 'string?', required: 'boolean' }],
      outputs: [{ name: 'string?' }],
      'created-at': 'datetime',
      'updated-at': 'datetime',
      'published-at': 'datetime?',
    },
    relationships: { workflow: 'workflow' },
  },
};
