/**
 * A tour of the API: every operation of the catalogue is called at least once over HTTP, in an order that makes sense, and
 * each answer handed on. For the checks that hold answers against rows or against a description.
 */
import { OPERATIONS } from '@persona-lint/api';
import type { Operation } from '@persona-lint/api';
import { RESOURCES } from '@persona-lint/api/responses';
import { createCaller } from './caller.js';
import type { Answer, Caller } from './caller.js';

export interface Visit extends Answer {
  readonly operation: Operation;
  /** What this call is about, where an operation is called more than once. */
  readonly about: string;
}

/** Keys that anybody sees are none. */
const SANDBOX_KEY = 'persona_sandbox_fake-key-of-the-tour';
const PRODUCTION_KEY = 'persona_production_fake-key-of-the-tour';

/** What a simulator allows whom a tour visits: it calls more in a minute than a limit would let it. */
export const TOUR_LIMITS = { requests: 100_000, quotas: { create_inquiry: 100_000 } };

/** Calls everything at `address`; `visit` gets each answer as it comes. */
export async function takeTour(address: string, visit: (visit: Visit) => void): Promise<void> {
  const sandbox = createCaller(address, SANDBOX_KEY, visit);
  const production = createCaller(address, PRODUCTION_KEY, visit);
  await visitAccounts(sandbox);
  await visitInquiries(sandbox);
  await visitVerifications(sandbox);
  await visitReports(sandbox);
  await visitTransactions(sandbox);
  await visitCases(sandbox);
  await visitLists(sandbox);
  await visitWebhooks(sandbox);
  await visitSharing(sandbox);
  await visitAutomation(sandbox);
  await visitAdministration(sandbox);
  await visitSetUp(sandbox, production);
  await visitRedactions(sandbox);
}

async function visitAccounts(api: Caller): Promise<void> {
  const attributes = {
    'reference-id': 'tour',
    'name-first': 'Jane',
    'address-city': 'San Francisco',
    birthdate: '1994-12-30',
    tags: ['vip'],
    'selfie-photo': { data: 'aGVsbG8=', filename: 'selfie.png' },
  };
  await api.call('create-an-account', { body: { data: { attributes } } });
  await api.call('create-an-account', {
    about: 'upserted',
    body: { data: { attributes }, meta: { 'upsert-by': 'reference-id' } },
  });
  const other = await api.call('create-an-account', {
    about: 'without anything',
    body: {},
    forgets: true,
  });
  await api.call('list-all-accounts', { query: { 'page[size]': '1' } });
  await api.call('retrieve-an-account', { query: { include: 'account-type' } });
  await api.call('retrieve-an-account-type');
  const fields = { name: { last: 'Doe' }, loyalty: 7 };
  await api.call('update-an-account', { body: { data: { attributes: { fields } } } });
  const relation = { 'relation-schema-key': 'parent', 'target-object-id': other.id };
  await api.call('accounts-add-relation', { body: { meta: relation } });
  await api.call('accounts-list-all-relations', { query: { 'filter[key]': 'parent' } });
  await api.call('accounts-remove-relation', { body: { meta: relation } });
  await callTags(api, 'accounts-add-tag', 'accounts-remove-tag', 'accounts-set-all-tags');
  const action = { 'account-action-id': 'accac_1', parameters: {} };
  await api.call('runAccountAction', { body: { data: action } });
  const query = { attribute: 'fields.name.last', operator: 'eq', value: 'Doe' };
  await api.call('search-accounts', { body: { query } });
  const meta = { 'source-account-ids': [other.id] };
  await api.call('consolidate-into-an-account', { body: { meta } });
}

async function callTags(api: Caller, add: string, remove: string, set: string): Promise<void> {
  await api.call(add, { body: { meta: { 'tag-name': 'watched' } } });
  await api.call(remove, { body: { meta: { 'tag-name': 'watched' } } });
  await api.call(set, { body: { meta: { 'tag-name': ['one', 'two'] } } });
}

const TEMPLATE = { 'inquiry-template-id': 'itmpl_Tour' };

