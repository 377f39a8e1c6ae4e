/**
 * Reports about businesses and crypto addresses, and the templates of all reports.
 *
 * Data only, facts of Persona's description 2025-12-08; `shape.ts` says how to read a row, `npm run compare-openapi` where
 * the description differs. A relationship says what it may point to.
 */
import { each, orNull } from '../shape.js';
import type { Members, ResourceRow } from '../shape.js';
import { REPORT_ATTRIBUTES, REPORT_RELATIONSHIPS } from './reports.js';

const REPORT_TEMPLATE_ATTRIBUTES: Members = {
  name: 'string',
  'created-at': 'datetime',
  'updated-at': 'datetime',
};

const REPORT_TEMPLATE_META: Members = {
  version: { name: 'string', 'created-at': 'datetime', 'updated-at': 'datetime' },
};

export const BUSINESS_REPORTS_RESOURCES: Readonly<Record<string, ResourceRow>> = {
  'report/business-adverse-media': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      term: 'string',
      'related-sources': [
        {
          akas: ['string'],
          birthdates: ['string?'],
          match_types: ['string'],
          media: [{ date: 'date', snippet: 'string', url: 'string', title: 'string' }],
          name: 'string',
          sources: [
            { country_codes: ['string'], name: 'string', token: 'string', types: ['string'] },
          ],
          id: 'string',
        },
      ],
      query: {
        ...each(
          'string',
          'business-name address-street address-city address-state address-country',
        ),
        'incorporation-date': 'date',
      },
      result: { 'adverse-media': [{ title: 'string', url: 'uri', date: 'date' }] },
    },
    relationships: REPORT_RELATIONSHIPS,
    required: ['type', 'id', 'attributes'],
  },
  'report/business-associated-persons': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      'query!': { 'address-country-code!': 'string' },
      'associated-persons!': [
        { 'names!': [{ 'value!': 'string' }], 'positions!': [{ 'value!': 'string' }] },
      ],
      'ownership-information!': {
        'owners!': [
          {
            'type!': 'string?',
            'name!': 'string?',
            'birthdate!': 'string?',
            'address!': orNull({
              ...each('string?', 'street-1 street-2 city subdivision postal-code country-code'),
            }),
            'roles!': [{ description: 'string?', data: 'object?' }],
          },
        ],
      },
    },
    relationships: REPORT_RELATIONSHIPS,
    required: ['type', 'id', 'attributes'],
  },
  'report/business-lookup': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      query: {
        'business-name': 'string',
        'phone-number': 'string?',
        website: 'string?',
        ein: 'string?',
        'address-street-1': 'string',
        'address-street-2': 'string?',
        'address-city': 'string',
        'address-subdivision': 'string',
        'address-postal-code': 'string',
        'address-country-code': 'string?',
        'incorporation-state': 'string?',
        'associated-people': [
          {
            'name-first': 'string?',
            'name-last': 'string?',
            'name-full': 'string?',
            titles: ['string?'],
          },
        ],
      },
      result: orNull({
        name: 'string',
        aliases: ['string'],
        description: 'string?',
        'legal-status': 'string?',
        'legal-entity-type': 'string',
        'date-of-incorporation': orNull({
          granularity: 'string',
          day: 'string?',
          month: 'string?',
          year: 'string?',
        }),
        'industry-classifications': [{ code: 'string', title: 'string', type: 'string' }],
        identifiers: [
          {
            state: 'string',
            country: 'string',
            'issue-date': 'date',
            'file-number': 'string',
            type: 'string',
            addresses: [
              {
                'street-1': 'string',
                'street-2': 'string?',
                city: 'string',
                subdivision: 'string',
                'postal-code': 'string',
                ...each(
                  'string?',
                  'delivery-point-barcode primary-number street-name latitude longitude precision',
                ),
                type: 'string',
              },
            ],
            status: 'string',
          },
        ],
        addresses: [
          {
            'street-1': 'string',
            'street-2': 'string?',
            city: 'string',
            subdivision: 'string',
            'postal-code': 'string',
          },
        ],
        websites: ['string'],
        'phone-numbers': ['string'],
        agents: [{ 'name-full': 'string' }],
        officers: [
          {
            'name-full': 'string',
            'name-first': 'string?',
            'name-last': 'string?',
            titles: ['string'],
          },
        ],
        headcount: 'string?',
        sources: [{ name: 'string' }],
      }),
      ...each(
        'string?',
        'match-status-strength match-status-business-name match-status-address',
        'match-status-address-street match-status-address-city',
        'match-status-address-postal-code match-status-address-subdivision',
        'match-status-phone-number match-status-ein match-status-associated-person',
        'match-status-website',
      ),
    },
    relationships: REPORT_RELATIONSHIPS,
  },
  'report/business-registrations-lookup': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      'query!': { 'address-country-code!': 'string' },
      'result!': {
        'business-name': 'string',
        'legal-entity-type': 'string',
        'formation-country': 'string',
        'formation-subdivision': 'string',
        'formation-date': 'date',
        'registry-records': [
          {
            type: 'string',
            'issue-date': 'date',
            'issuing-authority': 'string',
            'file-number': 'string',
            'documents-status': 'string?',
            'registered-name': 'string',
            'registration-type': 'string',
            status: { raw: 'string', standardized: 'string' },
            'registration-state': 'string',
            addresses: [
              {
                ...each(
                  'string',
                  'type street-1 street-2 city subdivision postal-code country-code',
                ),
              },
            ],
          },
        ],
      },
    },
    relationships: REPORT_RELATIONSHIPS,
    required: ['type', 'id', 'attributes'],
  },
  'report/business-watchlist': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      'matched-lists': ['string'],
      'sanction-list': [{ name: 'string', url: 'uri' }],
      'fitness-probity-list': [{ name: 'string', url: 'uri' }],
      'warning-list': [{ name: 'string', url: 'uri' }],
    },
    relationships: REPORT_RELATIONSHIPS,
  },
  'report/crypto-address-watchlist': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      query: { 'crypto-address': 'string' },
      result: orNull([
        {
          ...each('string', 'name url list-type slug flag-code'),
          entities: [
            {
              name: 'string',
              'alias-type': 'string',
              birthdates: [
                { day: 'string', year: 'string', month: 'string', granularity: 'string' },
              ],
              'crypto-addresses': [{ type: 'string', address: 'string' }],
            },
          ],
        },
      ]),
    },
    relationships: REPORT_RELATIONSHIPS,
  },
  'report-template/address-lookup': {
    attributes: REPORT_TEMPLATE_ATTRIBUTES,
    meta: REPORT_TEMPLATE_META,
  },
  'report-template/adverse-media': {
    attributes: REPORT_TEMPLATE_ATTRIBUTES,
    meta: REPORT_TEMPLATE_META,
  },
  'report-template/business-adverse-media': {
    attributes: REPORT_TEMPLATE_ATTRIBUTES,
    meta: REPORT_TEMPLATE_META,
  },
  'report-template/business-associated-persons': {
    attributes: REPORT_TEMPLATE_ATTRIBUTES,
    meta: REPORT_TEMPLATE_META,
  },
  'report-template/business-lookup': {
    attributes: REPORT_TEMPLATE_ATTRIBUTES,
    meta: REPORT_TEMPLATE_META,
  },
  'report-template/business-registrations-lookup': {
    attributes: REPORT_TEMPLATE_ATTRIBUTES,
    meta: REPORT_TEMPLATE_META,
  },
  'report-template/business-watchlist': {
    attributes: REPORT_TEMPLATE_ATTRIBUTES,
    meta: REPORT_TEMPLATE_META,
  },
  'report-template/crypto-address-watchlist': {
    attributes: REPORT_TEMPLATE_ATTRIBUTES,
    meta: REPORT_TEMPLATE_META,
  },
  'report-template/email-address': {
    attributes: REPORT_TEMPLATE_ATTRIBUTES,
    meta: REPORT_TEMPLATE_META,
  },
  'report-template/phone-number': {
    attributes: REPORT_TEMPLATE_ATTRIBUTES,
    meta: REPORT_TEMPLATE_META,
  },
  'report-template/politically-exposed-person': {
    attributes: REPORT_TEMPLATE_ATTRIBUTES,
    meta: REPORT_TEMPLATE_META,
  },
  'report-template/profile': { attributes: REPORT_TEMPLATE_ATTRIBUTES, meta: REPORT_TEMPLATE_META },
  'report-template/integration/sentilink-scores': {
    attributes: REPORT_TEMPLATE_ATTRIBUTES,
    meta: REPORT_TEMPLATE_META,
  },
  'report-template/social-media': {
    attributes: REPORT_TEMPLATE_ATTRIBUTES,
    meta: REPORT_TEMPLATE_META,
  },
  'report-template/synthetic': {
    attributes: REPORT_TEMPLATE_ATTRIBUTES,
    meta: REPORT_TEMPLATE_META,
  },
  'report-template/watchlist': {
    attributes: {
      ...REPORT_TEMPLATE_ATTRIBUTES,
      'search-lists': [{ slug: 'string', type: 'string' }],
    },
    meta: REPORT_TEMPLATE_META,
  },
};
