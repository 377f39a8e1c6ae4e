/**
 * Documents and the files they consist of.
 *
 * Data only, facts of Persona's description 2025-12-08; `shape.ts` says how to read a row, `npm run compare-openapi` where
 * the description differs. A relationship says what it may point to.
 */
import { each, orNull } from '../shape.js';
import type { Members, Related, ResourceRow } from '../shape.js';

const DOCUMENT_ATTRIBUTES: Members = {
  status: 'string',
  'created-at': 'datetime',
  'processed-at': 'datetime?',
  'processed-at-ts': 'integer?',
};

const DOCUMENT_RELATIONSHIPS: Readonly<Record<string, Related>> = {
  inquiry: 'inquiry?',
  template: 'template?',
  'inquiry-template-version': 'inquiry-template-version?',
  'inquiry-template': 'inquiry-template?',
  transaction: 'transaction?',
  'document-files': ['document-file'],
};

export const DOCUMENTS_RESOURCES: Readonly<Record<string, ResourceRow>> = {
  'document/generic': {
    attributes: {
      ...DOCUMENT_ATTRIBUTES,
      kind: 'string',
      files: ['@file'],
      'files-normalized': ['@file'],
      'extraction-responses': '@extraction-responses',
      'document-type': 'string?',
      fields: 'object',
    },
    relationships: DOCUMENT_RELATIONSHIPS,
  },
  'document-file': {
    attributes: { name: 'string?', 'capture-method': 'string', originals: ['@file'] },
  },
  'document/government-id': {
    attributes: {
      ...DOCUMENT_ATTRIBUTES,
      'front-photo': '@file',
      'back-photo': '@file',
      'selfie-photo': '@file',
      ...each(
        'string?',
        'id-class name-first name-middle name-last name-suffix native-name-first',
        'native-name-middle native-name-last native-name-title',
      ),
      birthdate: 'date?',
      ...each(
        'string?',
        'issuing-authority issuing-subdivision nationality document-number visa-status',
      ),
      'issue-date': 'date?',
      'expiration-date': 'date?',
      designations: orNull(['string']),
      ...each(
        'string?',
        'birthplace height sex endorsements restrictions vehicle-class identification-number',
        'address-street-1 address-street-2 address-city address-subdivision',
        'address-postal-code',
      ),
    },
    relationships: DOCUMENT_RELATIONSHIPS,
  },
  'document/government-id-nfc': {
    attributes: DOCUMENT_ATTRIBUTES,
    relationships: DOCUMENT_RELATIONSHIPS,
  },
  'document/mdoc': { attributes: DOCUMENT_ATTRIBUTES, relationships: DOCUMENT_RELATIONSHIPS },
};