async function visitInquiries(api: Caller): Promise<void> {
  await api.call('create-an-inquiry', {
    query: { include: 'account,inquiry-template' },
    body: {
      data: { attributes: { ...TEMPLATE, fields: { 'name-first': 'Jane' }, tags: ['vip'] } },
      meta: { 'auto-create-inquiry-session': true, 'auto-create-one-time-link': true },
    },
  });
  await api.call('list-all-inquiries');
  await api.call('update-an-inquiry', { body: { data: { attributes: { note: 'seen' } } } });
  await callTags(api, 'inquiries-add-tag', 'inquiries-remove-tag', 'inquiries-set-all-tags');
  await api.call('generate-a-one-time-link', { body: { meta: { 'expires-in-seconds': 60 } } });
  await api.call('create-an-inquiry-session', {
    body: { data: { attributes: { 'inquiry-id': api.ids.get('inquiry-id') } } },
  });
  await api.call('list-all-inquiry-sessions');
  await api.call('retrieve-an-inquiry-session', { query: { include: 'device,network,inquiry' } });
  await api.call('generate-a-one-time-link-for-an-inquiry-session');
  const devices = await api.call('list-all-devices', {
    query: { 'filter[inquiry-session-id]': api.ids.get('inquiry-session-id') ?? '' },
  });
  api.ids.set('device-id', devices.id);
  await api.call('retrieve-a-device');
  await api.call('expire-an-inquiry-session');
  await api.call('expire-inquiry-sessions', {
    body: { meta: { 'inquiry-ids': [api.ids.get('inquiry-id')] } },
  });
  await api.call('expire-an-inquiry');
  await api.call('resume-an-inquiry');
  await simulate(api, [{ type: 'complete_inquiry' }]);
  await api.call('mark-an-inquiry-for-review');
  await api.call('approve-an-inquiry', { body: { meta: { comment: 'fine' } } });
  await api.call('decline-an-inquiry');
  await api.call('print-an-inquiry-pdf');
  const query = { not: { attribute: 'status', operator: 'eq', value: 'approved' } };
  await api.call('search-inquiries', { body: { query } });
}

async function simulate(api: Caller, actions: readonly unknown[]): Promise<void> {
  const body = { meta: { 'simulate-actions': actions } };
  await api.call('inquiries-perform-simulate-actions', { body });
}

/** Operations that read verifications of one type. */
const READS_ONE_TYPE: Readonly<Record<string, string>> = {
  aamva: 'retrieve-an-aamva-verification',
  'database-ecbsv': 'retrieve-an-ecbsv-database-verification',
  'database-phone-carrier': 'retrieve-a-phone-carrier-database-verification',
  'database-serpro': 'retrieve-a-serpro-database-verification',
  'database-standard': 'retrieve-a-database-standard-verification',
  'database-tin': 'retrieve-a-tin-database-verification',
  database: 'retrieve-a-database-verification',
  document: 'retrieve-a-document-verification',
  'email-address': 'retrieve-a-email-address-verification',
  'government-id': 'retrieve-a-government-id-verification',
  'government-id-nfc': 'retrieve-a-government-id-nfc-verification',
  'phone-number': 'retrieve-a-phone-number-verification',
  selfie: 'retrieve-a-selfie-verification',
};

async function visitVerifications(api: Caller): Promise<void> {
  const types = Object.keys(RESOURCES).filter((type) => type.startsWith('verification/'));
  for (const type of types) {
    const name = type.slice('verification/'.length);
    await api.call('create-an-inquiry', {
      about: `for ${type}`,
      body: { data: { attributes: TEMPLATE } },
    });
    const data = { 'verification-template-id': `vtmpl_${name}` };
    await simulate(api, [{ type: 'create_passed_verification', data }]);
    const include = 'verifications,documents,selfies,sessions,account';
    const { body } = await api.call('retrieve-an-inquiry', { about: type, query: { include } });
    api.ids.set('verification-id', findId(body, type));
    await api.call('retrieve-a-verification', {
      about: type,
      query: { include: 'inquiry,document' },
    });
    const reader = READS_ONE_TYPE[name];
    if (reader !== undefined) await api.call(reader);
    await visitDocument(api, body);
  }
  await api.call('investigation-lock-a-verification');
  await api.call('investigation-unlock-a-verification');
  await api.call('print-a-verification-as-pdf');
}

async function visitDocument(api: Caller, body: unknown): Promise<void> {
  const document = findId(body, 'document/');
  if (document === '') return;
  api.ids.set('document-id', document);
  const answer = await api.call('retrieve-a-document', {
    about: document,
    query: { include: 'document-files' },
  });
  if (answer.type === 'document/generic') await api.call('retrieve-a-generic-document');
  if (answer.type === 'document/government-id') await api.call('retrieve-a-government-id-document');
}

