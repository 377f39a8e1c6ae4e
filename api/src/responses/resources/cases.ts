/**
 * Cases, their comments, queues and templates.
 *
 * Data only, facts of Persona's description 2025-12-08; `shape.ts` says how to read a row, `npm run compare-openapi` where
 * the description differs. A relationship says what it may point to.
 */
import { each } from '../shape.js';
import type { ResourceRow } from '../shape.js';

export const CASES_RESOURCES: Readonly<Record<string, ResourceRow>> = {
  'case-template': {
    attributes: {
      status: 'string',
      name: 'string',
      resolutions: ['string'],
      'created-at': 'datetime',
      'updated-at': 'datetime?',
      'archived-at': 'datetime?',
      'field-schemas': ['@field-schema'],
    },
  },
  case: {
    attributes: {
      status: 'string',
      name: 'string',
      resolution: 'string?',
      'created-at': 'string',
      ...each(
        'string?',
        'updated-at assigned-at resolved-at redacted-at sla-expires-at creator-id',
        'creator-type assignee-id assigner-id assigner-type resolver-id resolver-type',
        'updater-id updater-type',
      ),
      tags: ['any'],
      fields: 'object',
      attachments: [{ filename: 'string', url: 'string', 'byte-size': 'integer' }],
    },
    relationships: {
      accounts: ['account'],
      'case-comments': ['case-comment'],
      'case-template': 'case-template',
      'case-queue': 'case-queue?',
      inquiries: ['inquiry'],
      reports: ['*'],
      verifications: ['*'],
      txns: ['transaction'],
    },
  },
  'case-comment': {
    attributes: {
      message: 'string',
      'created-at': 'datetime',
      'updated-at': 'datetime',
      'commenter-id': 'string',
      'commenter-type': 'string',
    },
  },
  'case-queue': {
    attributes: {
      status: 'string',
      name: 'string',
      'created-at': 'datetime',
      'updated-at': 'datetime?',
      'archived-at': 'datetime?',
    },
  },
};
