/**
 * Lists, their items, and importers of both.
 *
 * Data only, facts of Persona's description 2025-12-08; `shape.ts` says how to read a row, `npm run compare-openapi` where
 * the description differs. A relationship says what it may point to.
 */
import type { Members, ResourceRow } from '../shape.js';

const LIST_ATTRIBUTES: Members = {
  name: 'string',
  status: 'string',
  'archived-at': 'datetime?',
  'created-at': 'datetime',
  'updated-at': 'datetime',
};

const LIST_ITEM_ATTRIBUTES: Members = {
  status: 'string',
  'archived-at': 'datetime?',
  'updated-at': 'datetime?',
  'created-at': 'datetime',
  'redacted-at': 'datetime?',
  'match-count': 'integer',
};

const IMPORTER_ATTRIBUTES: Members = {
  'completed-at': 'datetime?',
  'created-at': 'string',
  'duplicate-count': 'integer',
  'error-count': 'integer',
  status: 'string',
  'successful-count': 'integer',
};

export const LISTS_RESOURCES: Readonly<Record<string, ResourceRow>> = {
  'importer/account': { attributes: IMPORTER_ATTRIBUTES },
  'importer/list-item/email-address': { attributes: IMPORTER_ATTRIBUTES },
  'importer/list-item/field': { attributes: IMPORTER_ATTRIBUTES },
  'importer/list-item/geolocation': { attributes: IMPORTER_ATTRIBUTES },
  'importer/list-item/government-id-number': { attributes: IMPORTER_ATTRIBUTES },
  'importer/list-item/ip-address': { attributes: IMPORTER_ATTRIBUTES },
  'importer/list-item/name': { attributes: IMPORTER_ATTRIBUTES },
  'importer/list-item/phone-number': { attributes: IMPORTER_ATTRIBUTES },
  'list-item/browser-fingerprint': {
    attributes: { ...LIST_ITEM_ATTRIBUTES, value: 'string' },
    relationships: { creator: 'api-key|user|workflow-run|workflow-step/action?' },
  },
  'list-item/country': {
    attributes: { ...LIST_ITEM_ATTRIBUTES, 'country-code': 'string' },
    relationships: { creator: 'api-key|user|workflow-run|workflow-step/action?' },
  },
  'list-item/device-fingerprint': {
    attributes: { ...LIST_ITEM_ATTRIBUTES, value: 'string' },
    relationships: { creator: 'api-key|user|workflow-run|workflow-step/action?' },
  },
  'list-item/email-address': {
    attributes: { ...LIST_ITEM_ATTRIBUTES, 'match-type': 'string', value: 'string' },
    relationships: {
      creator: 'api-key|importer/list-item/email-address|user|workflow-run|workflow-step/action?',
    },
  },
  'list-item/field': {
    attributes: { ...LIST_ITEM_ATTRIBUTES, 'field-value': 'string' },
    relationships: { creator: 'api-key|user|workflow-run|workflow-step/action?' },
  },
  'list-item/geolocation': {
    attributes: {
      ...LIST_ITEM_ATTRIBUTES,
      latitude: 'number',
      longitude: 'number',
      'radius-meters': 'integer',
    },
    relationships: {
      creator: 'api-key|importer/list-item/geolocation|user|workflow-run|workflow-step/action?',
    },
  },
  'list-item/government-id-number': {
    attributes: { ...LIST_ITEM_ATTRIBUTES, 'id-class': 'string', 'id-number': 'string' },
    relationships: {
      creator:
        'api-key|importer/list-item/government-id-number|user|workflow-run|workflow-step/action?',
    },
  },
  'list-item/ip-address': {
    attributes: { ...LIST_ITEM_ATTRIBUTES, value: 'string' },
    relationships: {
      creator: 'api-key|importer/list-item/ip-address|user|workflow-run|workflow-step/action?',
    },
  },
  'list-item/name': {
    attributes: { ...LIST_ITEM_ATTRIBUTES, 'name-first': 'string', 'name-last': 'string' },
    relationships: {
      creator: 'api-key|importer/list-item/name|user|workflow-run|workflow-step/action?',
    },
  },
  'list-item/phone-number': {
    attributes: { ...LIST_ITEM_ATTRIBUTES, value: 'string' },
    relationships: {
      creator: 'api-key|importer/list-item/phone-number|user|workflow-run|workflow-step/action?',
    },
  },
  'list-item/string': {
    attributes: { ...LIST_ITEM_ATTRIBUTES, value: 'string' },
    relationships: { creator: 'api-key|user|workflow-run|workflow-step/action?' },
  },
  'list/browser-fingerprint': {
    attributes: LIST_ATTRIBUTES,
    relationships: { 'list-items': ['-'] },
  },
  'list/country': { attributes: LIST_ATTRIBUTES, relationships: { 'list-items': ['-'] } },
  'list/email-address': { attributes: LIST_ATTRIBUTES, relationships: { 'list-items': ['-'] } },
  'list/geolocation': { attributes: LIST_ATTRIBUTES, relationships: { 'list-items': ['-'] } },
  'list/government-id-number': {
    attributes: LIST_ATTRIBUTES,
    relationships: { 'list-items': ['-'] },
  },
  'list/ip-address': { attributes: LIST_ATTRIBUTES, relationships: { 'list-items': ['-'] } },
  'list/name': {
    attributes: { ...LIST_ATTRIBUTES, 'allow-fuzzy-name-first': 'boolean' },
    relationships: { 'list-items': ['-'] },
  },
  'list/phone-number': { attributes: LIST_ATTRIBUTES, relationships: { 'list-items': ['-'] } },
  'list/string': { attributes: LIST_ATTRIBUTES, relationships: { 'list-items': ['-'] } },
};