/** The id of the first included resource whose type begins like this; empty when there is none. */
function findId(body: unknown, type: string): string {
  const { included = [] } = body as { included?: { type: string; id: string }[] };
  return included.find((each) => each.type.startsWith(type))?.id ?? '';
}

const QUERY: Readonly<Record<string, unknown>> = {
  term: 'Jane Doe',
  'name-first': 'Jane',
  'name-last': 'Doe',
  birthdate: '1994-12-30',
  'phone-number': '+14155550100',
  'email-address': 'jane@example.com',
  'business-name': 'Example Inc.',
  'crypto-address': '0x1',
  addressee: 'Jane Doe',
  'address-street-1': '123 Main St',
  'address-city': 'San Francisco',
  'address-subdivision': 'CA',
  'address-postal-code': '94111',
  'address-country-code': 'US',
  'country-code': 'US',
  'social-security-number': '000-00-0000',
};

async function visitReports(api: Caller): Promise<void> {
  const type = OPERATIONS.find(({ id }) => id === 'create-a-report')?.parameters.find(
    ({ name, member }) => name === 'type' && member === 'data',
  );
  for (const each of type?.enum ?? []) {
    await api.call('create-a-report', {
      about: each,
      query: { include: 'account,report-template' },
      body: { data: { type: each, attributes: { query: QUERY } } },
    });
  }
  await api.call('list-all-reports', { query: { 'page[size]': '20' } });
  await api.call('retrieve-a-report');
  await callTags(api, 'reports-add-tag', 'reports-remove-tag', 'reports-set-all-tags');
  await api.call('dismiss-matches', { body: { data: { attributes: { reason: 'no match' } } } });
  await api.call('report-action-pause-continuous-monitoring');
  await api.call('report-action-resume-continuous-monitoring');
  await api.call('report-action-re-run-report');
  await api.call('list-report-history');
  await api.call('print-report-pdf');
}

async function visitTransactions(api: Caller): Promise<void> {
  const attributes = { 'reference-id': 'tour', fields: { amount: 12.5 }, tags: ['vip'] };
  await api.call('create-a-transaction', { body: { data: { attributes } } });
  await api.call('list-all-transactions');
  await api.call('retrieve-a-transaction');
  await api.call('retrieve-a-transaction-type');
  await api.call('update-a-transaction', {
    body: { data: { attributes: { status: 'approved', fields: { amount: 13 } } } },
  });
  const relation = {
    'relation-schema-key': 'payer',
    'target-object-id': api.ids.get('account-id'),
  };
  await api.call('transactions-add-relation', { body: { meta: relation } });
  await api.call('transactions-remove-relation', { body: { meta: relation } });
  await callTags(api, 'transactions-add-tag', 'transactions-remove-tag', 'transactions-set-tags');
  await api.call('create-a-transaction-label', { body: { meta: { label: 'fraud' } } });
  await api.call('redact-transaction-biometrics');
}

async function visitCases(api: Caller): Promise<void> {
  const objects = ['account-id', 'inquiry-id', 'report-id'].map((name) => api.ids.get(name));
  await api.call('create-a-case', {
    query: { include: 'accounts,inquiries,reports,case-template' },
    body: {
      data: { attributes: { 'case-template-id': 'ctmpl_Tour', fields: { risk: 'high' } } },
      meta: { 'object-ids': objects, 'sla-expires-in-seconds': 60 },
    },
  });
  await api.call('retrieve-a-case-template');
  await api.call('list-all-cases');
  await api.call('retrieve-case');
  const attachments = [{ data: 'aGVsbG8=', filename: 'note.txt' }];
  await api.call('update-a-case', {
    body: { data: { attributes: { attachments, 'case-queue-id': 'cqueue_Tour' } } },
  });
  const added = { meta: { 'object-ids': [api.ids.get('transaction-id')] } };
  await api.call('add-persona-objects', { body: added });
  await api.call('remove-persona-objects', { body: added });
  await api.call('assign-a-case', { body: { meta: { 'user-email-address': 'jane@example.com' } } });
  await api.call('set-status-for-a-case', { body: { meta: { status: 'Approved' } } });
  await callTags(api, 'add-tag', 'remove-tag', 'set-tags');
  await api.call('search-cases', { body: { sort: { attribute: 'created_at', direction: 'asc' } } });
}

