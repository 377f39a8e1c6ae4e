/**
 * Verifications of documents, selfies, addresses and databases, and what they are configured by.
 *
 * Data only, facts of Persona's description 2025-12-08; `shape.ts` says how to read a row, `npm run compare-openapi` where
 * the description differs. A relationship says what it may point to.
 */
import { each, orNull } from '../shape.js';
import type { Members, Related, ResourceRow } from '../shape.js';

export const VERIFICATION_ATTRIBUTES: Members = {
  status: 'string',
  'created-at': 'datetime',
  'created-at-ts': 'integer',
  'submitted-at': 'datetime?',
  'submitted-at-ts': 'integer?',
  'completed-at': 'datetime?',
  'completed-at-ts': 'integer?',
  'redacted-at': 'datetime?',
  'country-code': 'string?',
  tags: ['string'],
  checks: [
    {
      name: 'string',
      status: 'string',
      reasons: ['string?'],
      requirement: 'string',
      metadata: 'object',
    },
  ],
};

export const VERIFICATION_RELATIONSHIPS: Readonly<Record<string, Related>> = {
  inquiry: 'inquiry?',
  template: 'template?',
  'inquiry-template-version': 'inquiry-template-version?',
  'inquiry-template': 'inquiry-template?',
  transaction: 'transaction?',
  'verification-template': '*?',
  'verification-template-version': '*?',
  accounts: ['account'],
};

export const DEFAULT_FIELDS: Members = {
  birthdate: 'date?',
  ...each(
    'string?',
    'name-first name-middle name-last phone-number email-address address-street-1',
    'address-street-2 address-city address-subdivision address-postal-code',
  ),
};

export const ADDRESS_FIELDS: Members = {
  ...each(
    'string?',
    'address-street-1 address-street-2 address-city address-subdivision',
    'address-postal-code',
  ),
};

