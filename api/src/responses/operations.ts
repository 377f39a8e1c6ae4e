/**
 * What the body of a successful answer consists of, one row for operation of the catalogue, by its id.
 *
 * Data only, facts of Persona's description 2025-12-08. The statuses stand in the catalogue; the types of resource in
 * `resources/`; `shape.ts` says how to read a row.
 */
import {} from './shape.js';
import type { ResponseRow } from './shape.js';

/** Lists of strings can be created, and the description forgets them here. */
const LISTS =
  'list/browser-fingerprint|list/country|list/email-address|list/geolocation|list/government-id-number|list/ip-address|list/name|list/phone-number';

/** What may be included beside account. */
const WITH_ACCOUNT: readonly string[] = ['account-type'];

/** What may be included beside case. */
const WITH_CASE: readonly string[] = [
  'account',
  'case-comment',
  'case-queue',
  'case-template',
  'inquiry',
  'report/*',
  'transaction',
  'verification/aamva',
  'verification/database',
  'verification/database-ecbsv',
  'verification/database-phone-carrier',
  'verification/database-serpro',
  'verification/database-standard',
  'verification/database-tin',
  'verification/document',
  'verification/email-address',
  'verification/government-id',
  'verification/government-id-nfc',
  'verification/phone-number',
  'verification/selfie',
];

/** What may be included beside document. */
const WITH_DOCUMENT: readonly string[] = [
  'document-file',
  'inquiry',
  'inquiry-template',
  'inquiry-template-version',
  'template',
  'transaction',
];

/** What may be included beside inquiry. */
const WITH_INQUIRY: readonly string[] = [
  'account',
  'document/*',
  'inquiry-session',
  'inquiry-template',
  'inquiry-template-version',
  'report/*',
  'selfie/*',
  'template',
  'transaction',
  'user',
  'verification/*',
  'workflow',
  'workflow-run',
];

/** What may be included beside inquiry-session. */
const WITH_INQUIRY_SESSION: readonly string[] = ['device', 'inquiry', 'network'];

/** What may be included beside report. */
const WITH_REPORT: readonly string[] = ['account', 'inquiry', 'report-template/*', 'transaction'];

/** What may be included beside verification. */
const WITH_VERIFICATION: readonly string[] = [
  'account',
  'document/*',
  'inquiry',
  'inquiry-template',
  'inquiry-template-version',
  'template',
  'transaction',
  'verification-template-version/*',
  'verification-template/*',
];

/** What may be included beside workflow-run. */
const WITH_WORKFLOW_RUN: readonly string[] = ['event', 'user', 'workflow', 'workflow-version'];