/** What an item of each kind of list consists of. */
const ITEMS: readonly (readonly [list: string | undefined, item: string, values: unknown])[] = [
  ['create-a-browser-fingerprint-list', 'a-browser-fingerprint', { value: 'abc' }],
  ['create-a-country-list', 'a-country', { 'country-code': 'US' }],
  [undefined, 'a-device-fingerprint', { value: 'abc' }],
  [
    'create-an-email-address-list',
    'an-email-address',
    { value: 'a@example.com', 'match-type': 'domain' },
  ],
  [undefined, 'a-field', { 'field-value': 'abc' }],
  ['create-a-geolocation-list', 'a-geolocation', { latitude: 1, longitude: 2, 'radius-meters': 3 }],
  [
    'create-a-government-id-number-list',
    'a-government-id-number',
    { 'id-class': 'dl', 'id-number': '1' },
  ],
  ['create-an-ip-address-list', 'an-ip-address', { value: '127.0.0.1' }],
  ['create-a-name-list', 'a-name', { 'name-first': 'Jane', 'name-last': 'Doe' }],
  ['create-a-phone-number-list', 'a-phone-number', { value: '+14155550100' }],
];

const IMPORTS: Readonly<Record<string, string>> = {
  'create-an-email-address-list': 'import-email-address-lists',
  'create-a-geolocation-list': 'import-geolocation-lists',
  'create-a-government-id-number-list': 'import-government-id-number-lists',
  'create-an-ip-address-list': 'import-ip-address-lists',
  'create-a-name-list': 'import-name-lists',
  'create-a-phone-number-list': 'import-phone-number-lists',
};

async function visitLists(api: Caller): Promise<void> {
  for (const [list, item, values] of ITEMS) {
    if (list !== undefined)
      await api.call(list, { body: { data: { attributes: { name: item } } } });
    await visitItem(api, item, values as object);
    const importer = list === undefined ? undefined : IMPORTS[list];
    if (importer !== undefined)
      await api.call(importer, {
        form: { 'data[attributes][list-id]': api.ids.get('list-id') ?? '' },
        file: ['data[attributes][file]', 'items.csv', 'value\na\n'],
      });
  }
  await api.call('import-an-account', {
    file: ['data[attributes][file]', 'accounts.csv', 'reference_id\na\n'],
  });
  await api.call('list-all-importers');
  await api.call('retrieve-an-importer');
  await api.call('list-all-lists', { query: { 'filter[status]': 'active' } });
  await api.call('retrieve-a-list');
  await api.call('archive-a-list');
  // A list of strings can be made, and the description forgets it where lists are read: so it comes last.
  await api.call('create-a-strings-list', { body: { data: { attributes: { name: 'strings' } } } });
  await visitItem(api, 'a-string', { value: 'abc' });
}

async function visitItem(api: Caller, item: string, values: object): Promise<void> {
  const attributes = { 'list-id': api.ids.get('list-id'), ...values };
  await api.call(`create-${item}-list-item`, { body: { data: { attributes } } });
  await api.call(`retrieve-${item}-list-item`);
  await api.call(`archive-${item}-list-item`);
}

async function visitWebhooks(api: Caller): Promise<void> {
  const attributes = {
    name: 'tour',
    url: 'http://127.0.0.1:9/',
    'enabled-events': ['inquiry.created'],
  };
  await api.call('create-a-webhook', { body: { data: { attributes } } });
  await api.call('list-all-webhooks');
  await api.call('retrieve-a-webhook');
  await api.call('update-a-webhook', { body: { data: { attributes: { name: 'changed' } } } });
  await api.call('enable-a-webhook');
  await api.call('disable-a-webhook');
  await api.call('rotate-a-webhook-secret', { body: { meta: { 'expires-in-seconds': 60 } } });
  await api.call('clone-a-webhook', { forgets: true });
  await api.call('archive-a-webhook');
}