export const VERIFICATIONS_RESOURCES: Readonly<Record<string, ResourceRow>> = {
  'verification/aamva': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'name-first': 'string?',
      'name-last': 'string?',
      birthdate: 'date',
      'issue-date': 'date',
      'expiration-date': 'date',
      'address-postal-code': 'string',
      'issuing-authority': 'string',
      'identification-number': 'string',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/database': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      ...DEFAULT_FIELDS,
      ...each(
        'string?',
        'normalized-address-street-1 normalized-address-street-2 normalized-address-city',
        'normalized-address-subdivision normalized-address-postal-code identification-number',
        'document-number document-issuing-date document-expiry-date',
        'document-issuing-subdivision',
      ),
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/database-ecbsv': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'name-first': 'string?',
      'name-last': 'string?',
      birthdate: 'date?',
      'email-address': 'string?',
      'identification-number': 'string?',
      'signature-timestamp': 'datetime?',
      'signature-ip': 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/database-phone-carrier': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      ...ADDRESS_FIELDS,
      'name-first': 'string?',
      'name-last': 'string?',
      birthdate: 'date?',
      'phone-number': 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/database-serpro': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      birthdate: 'date?',
      cpf: 'string',
      'name-first': 'string',
      'name-full': 'string',
      'name-last': 'string',
    },
    relationships: { ...VERIFICATION_RELATIONSHIPS, selfie: '*?' },
  },
  'verification/database-standard': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      ...DEFAULT_FIELDS,
      ...each(
        'string',
        'normalized-address-city normalized-address-postal-code normalized-address-street-1',
        'normalized-address-street-2 normalized-address-subdivision',
      ),
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/database-tin': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      tin: 'string',
      'tin-type': 'string?',
      'name-first': 'string?',
      'name-last': 'string?',
      'name-business': 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/document': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      fields: {},
      files: ['@file'],
      'files-normalized': ['@file'],
      'extraction-responses': '@extraction-responses',
      'document-type': 'string?',
    },
    relationships: { ...VERIFICATION_RELATIONSHIPS, document: '*' },
  },
  'verification/email-address': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'email-address': 'string?',
      'confirmation-code': 'string',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/government-id': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      ...ADDRESS_FIELDS,
      'entity-confidence-reasons': ['string'],
      'entity-confidence-score': 'number?',
      'front-photo-url': 'string?',
      'back-photo-url': 'string?',
      'photo-urls': orNull([
        {
          'byte-size': 'integer',
          filename: 'string',
          'normalized-url': 'string',
          'original-urls': ['string'],
          page: 'string',
          url: 'string',
        },
      ]),
      'selfie-photo': orNull({ 'byte-size': 'integer', filename: 'string', url: 'string' }),
      ...each(
        'string?',
        'selfie-photo-url video-url id-class capture-method name-first name-middle name-last',
        'name-suffix native-name-first native-name-middle native-name-last native-name-title',
        'birthdate issuing-authority issuing-subdivision nationality document-number',
        'visa-status issue-date expiration-date',
      ),
      designations: orNull(['any']),
      ...each(
        'string?',
        'birthplace endorsements height sex restrictions vehicle-class identification-number',
      ),
      'from-reusable-persona': 'boolean',
    },
    relationships: { ...VERIFICATION_RELATIONSHIPS, document: '*' },
  },
  'verification/government-id-nfc': {
    attributes: {
      ...ADDRESS_FIELDS,
      status: 'string',
      'created-at': 'datetime',
      'created-at-ts': 'integer',
      'submitted-at': 'datetime?',
      'submitted-at-ts': 'integer?',
      'completed-at': 'datetime?',
      'completed-at-ts': 'integer?',
      'redacted-at': 'datetime?',
      'country-code': 'string?',
      tags: ['string'],
      checks: [{ metadata: 'object', name: 'string', reasons: ['string'], status: 'string' }],
      birthdate: 'string?',
      'expiration-date': 'string?',
      'id-class': 'string?',
      'identification-number': 'string?',
      'name-first': 'string',
      'name-last': 'string',
      'selfie-photo': orNull({ 'byte-size': 'integer', url: 'string' }),
      'selfie-photo-url': 'string?',
      sex: 'string?',
    },
    relationships: { ...VERIFICATION_RELATIONSHIPS, document: '*' },
  },
  'verification/phone-number': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'phone-number': 'string',
      'confirmation-code': 'string',
      metadata: { 'telesign-risk-score': 'integer' },
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/selfie': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'capture-method': 'string?',
      'center-photo-face-coordinates': orNull({
        'top-left': ['number'],
        'top-right': ['number'],
        'bottom-left': ['number'],
        'bottom-right': ['number'],
      }),
      'center-photo-url': 'string?',
      'document-similarity-score': 'number?',
      'entity-confidence-reasons': ['string'],
      'left-photo-url': 'string?',
      'from-reusable-persona': 'boolean',
      'photo-urls': [{ 'byte-size': 'integer', filename: 'string', page: 'string', url: 'string' }],
      'right-photo-url': 'string?',
      'selfie-similarity-score-left': 'number?',
      'selfie-similarity-score-right': 'number?',
      'video-url': 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/bank-pennydrop': {
    attributes: VERIFICATION_ATTRIBUTES,
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/brand-asset': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'business-name': 'string?',
      'business-website': 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/business-website': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'website-url': 'string?',
      'extracted-identity': {
        'business-names': orNull(['@business-website-extracted-identity-record']),
        addresses: orNull(['@business-website-extracted-identity-record']),
        'phone-numbers': orNull(['@business-website-extracted-identity-record']),
        emails: orNull(['@business-website-extracted-identity-record']),
      },
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/certificate-korea': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'name-first': 'string?',
      'name-last': 'string?',
      'identification-number': 'string?',
      birthdate: 'date?',
      'certificate-type': 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/credit-card': {
    attributes: VERIFICATION_ATTRIBUTES,
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/database-aadhaar': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'name-first': 'string?',
      'name-last': 'string?',
      birthdate: 'date?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/database-business': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      ...DEFAULT_FIELDS,
      'business-name': 'string',
      'registration-number': 'string?',
      'address-country-code': 'string',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/database-business-footprint': {
    attributes: VERIFICATION_ATTRIBUTES,
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/database-vat-number': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      ...ADDRESS_FIELDS,
      ...each(
        'string?',
        'vat-number business-name registered-business-name registered-address-street-1',
        'registered-address-street-2 registered-address-city registered-address-subdivision',
        'registered-address-postal-code registered-address-country-code',
      ),
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/jp-my-number-nfc-scan': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      operation: 'string?',
      address: 'string?',
      birthdate: 'date?',
      'expiration-date': 'date?',
      'face-image': 'object?',
      'selfie-photo': orNull({ 'byte-size': 'integer', url: 'string' }),
      ...each(
        'string?',
        'gender identification-class identification-number kana-name license-number name-full',
        'sex',
      ),
      'vehicle-classes': orNull({ '...': { 'acquisition-date': 'date?' } }),
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/mdoc': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      ...each(
        'string?',
        'name-first name-last birthdate address-street address-city address-state',
        'address-postal-code address-country-code issuing-authority issuing-jurisdiction',
        'issuing-country nationality expiration-date identification-number',
      ),
      'age-in-years': 'integer?',
      'meets-minimum-age': 'boolean?',
      'validated-issuer-key': 'string?',
      'portrait-photo': orNull({ 'byte-size': 'integer', url: 'string' }),
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/persona-fff-inquiry': {
    attributes: VERIFICATION_ATTRIBUTES,
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/phone-number-silent-network-authentication': {
    attributes: { ...VERIFICATION_ATTRIBUTES, 'phone-number': 'string?' },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/qes-infocert': {
    attributes: { ...VERIFICATION_ATTRIBUTES, 'tentative-sub-state': 'string?' },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/verifiable-credential': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'selected-credential-issuer': 'string?',
      'selected-credential-types': orNull(['string']),
      'selected-credential-issuance-date': 'datetime?',
      'selected-credential-expiration-date': 'datetime?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification-template/*': { required: ['type', 'id'] },
  'verification-template-version/*': { required: ['type', 'id'] },
};
