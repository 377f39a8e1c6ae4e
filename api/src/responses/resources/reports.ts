/**
 * Reports about persons.
 *
 * Data only, facts of Persona's description 2025-12-08; `shape.ts` says how to read a row, `npm run compare-openapi` where
 * the description differs. A relationship says what it may point to.
 */
import { each, orNull } from '../shape.js';
import type { Members, Related, ResourceRow } from '../shape.js';

export const REPORT_ATTRIBUTES: Members = {
  status: 'string',
  'created-at': 'string',
  'completed-at': 'string?',
  'redacted-at': 'string?',
  'report-template-version-name': 'string',
  'has-match': 'boolean',
  'is-continuous': 'boolean',
  'is-recurring': 'boolean',
  tags: ['string'],
};

export const REPORT_RELATIONSHIPS: Readonly<Record<string, Related>> = {
  inquiry: 'inquiry?',
  account: 'account?',
  transaction: 'transaction?',
  'report-template': '*',
};

export const REPORTS_RESOURCES: Readonly<Record<string, ResourceRow>> = {
  'report/address-lookup': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      ...each(
        'string?',
        'addressee address-street-1 address-street-2 address-city address-subdivision',
        'address-postal-code resolved-addressee resolved-address-street-1',
        'resolved-address-street-2 resolved-address-city resolved-address-subdivision',
        'resolved-address-postal-code metadata-record-type metadata-zip-type',
        'metadata-county-fips metadata-county-name metadata-carrier-route',
        'metadata-carrier-route-type metadata-congressional-district',
        'metadata-building-default-indicator metadata-residential-delivery-indicator',
      ),
      'metadata-latitude': 'number?',
      'metadata-longitude': 'number?',
      'metadata-precision': 'string?',
      'metadata-time-zone': 'string?',
      'metadata-utc-offset': 'integer?',
      'metadata-obeys-daylight-savings': 'boolean?',
      'analysis-dpv-match-code': 'string?',
      'analysis-dpv-match-code-decoded': 'string?',
      'analysis-dpv-footnotes': orNull(['string']),
      'analysis-dpv-footnotes-decoded': orNull(['string']),
      'analysis-dpv-cmra': 'string?',
      'analysis-dpv-vacant': 'string?',
      'analysis-active': 'string?',
      'analysis-footnotes': orNull(['string']),
      'analysis-footnotes-decoded': orNull(['string']),
      ...each(
        'string?',
        'analysis-lacs-link-code analysis-lacs-link-code-decoded analysis-lacs-link-indicator',
        'analysis-lacs-link-indicator-decoded analysis-suite-link-match metadata-ews-match',
        'error-message',
      ),
    },
    relationships: REPORT_RELATIONSHIPS,
  },
  'report/adverse-media': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      'name-first': 'string?',
      'name-middle': 'string?',
      'name-last': 'string?',
      term: 'string',
      'birthdate-year': 'integer?',
      birthdate: 'string?',
      'country-code': 'string?',
      'related-sources': [
        {
          akas: ['string?'],
          birthdates: ['string?'],
          'match-types': ['string'],
          media: [{ date: 'date?', snippet: 'string', url: 'string', title: 'string' }],
          name: 'string',
          sources: [{ 'country-codes': ['string'], name: 'string', types: ['string'] }],
          'entity-id': 'string',
        },
      ],
      'ignore-list-media': 'object',
      'ignore-list-entity': ['object'],
    },
    relationships: REPORT_RELATIONSHIPS,
  },
  'report/email-address': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      'email-address': 'string',
      'email-reputation': 'string?',
      'email-reference-count': 'integer?',
      'email-domain-reputation': 'string?',
      'email-first-seen-days': 'integer?',
      'email-last-seen-days': 'integer?',
      'email-estimated-age-days': 'integer?',
      'email-domain-age-days': 'integer?',
      ...each(
        'boolean?',
        'email-credentials-leaked email-credentials-leaked-recent email-data-breached',
        'email-malicious-activity-detected email-malicious-activity-detected-recent',
        'email-is-blocklisted email-is-spam email-is-free-provider email-is-disposable',
        'email-is-deliverable email-is-valid-mx email-is-spoofable email-is-spf-strict',
        'email-is-dmarc-enforced age-estimated-13-plus age-estimated-16-plus',
        'age-estimated-18-plus email-is-suspicious email-domain-exists',
      ),
      'email-domain': 'string',
    },
    relationships: REPORT_RELATIONSHIPS,
  },
  'report/phone-number': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      'phone-number': 'string',
      ...each(
        'string?',
        'phone-type phone-carrier phone-city phone-subdivision phone-country-code',
        'phone-risk-level phone-risk-recommendation',
      ),
      'phone-risk-score': 'integer?',
      'phone-risk-sim-swap': 'string?',
    },
    relationships: REPORT_RELATIONSHIPS,
  },
  'report/politically-exposed-person': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      query: {
        'name-first': 'string?',
        'name-middle': 'string?',
        'name-last': 'string?',
        term: 'string',
        birthdate: 'string',
        'country-code': 'string?',
      },
      result: orNull([
        {
          'entity-id': 'string',
          name: 'string',
          birthdates: ['date'],
          'death-dates': ['string?'],
          locations: ['string?'],
          country: 'string',
          sex: 'string?',
          topics: ['string'],
          positions: [
            {
              'pep-class': 'string',
              'source-key': 'string',
              name: 'string',
              topics: ['string'],
              'start-date': 'string',
              'end-date': 'string?',
            },
          ],
          associates: [{ name: 'string', relationship: 'string', topics: ['string'] }],
          affiliations: [{ 'source-key': 'string', name: 'string' }],
          'related-urls': [{ 'source-key': 'string', name: 'string' }],
          images: ['string?'],
          sources: { '...': { url: 'uri', name: 'string', 'flag-code': 'string' } },
          'match-types': ['string'],
          'pep-type': 'string?',
        },
      ]),
      'ignore-list': [
        {
          'ignored-at': 'datetime',
          'run-history-completed-at': 'datetime',
          match: {
            'entity-id': 'string',
            name: 'string',
            birthdates: ['date'],
            'death-dates': ['date'],
            locations: ['string'],
            country: 'string',
            sex: 'string',
            positions: [
              {
                'pep-class': 'string',
                'source-key': 'string',
                name: 'string',
                topics: ['string'],
                'start-date': 'string?',
                'end-date': 'string?',
              },
            ],
            associates: [{ name: 'string', relationship: 'string' }],
            affiliations: [{ 'source-key': 'string', name: 'string' }],
            'related-urls': [{ 'source-key': 'string', name: 'uri' }],
            images: ['uri'],
            sources: { url: 'uri', name: 'string', 'flag-code': 'string' },
            'match-types': ['string'],
            'pep-type': 'string',
          },
          user: 'string',
          'ignore-reason': 'string',
          'is-internal': 'boolean',
        },
      ],
    },
    relationships: REPORT_RELATIONSHIPS,
  },
  'report/profile': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      'name-first': 'string?',
      'name-last': 'string?',
      birthdate: 'date?',
      ...each(
        'string?',
        'social-security-number social-security-number-last-4 address-street-1',
        'address-street-2 address-city address-subdivision address-subdivision-abbr',
        'address-postal-code address-postal-code-abbr phone-number',
      ),
      'identity-records': [
        {
          names: [
            {
              'name-full': 'string',
              'name-first': 'string',
              'name-middle': 'string',
              'name-last': 'string',
            },
          ],
          birthdates: ['string'],
          addresses: [
            {
              ...each('string', 'country-code street-1 street-2 city postal-code'),
              longitude: 'number',
              latitude: 'number',
              subdivision: 'string',
              'date-first-seen': 'string',
              'date-last-seen': 'string',
            },
          ],
          'social-security-numbers': ['string'],
          'phone-numbers': ['string'],
          'email-addresses': ['string'],
          deceased: 'boolean',
          'deceased-date': 'string',
          'drivers-licenses': [{ number: 'string', state: 'string' }],
        },
      ],
      'omitted-identity-records': [
        {
          names: [
            {
              'name-full': 'string',
              'name-first': 'string',
              'name-middle': 'string',
              'name-last': 'string',
            },
          ],
          birthdates: ['string'],
          addresses: [
            {
              ...each('string', 'country-code street-1 street-2 city postal-code'),
              longitude: 'number',
              latitude: 'number',
              subdivision: 'string',
              'date-first-seen': 'string',
              'date-last-seen': 'string',
            },
          ],
          'social-security-numbers': ['string'],
          'phone-numbers': ['string'],
          'email-addresses': ['string'],
          deceased: 'boolean',
          'deceased-date': 'string',
          'drivers-licenses': [{ number: 'string', state: 'string' }],
        },
      ],
    },
    relationships: REPORT_RELATIONSHIPS,
  },
  'report/profile-non-authoritative': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      query: orNull({
        ...each(
          'string?',
          'name-first name-middle name-last address-city address-subdivision',
          'address-postal-code address-street-1 address-street-2 address-country-code',
          'email-address phone-number birthdate',
        ),
      }),
      result: orNull({
        name: 'string?',
        birthdate: 'string?',
        emails: orNull([{ address: 'string?', type: 'string?' }]),
        'phone-numbers': orNull(['string']),
        location: orNull({
          ...each(
            'string?',
            'locality region country continent street-address address-line-2 postal-code',
          ),
        }),
        education: orNull([
          {
            'start-date': 'string?',
            'end-date': 'string?',
            'school-name': 'string?',
            'school-type': 'string?',
          },
        ]),
        experience: orNull([
          {
            'end-date': 'string?',
            'start-date': 'string?',
            'company-name': 'string?',
            'title-name': 'string?',
          },
        ]),
        'social-media-profiles': orNull([
          { network: 'string', url: 'string?', username: 'string?' },
        ]),
      }),
    },
    relationships: REPORT_RELATIONSHIPS,
  },
  'report/integration/sentilink-scores': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      query: {
        birthdate: 'date',
        ...each(
          'string',
          'name-first name-last address-street-1 address-city address-subdivision',
          'address-postal-code',
        ),
        'address-country-code': 'string?',
        'social-security-number': 'string',
        'user-id': 'string',
        'phone-number': 'string?',
        'email-address': 'string?',
      },
      result: {
        'application-id': 'string',
        'customer-id': 'string',
        environment: 'string',
        notes: 'string?',
        scores: [
          { name: 'string', score: 'integer', version: 'string', 'reason-codes': ['string'] },
        ],
        status: 'string',
        'transaction-id': 'string',
      },
    },
    relationships: REPORT_RELATIONSHIPS,
  },
  'report/social-media': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      'name-first': 'string?',
      'name-last': 'string?',
      birthdate: 'string',
      ...each(
        'string?',
        'phone-number email-address address-city address-subdivision linkedin-url',
        'linkedin-username linkedin-id facebook-url facebook-username facebook-id twitter-url',
        'twitter-username github-url github-username instagram-url instagram-username',
      ),
    },
    relationships: REPORT_RELATIONSHIPS,
  },
  'report/synthetic': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      'sentilink-abuse-score': 'integer?',
      'sentilink-first-party-synthetic-score': 'integer?',
      'sentilink-third-party-synthetic-score': 'integer?',
    },
    relationships: REPORT_RELATIONSHIPS,
  },
  'report/watchlist': {
    attributes: {
      ...REPORT_ATTRIBUTES,
      ...each('string?', 'name-first name-middle name-last term birthdate country-code'),
      'matched-lists': orNull([
        {
          name: 'string',
          url: 'string',
          'list-type': 'string',
          'list-types': ['string'],
          slug: 'string',
          'flag-code': 'string',
          entities: ['@report-watchlist-entity'],
        },
      ]),
      'ignore-list': [
        {
          'ignored-at': 'datetime',
          'run-history-completed-at': 'datetime',
          match: {
            name: 'string',
            url: 'string',
            'list-type': 'string',
            'list-types': ['string'],
            slug: 'string',
            'flag-code': 'string',
            entities: [
              {
                name: 'string',
                'alias-type': 'string',
                birthdates: [
                  { day: 'string', year: 'date', month: 'datetime', granularity: 'string' },
                ],
                'group-id': 'string',
              },
            ],
          },
          user: 'string',
          'ignore-reason': 'string',
        },
      ],
    },
    relationships: REPORT_RELATIONSHIPS,
  },
};
