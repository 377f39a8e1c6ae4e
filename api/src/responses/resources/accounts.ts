/**
 * Accounts and transactions, with their types.
 *
 * Data only, facts of Persona's description 2025-12-08; `shape.ts` says how to read a row, `npm run compare-openapi` where
 * the description differs. A relationship says what it may point to.
 */
import type { ResourceRow } from '../shape.js';

export const ACCOUNTS_RESOURCES: Readonly<Record<string, ResourceRow>> = {
  'account-type': {
    attributes: {
      name: 'string',
      'created-at': 'datetime',
      'updated-at': 'datetime?',
      'field-schemas': ['@field-schema'],
    },
    relationships: {
      'account-statuses': ['account-status'],
      'default-account-status': 'account-status?',
    },
  },
  account: {
    attributes: {
      'reference-id': 'string?',
      'account-type-name': 'string',
      'created-at': 'datetime',
      'updated-at': 'datetime',
      'redacted-at': 'datetime?',
      fields: {
        name: {
          type: 'string',
          value: { first: '@text-field', middle: '@text-field', last: '@text-field' },
        },
        address: {
          type: 'string',
          value: {
            street_1: '@text-field',
            street_2: '@text-field',
            subdivision: '@text-field',
            city: '@text-field',
            postal_code: '@text-field',
            country_code: '@text-field',
          },
        },
        identification_numbers: {
          type: 'string',
          value: [
            {
              type: 'string',
              value: {
                identification_class: { type: 'string', value: 'string' },
                identification_number: { type: 'string', value: 'string' },
                issuing_country: { type: 'string', value: 'string' },
                hashed_identification_number: '@text-field',
              },
            },
          ],
        },
        birthdate: '@text-field',
        phone_number: '@text-field',
        email_address: '@text-field',
        selfie_photo: { type: '=file', value: '@file' },
        '...': 'any',
      },
      tags: ['any'],
      'account-status': 'string',
    },
    relationships: { 'account-type': 'account-type' },
  },
  transaction: {
    attributes: {
      status: 'string',
      'reference-id': 'string?',
      fields: 'object',
      tags: ['string'],
      'created-at': 'datetime',
      'updated-at': 'datetime?',
    },
    relationships: {
      reviewer: '*?',
      'transaction-label': 'transaction-label?',
      'transaction-type': 'transaction-type',
      'related-objects': ['*'],
    },
  },
  'transaction-label': {
    attributes: {
      'model-label': 'string',
      'model-version': 'string?',
      'created-at': 'datetime',
      'updated-at': 'datetime?',
    },
  },
  'transaction-type': {
    attributes: {
      name: 'string',
      'created-at': 'datetime',
      'updated-at': 'datetime?',
      'field-schemas': ['@field-schema'],
    },
  },
};