export const RESPONSES: Readonly<Record<string, ResponseRow>> = {
  // Account Types
  'retrieve-an-account-type': { data: 'account-type', included: [] },

  // Accounts
  'list-all-accounts': { data: ['account'], links: true },
  'create-an-account': { data: 'account', included: WITH_ACCOUNT },
  'retrieve-an-account': { data: 'account', included: WITH_ACCOUNT },
  'update-an-account': { data: 'account', included: WITH_ACCOUNT },
  'redact-an-account': { data: 'account', included: WITH_ACCOUNT },
  'accounts-add-relation': { data: 'account', included: WITH_ACCOUNT },
  'accounts-add-tag': { data: 'account', included: WITH_ACCOUNT },
  'consolidate-into-an-account': { data: 'account', included: WITH_ACCOUNT },
  'accounts-list-all-relations': { data: ['account|transaction'], links: true },
  'accounts-remove-relation': { data: 'account', included: WITH_ACCOUNT },
  'accounts-remove-tag': { data: 'account', included: WITH_ACCOUNT },
  'accounts-set-all-tags': { data: 'account', included: WITH_ACCOUNT },
  runAccountAction: { data: 'account', meta: { 'workflow-run-id!': 'string' } },
  'search-accounts': { data: ['account'], links: true },

  // API Keys
  'list-all-api-keys': { data: ['api-key'], links: true },
  'create-an-api-key': { data: 'api-key-with-value', included: [] },
  'retrieve-an-api-key': { data: 'api-key', included: [] },
  'update-an-api-key': { data: 'api-key', included: [] },
  'expire-an-api-key': { data: 'api-key', included: [] },
  'clone-api-key': { data: 'api-key-with-value', included: [] },

  // Connect
  'list-all-connect-connections': { data: ['connect/connection'], links: true },
  'create-a-connect-connection': { data: 'connect/connection' },
  'retrieve-a-connect-connection': { data: 'connect/connection' },
  'deactivate-a-connect-connection': { data: 'connect/connection' },
  'reactivate-a-connect-connection': { data: 'connect/connection' },
  'list-all-share-tokens': { data: ['connect/share-token'], links: true },
  'create-a-share-token': { data: 'connect/share-token', included: [] },
  'retrieve-a-share-token': { data: 'connect/share-token', included: [] },
  'expire-share-token': { data: 'connect/share-token', included: [] },
  'redeem-share-token': { data: 'connect/share-token', included: [] },

  // API Logs
  'list-all-api-logs': { data: ['api-log'], links: true },
  'retrieve-an-api-log': { data: 'api-log', included: [] },

  // Case Templates
  'retrieve-a-case-template': { data: 'case-template', included: [] },

  // Cases
  'list-all-cases': { data: ['case'], links: true },
  'create-a-case': { data: 'case', included: WITH_CASE },
  'retrieve-case': { data: 'case', included: WITH_CASE },
  'update-a-case': { data: 'case', included: WITH_CASE },
  'redact-a-case': { data: 'case', included: WITH_CASE },
  'add-persona-objects': { data: 'case', included: WITH_CASE },
  'remove-persona-objects': { data: 'case', included: WITH_CASE },
  'assign-a-case': { data: 'case', included: WITH_CASE },
  'set-status-for-a-case': { data: 'case', included: WITH_CASE },
  'add-tag': { data: 'case', included: WITH_CASE },
  'remove-tag': { data: 'case', included: WITH_CASE },
  'set-tags': { data: 'case', included: WITH_CASE },
  'search-cases': { data: ['case'], links: true },

  // Devices
  'list-all-devices': { data: ['device'], links: true },
  'retrieve-a-device': { data: 'device', included: [] },

  // Documents
  'retrieve-a-generic-document': { data: 'document/generic', included: WITH_DOCUMENT },
  'retrieve-a-government-id-document': { data: 'document/government-id', included: WITH_DOCUMENT },
  'retrieve-a-document': { data: 'document/*', included: WITH_DOCUMENT },

  // Events
  'list-all-events': { data: ['event'], links: true },
  'retrieve-an-event': { data: 'event', included: [] },

  // Graph
  'create-a-graph-query': { data: 'graph-query', included: ['account'] },
  'retrieve-a-graph-query': { data: 'graph-query', included: [] },

  // Importers
  'list-all-importers': { data: ['importer/*'], links: true },
  'retrieve-an-importer': { data: 'importer/*', included: [] },
  'import-an-account': { data: 'importer/account' },
  'import-email-address-lists': { data: 'importer/list-item/email-address' },
  'import-geolocation-lists': { data: 'importer/list-item/geolocation' },
  'import-government-id-number-lists': { data: 'importer/list-item/government-id-number' },
  'import-ip-address-lists': { data: 'importer/list-item/ip-address' },
  'import-name-lists': { data: 'importer/list-item/name' },
  'import-phone-number-lists': { data: 'importer/list-item/phone-number' },

  // Inquiries
  'list-all-inquiries': { data: ['inquiry'], links: true },
  'create-an-inquiry': {
    data: 'inquiry',
    included: WITH_INQUIRY,
    meta: {
      'session-token!': 'string?',
      'one-time-link!': 'string?',
      'one-time-link-short!': 'string?',
    },
  },
  'retrieve-an-inquiry': { data: 'inquiry', included: WITH_INQUIRY },
  'update-an-inquiry': { data: 'inquiry', included: WITH_INQUIRY },
  'redact-an-inquiry': { data: 'inquiry', included: WITH_INQUIRY },
  'inquiries-add-tag': { data: 'inquiry', included: WITH_INQUIRY },
  'approve-an-inquiry': { data: 'inquiry', included: WITH_INQUIRY },
  'decline-an-inquiry': { data: 'inquiry', included: WITH_INQUIRY },
  'mark-an-inquiry-for-review': { data: 'inquiry', included: WITH_INQUIRY },
  'expire-an-inquiry': { data: 'inquiry', included: WITH_INQUIRY },
  'generate-a-one-time-link': {
    data: 'inquiry',
    included: WITH_INQUIRY,
    meta: { 'one-time-link!': 'string', 'one-time-link-short!': 'string' },
  },
  'print-an-inquiry-pdf': { file: 'application/pdf' },
  'inquiries-remove-tag': { data: 'inquiry', included: WITH_INQUIRY },
  'resume-an-inquiry': {
    data: 'inquiry',
    included: WITH_INQUIRY,
    meta: { 'session-token!': 'string' },
  },
  'inquiries-set-all-tags': { data: 'inquiry', included: WITH_INQUIRY },
  'inquiries-perform-simulate-actions': { data: 'inquiry', included: WITH_INQUIRY },
  'search-inquiries': { data: ['inquiry'], links: true },

  // Inquiry Sessions
  'list-all-inquiry-sessions': { data: ['inquiry-session'], links: true },
  'create-an-inquiry-session': { data: 'inquiry-session', included: WITH_INQUIRY_SESSION },
  'expire-inquiry-sessions': { data: ['inquiry-session'], included: WITH_INQUIRY_SESSION },
  'retrieve-an-inquiry-session': { data: 'inquiry-session', included: WITH_INQUIRY_SESSION },
  'expire-an-inquiry-session': { data: 'inquiry-session', included: WITH_INQUIRY_SESSION },
  'generate-a-one-time-link-for-an-inquiry-session': {
    data: 'inquiry-session',
    included: WITH_INQUIRY_SESSION,
    meta: { 'one-time-link!': 'string', 'one-time-link-short!': 'string' },
  },

  // Inquiry Templates
  'list-all-inquiry-template-versions': { data: ['inquiry-template-version'], links: true },
  'list-all-inquiry-templates': { data: ['inquiry-template'], links: true },
  'retrieve-an-inquiry-template': {
    data: 'inquiry-template',
    included: ['inquiry-template-version'],
  },
  'retrieve-inquiry-template-translations': { data: 'inquiry-template-translations' },
  'import-inquiry-template-translations': { data: 'inquiry-template-version' },

  // List Items
  'create-a-browser-fingerprint-list-item': { data: 'list-item/browser-fingerprint' },
  'retrieve-a-browser-fingerprint-list-item': { data: 'list-item/browser-fingerprint' },
  'archive-a-browser-fingerprint-list-item': { data: 'list-item/browser-fingerprint' },
  'create-a-country-list-item': { data: 'list-item/country' },
  'retrieve-a-country-list-item': { data: 'list-item/country' },
  'archive-a-country-list-item': { data: 'list-item/country' },
  'create-a-device-fingerprint-list-item': { data: 'list-item/device-fingerprint' },
  'retrieve-a-device-fingerprint-list-item': { data: 'list-item/device-fingerprint' },
  'archive-a-device-fingerprint-list-item': { data: 'list-item/device-fingerprint' },
  'create-an-email-address-list-item': { data: 'list-item/email-address' },
  'retrieve-an-email-address-list-item': { data: 'list-item/email-address' },
  'archive-an-email-address-list-item': { data: 'list-item/email-address' },
  'create-a-field-list-item': { data: 'list-item/field' },
  'retrieve-a-field-list-item': { data: 'list-item/field' },
  'archive-a-field-list-item': { data: 'list-item/field' },
  'create-a-geolocation-list-item': { data: 'list-item/geolocation' },
  'retrieve-a-geolocation-list-item': { data: 'list-item/geolocation' },
  'archive-a-geolocation-list-item': { data: 'list-item/geolocation' },
  'create-a-government-id-number-list-item': { data: 'list-item/government-id-number' },
  'retrieve-a-government-id-number-list-item': { data: 'list-item/government-id-number' },
  'archive-a-government-id-number-list-item': { data: 'list-item/government-id-number' },
  'create-an-ip-address-list-item': { data: 'list-item/ip-address' },
  'retrieve-an-ip-address-list-item': { data: 'list-item/ip-address' },
  'archive-an-ip-address-list-item': { data: 'list-item/ip-address' },
  'create-a-name-list-item': { data: 'list-item/name' },
  'retrieve-a-name-list-item': { data: 'list-item/name' },
  'archive-a-name-list-item': { data: 'list-item/name' },
  'create-a-phone-number-list-item': { data: 'list-item/phone-number' },
  'retrieve-a-phone-number-list-item': { data: 'list-item/phone-number' },
  'archive-a-phone-number-list-item': { data: 'list-item/phone-number' },
  'create-a-string-list-item': { data: 'list-item/string' },
  'retrieve-a-string-list-item': { data: 'list-item/string' },
  'archive-a-string-list-item': { data: 'list-item/string' },

  // Lists
  'create-a-browser-fingerprint-list': { data: 'list/browser-fingerprint' },
  'create-a-country-list': { data: 'list/country' },
  'create-an-email-address-list': { data: 'list/email-address' },
  'create-a-geolocation-list': { data: 'list/geolocation' },
  'create-a-government-id-number-list': { data: 'list/government-id-number' },
  'create-an-ip-address-list': { data: 'list/ip-address' },
  'create-a-name-list': { data: 'list/name' },
  'create-a-phone-number-list': { data: 'list/phone-number' },
  'create-a-strings-list': { data: 'list/string' },
  'list-all-lists': { data: [LISTS], links: true },
  'retrieve-a-list': { data: LISTS },
  'archive-a-list': { data: LISTS },

  // OAuth
  'create-authorization': { body: { 'code!': 'string', 'expires-in!': 'integer' } },
  'create-access-token': {
    body: {
      'access-token!': 'string',
      'expires-in!': 'integer',
      'scope!': 'string',
      'token-type!': '=bearer|=Bearer',
    },
  },

  // Relay
  'create-a-privacy-pass': { body: { 'blind-sig!': 'string' } },
  'create-a-relay': {
    body: {
      'relay-token!': 'string',
      'relay-secret!': 'string',
      'relay-session-access-token!': 'string',
    },
  },
  'request-a-relay-challenge': {
    body: { 'challenge!': 'string', 'token-key!': 'string', 'token-key-id!': 'string' },
  },
  'generate-a-relay-claim': { body: { 'claim-payload!': 'string', 'token-consumed!': 'boolean' } },

  // Rate Limits
  'list-all-rate-limits': {
    data: [
      {
        type: '=rate-limit/api',
        attributes: { limit: 'integer', remaining: 'integer', 'seconds-to-reset': 'integer' },
      },
    ],
  },

  // Reports
  'list-all-reports': { data: ['report/*'], links: true },
  'create-a-report': { data: 'report/*', included: WITH_REPORT },
  'retrieve-a-report': { data: 'report/*', included: WITH_REPORT },
  'redact-a-report': { data: 'report/*', included: WITH_REPORT },
  'reports-add-tag': { data: 'report/*', included: WITH_REPORT },
  'dismiss-matches': { data: 'report/*', included: WITH_REPORT },
  'list-report-history': {
    data: [
      '@report-history-dismiss|@report-history-run|@report-history-review|@report-history-pause|@report-history-resume',
    ],
    links: true,
  },
  'report-action-pause-continuous-monitoring': { data: 'report/*', included: WITH_REPORT },
  'print-report-pdf': { file: 'application/pdf' },
  'reports-remove-tag': { data: 'report/*', included: WITH_REPORT },
  'report-action-resume-continuous-monitoring': { data: 'report/*', included: WITH_REPORT },
  'report-action-re-run-report': { data: 'report/*', included: WITH_REPORT },
  'reports-set-all-tags': { data: 'report/*', included: WITH_REPORT },

  // Theme Sets
  'list-all-theme-sets': { data: ['theme-set'], links: true },
  'create-a-theme-set': { data: 'theme-set' },
  'retrieve-a-theme-set': { data: 'theme-set' },
  'update-a-theme-set': { data: 'theme-set' },
  'archive-a-theme-set': { data: 'theme-set' },

  // Transactions
  'list-all-transactions': { data: ['transaction'], links: true },
  'create-a-transaction': { data: 'transaction' },
  'retrieve-a-transaction': { data: 'transaction', included: ['*'] },
  'update-a-transaction': { data: 'transaction', included: ['transaction-label'] },
  'redact-a-transaction': { data: 'transaction' },
  'transactions-add-relation': { data: 'transaction' },
  'transactions-add-tag': { data: 'transaction' },
  'create-a-transaction-label': { data: 'transaction', included: ['transaction-label'] },
  'transactions-remove-relation': { data: 'transaction' },
  'transactions-remove-tag': { data: 'transaction' },
  'transactions-set-tags': { data: 'transaction' },
  'redact-transaction-biometrics': { data: 'transaction' },

  // Transaction Types
  'retrieve-a-transaction-type': { data: 'transaction-type', included: [] },

  // User Audit Logs
  'list-all-user-audit-logs': { data: ['user-audit-log'], links: true, included: ['user'] },
  'retrieve-a-user-audit-log': { data: 'user-audit-log', included: ['user'] },

  // AAMVA Verifications
  'retrieve-an-aamva-verification': { data: 'verification/aamva' },

  // eCBSV Database Verifications
  'retrieve-an-ecbsv-database-verification': { data: 'verification/database-ecbsv' },

  // Phone Carrier Database Verifications
  'retrieve-a-phone-carrier-database-verification': { data: 'verification/database-phone-carrier' },

  // Serpro Database Verifications
  'retrieve-a-serpro-database-verification': { data: 'verification/database-serpro' },

  // Database Standard Verifications
  'retrieve-a-database-standard-verification': { data: 'verification/database-standard' },

  // TIN Database Verifications
  'retrieve-a-tin-database-verification': { data: 'verification/database-tin' },

  // Database Verifications
  'retrieve-a-database-verification': { data: 'verification/database' },

  // Document Verifications
  'retrieve-a-document-verification': { data: 'verification/document' },

  // Email Address Verifications
  'retrieve-a-email-address-verification': { data: 'verification/email-address' },

  // Government ID Verifications
  'retrieve-a-government-id-verification': { data: 'verification/government-id' },

  // Government ID NFC Verifications
  'retrieve-a-government-id-nfc-verification': { data: 'verification/government-id-nfc' },

  // Phone Number Verifications
  'retrieve-a-phone-number-verification': { data: 'verification/phone-number' },

  // Selfie Verifications
  'retrieve-a-selfie-verification': { data: 'verification/selfie' },

  // Verifications
  'retrieve-a-verification': { data: 'verification/*', included: WITH_VERIFICATION },
  'redact-a-verification': { data: 'verification/*' },
  'print-a-verification-as-pdf': { file: 'application/pdf' },
  'investigation-lock-a-verification': { data: 'verification/*', included: WITH_VERIFICATION },
  'investigation-unlock-a-verification': { data: 'verification/*', included: WITH_VERIFICATION },

  // Webhooks
  'list-all-webhooks': { data: ['webhook'], links: true },
  'create-a-webhook': { data: 'webhook-with-secret', included: [] },
  'retrieve-a-webhook': { data: 'webhook-with-secret', included: [] },
  'update-a-webhook': { data: 'webhook', included: [] },
  'archive-a-webhook': { data: 'webhook', included: [] },
  'enable-a-webhook': { data: 'webhook', included: [] },
  'disable-a-webhook': { data: 'webhook', included: [] },
  'rotate-a-webhook-secret': { data: 'webhook-with-secret', included: [] },
  'clone-a-webhook': { data: 'webhook-with-secret', included: [] },

  // Workflows
  'create-a-workflow-run': { data: 'workflow-run', included: WITH_WORKFLOW_RUN },
  'retrieve-a-workflow-run': { data: 'workflow-run', included: WITH_WORKFLOW_RUN },
  'list-all-workflow-runs': { data: ['workflow-run'], links: true },
  'list-all-workflow-versions': { data: ['workflow-version'], links: true },
};