async function visitSharing(api: Caller): Promise<void> {
  await api.call('create-a-connect-connection', {
    body: { data: { attributes: { 'destination-organization-id': 'org_Other' } } },
  });
  await api.call('list-all-connect-connections');
  await api.call('retrieve-a-connect-connection');
  await api.call('deactivate-a-connect-connection');
  await api.call('reactivate-a-connect-connection');
  const attributes = {
    'connection-id': api.ids.get('connection-id'),
    'source-id': api.ids.get('inquiry-id'),
  };
  await api.call('create-a-share-token', { body: { data: { attributes } } });
  await api.call('list-all-share-tokens');
  await api.call('retrieve-a-share-token', { query: { 'peek-source-data': 'true' } });
  await api.call('redeem-share-token', { body: { data: { attributes: {} } } });
  await api.call('create-a-share-token', { about: 'to expire', body: { data: { attributes } } });
  await api.call('expire-share-token');
  await api.call('create-a-privacy-pass', { body: { 'blinded-token': 'abc', 'key-id': 'key' } });
  const claim = { 'claim-type': 'live_human_presence', 'encryption-key-pem': '', sandbox: true };
  const relay = await api.call('create-a-relay', { body: claim });
  api.ids.set('relay-token', (relay.body as { 'relay-token': string })['relay-token']);
  await api.call('request-a-relay-challenge', { body: { 'claim-type': 'live_human_presence' } });
  await api.call('generate-a-relay-claim');
}

async function visitAutomation(api: Caller): Promise<void> {
  await api.call('create-a-workflow-run', {
    params: { 'workflow-id': 'wfl_Tour' },
    body: { data: { attributes: { fields: { a: 1 } } } },
  });
  await api.call('retrieve-a-workflow-run', { query: { include: 'workflow,workflow-version' } });
  await api.call('list-all-workflow-runs');
  await api.call('list-all-workflow-versions', { query: { 'filter[workflow-id]': 'wfl_Tour' } });
  const attributes = { 'graph-query-template-id': 'grphqt_Tour' };
  await api.call('create-a-graph-query', { body: { data: { attributes } } });
  await api.call('retrieve-a-graph-query');
}

async function visitAdministration(api: Caller): Promise<void> {
  const attributes = { name: 'tour', permissions: ['inquiry.read'] };
  await api.call('create-an-api-key', { body: { data: { attributes } } });
  await api.call('list-all-api-keys');
  await api.call('retrieve-an-api-key');
  await api.call('update-an-api-key', { body: { data: { attributes: { note: 'seen' } } } });
  await api.call('clone-api-key', { forgets: true });
  await api.call('expire-an-api-key', { body: { meta: { 'expires-in-seconds': 60 } } });
  const events = await api.call('list-all-events', { query: { 'page[size]': '100' } });
  api.ids.set('event-id', events.id);
  await api.call('retrieve-an-event');
  await api.call('list-all-rate-limits');
  const logs = await api.call('list-all-api-logs');
  if (logs.id !== '') api.ids.set('api-log-id', logs.id);
  await api.call('retrieve-an-api-log');
  const authorization = await api.call('create-authorization', {
    encoded: { 'client-id': 'tour', 'response-type': 'code', scope: 'inquiry.read' },
  });
  await api.call('create-access-token', {
    encoded: {
      'grant-type': 'authorization_code',
      code: (authorization.body as { code: string }).code,
    },
  });
}

async function visitSetUp(sandbox: Caller, production: Caller): Promise<void> {
  await sandbox.call('create-a-theme-set', { body: { data: { attributes: { name: 'tour' } } } });
  await sandbox.call('list-all-theme-sets');
  await sandbox.call('retrieve-a-theme-set');
  await sandbox.call('update-a-theme-set', { body: { data: { attributes: { name: 'new' } } } });
  await sandbox.call('archive-a-theme-set');
  const templates = await production.call('list-all-inquiry-templates');
  production.ids.set('inquiry-template-id', templates.id);
  await production.call('retrieve-an-inquiry-template', {
    query: { include: 'latest-published-version' },
  });
  await production.call('list-all-inquiry-template-versions', {
    query: { 'filter[inquiry-template-id]': templates.id },
  });
  await production.call('retrieve-inquiry-template-translations');
  const translations = [
    {
      step: 'start',
      'step-display-name': 'Start',
      component: 'title',
      'attribute-name': 'text',
      'locale-values': [{ locale: 'fr', value: 'Commencer' }],
    },
  ];
  await production.call('import-inquiry-template-translations', {
    body: { data: { attributes: { translations } } },
  });
  const logs = await production.call('list-all-user-audit-logs', { query: { include: 'user' } });
  production.ids.set('user-audit-log-id', logs.id);
  await production.call('retrieve-a-user-audit-log');
}

async function visitRedactions(api: Caller): Promise<void> {
  await api.call('redact-a-verification');
  await api.call('redact-a-report');
  await api.call('redact-a-case');
  await api.call('redact-a-transaction');
  await api.call('redact-an-inquiry');
  await api.call('redact-an-account');
}
