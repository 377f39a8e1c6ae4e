/**
 * Verifications by a digital identity.
 *
 * Data only, facts of Persona's description 2025-12-08; `shape.ts` says how to read a row, `npm run compare-openapi` where
 * the description differs. A relationship says what it may point to.
 */
import { each } from '../shape.js';
import type { ResourceRow } from '../shape.js';
import { VERIFICATION_ATTRIBUTES, VERIFICATION_RELATIONSHIPS } from './verifications.js';

export const DIGITAL_IDS_RESOURCES: Readonly<Record<string, ResourceRow>> = {
  'verification/digital-id-connect-id': {
    attributes: VERIFICATION_ATTRIBUTES,
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/digital-id-e-do-app': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'name-first': 'string?',
      'name-last': 'string?',
      'identification-number': 'string?',
      birthdate: 'date?',
      'response-country': 'string?',
      'response-status': 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/digital-id-finnish-trust-network': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'name-first': 'string?',
      'name-last': 'string?',
      'identification-number': 'string?',
      birthdate: 'date?',
      'response-country': 'string?',
      'response-status': 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/digital-id-france-identite': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'name-first': 'string?',
      'name-last': 'string?',
      'identification-number': 'string?',
      birthdate: 'date?',
      'response-country': 'string?',
      'response-status': 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/digital-id-generic': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'name-first': 'string?',
      'name-last': 'string?',
      'identification-number': 'string?',
      birthdate: 'date?',
      'response-country': 'string?',
      'response-status': 'string?',
      'selected-country-code': 'string?',
      'selected-digital-id-type': 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/digital-id-idin': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'name-first': 'string?',
      'name-last': 'string?',
      'identification-number': 'string?',
      birthdate: 'date?',
      'response-country': 'string?',
      'response-status': 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/digital-id-its-me': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'name-first': 'string?',
      'name-last': 'string?',
      'identification-number': 'string?',
      birthdate: 'date?',
      ...each(
        'string?',
        'response-country response-status address birth-place document-number email gender',
      ),
      'id-expiry-date': 'date?',
      'id-picture': 'string?',
      language: 'string?',
      nationality: 'string?',
      phone: 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/digital-id-kcb-credit-card': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'name-full': 'string?',
      birthdate: 'date?',
      sex: 'string?',
      'native-foreigner-code': 'string?',
      ci: 'string?',
      di: 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/digital-id-mit-id': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'name-first': 'string?',
      'name-last': 'string?',
      'identification-number': 'string?',
      birthdate: 'date?',
      'response-country': 'string?',
      'response-status': 'string?',
      'level-of-assurance': 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/digital-id-one-id': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'name-first': 'string?',
      'name-last': 'string?',
      'identification-number': 'string?',
      birthdate: 'date?',
      'response-country': 'string?',
      'response-status': 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/digital-id-philsys': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'issue-date': 'date?',
      ...each('string?', 'issuer name-first name-middle name-last suffix sex'),
      birthdate: 'date?',
      'place-of-birth': 'string?',
      pcn: 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/digital-id-serpro': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'qr-code-attachment': 'object?',
      'selfie-compare-image-url': 'string?',
      cpf: 'string?',
      name: 'string?',
      birthdate: 'date?',
      'identification-number': 'string?',
      'expiration-date': 'date?',
      'issue-date': 'date?',
      'selfie-comparison-error-code': 'string?',
      'serpro-selfie-available': 'boolean?',
      'selfie-confidence-level': 'string?',
      'selfie-similarity-score': 'number?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/digital-id-singpass': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      ...each(
        'string?',
        'identity-number identity-coi name alias-name hanyu-pinyin-name',
        'hanyu-pinyin-alias-name married-name',
      ),
      birthdate: 'date?',
      ...each(
        'string?',
        'sex race secondary-race nationality nationality-description birth-country',
        'birth-country-description residential-status pass-type pass-status',
      ),
      'pass-expiry-date': 'date?',
      ...each(
        'string?',
        'address-street-1 address-street-2 address-postal-code address-country-code',
        'address-country-description',
      ),
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/digital-id-swedish-bank-id': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      'name-first': 'string?',
      'name-last': 'string?',
      'identification-number': 'string?',
      birthdate: 'date?',
      'response-country': 'string?',
      'response-status': 'string?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/digital-id-uk-sharecode': {
    attributes: {
      ...VERIFICATION_ATTRIBUTES,
      sharecode: 'string?',
      birthdate: 'date?',
      'name-full': 'string?',
      'reference-number': 'string?',
      'immigration-status': 'string?',
      'valid-from-date': 'date?',
      'valid-until-date': 'date?',
    },
    relationships: VERIFICATION_RELATIONSHIPS,
  },
  'verification/digital-id-world-id': {
    attributes: VERIFICATION_ATTRIBUTES,
    relationships: VERIFICATION_RELATIONSHIPS,
  },
};
