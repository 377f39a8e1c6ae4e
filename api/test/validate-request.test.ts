/** Whole requests: each problem next to the request that has not got it. */
import assert from 'node:assert/strict';
import { OPERATIONS, validateRequest, type ApiRequest, type RequestProblem } from '../src/index.js';

const KEYS = { Authorization: 'Bearer persona_sandbox_x', 'Idempotency-Key': '1' };
const READ = { Authorization: 'Bearer persona_sandbox_x' };

const GOOD: ApiRequest = {
  method: 'POST',
  url: 'https://api.withpersona.com/api/v1/inquiries',
  headers: {
    ...KEYS,
    'Persona-Version': '2025-12-08',
    'Content-Type': 'application/json; charset=utf-8',
  },
  body: {
    data: { attributes: { 'inquiry-template-id': 'itmpl_1' } },
    meta: { 'auto-create-account-reference-id': 'user-1' },
  },
};

/** `code field` of each problem, hints left out. */
function check(request: Partial<ApiRequest>): string[] {
  return problems(request)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ code, field }) => `${code} ${field}`);
}

function problems(request: Partial<ApiRequest>): RequestProblem[] {
  return validateRequest({ ...GOOD, ...request });
}

const attributes = (members: Record<string, unknown>) => ({
  body: { data: { attributes: members } },
});
const get = (url: string, query: Record<string, unknown> = {}): ApiRequest => ({
  method: 'GET',
  url,
  headers: READ,
  query,
  body: undefined,
});
const post = (url: string, body?: unknown): ApiRequest => ({
  method: 'POST',
  url,
  headers: KEYS,
  body,
});

describe('validateRequest', () => {
  it('finds nothing wrong with a good request', () => {
    assert.deepEqual(problems({}), []);
  });

  it('takes a URL, a path with base and a path below it', () => {
    for (const url of [
      'https://withpersona.com/api/v1/inquiries',
      '/api/v1/inquiries',
      '/inquiries',
      'inquiries',
    ])
      assert.deepEqual(check({ url }), [], url);
  });

  it('finds nothing wrong with any read of the catalogue', () => {
    for (const { method, path, base, parameters, auth, environment } of OPERATIONS) {
      if (method !== 'GET' || auth !== 'bearer') continue;
      const url = base + path.replace(/\{([^}]+)\}/g, (_, name: string) => getId(name));
      const required = parameters.filter((row) => row.in === 'query' && row.required);
      const query = Object.fromEntries(
        required.map(({ name }) => [name, getId(name.replace(/filter\[(.+)\]/, '$1'))]),
      );
      const headers = { Authorization: `Bearer persona_${environment ?? 'sandbox'}_x` };
      assert.deepEqual(check({ ...get(url, query), headers }), [], path);
    }
  });
});

describe('method and path', () => {
  it('PUT is no method of Persona', () => {
    const found = problems({ method: 'PUT', url: '/inquiries/inq_1' });
    assert.deepEqual(
      found.map(({ code, suggestion }) => `${code} → ${suggestion}`),
      ['unknown-method → PATCH', 'wrong-method → PATCH /inquiries/{inquiry-id}'],
    );
  });

  it('a misspelt action gets its right name', () => {
    const [problem] = problems({ url: '/api/v1/inquiries/inq_1/aprove' });
    assert.deepEqual(
      [problem?.code, problem?.field, problem?.suggestion],
      ['unknown-endpoint', 'path', 'POST /inquiries/{inquiry-id}/approve'],
    );
  });

  it('the base path must be there', () => {
    assert.deepEqual(check({ url: 'https://api.withpersona.com/inquiries' }), [
      'missing-base-path path',
    ]);
    assert.deepEqual(check({ url: '/v1/inquiries' }), ['missing-base-path path']);
    assert.deepEqual(check({ url: 'https://api.withpersona.com/verify?x=1' }), [
      'unknown-endpoint path',
    ]);
  });

  it('relays have a base path of their own', () => {
    const body = { 'claim-type': 'live_human_presence', 'encryption-key-pem': null };
    assert.deepEqual(check(post('/api/v1/relays', body)), ['missing-base-path path']);
    assert.deepEqual(check(post('/api/privacy/v1/relays', body)), []);
  });

  it('the host must be Persona’s', () => {
    assert.deepEqual(check({ url: 'https://notwithpersona.com/api/v1/inquiries' }), [
      'foreign-host url',
    ]);
  });

  it('path parameters must be filled in, with an id of the right kind', () => {
    const approve = (id: string) =>
      check({ url: `/api/v1/inquiries/${id}/approve`, body: undefined });
    assert.deepEqual(approve('inq_1'), []);
    for (const id of ['undefined', '{inquiry-id}', ':id', '{…}', 'inq_{…}'])
      assert.deepEqual(approve(id), ['unfilled-parameter path.inquiry-id'], id);
    assert.deepEqual(approve('act_1'), ['wrong-id-prefix path.inquiry-id']);
  });
});

describe('headers', () => {
  const headers = (changed: Record<string, string | undefined>) =>
    check({ headers: { ...GOOD.headers, ...changed } });

  it('a POST needs a key, a search does not', () => {
    assert.deepEqual(headers({ 'Idempotency-Key': undefined }), [
      'missing-key headers.Idempotency-Key',
    ]);
    assert.deepEqual(check({ url: '/inquiries/search', headers: READ, body: {} }), []);
  });

  it('a key of any casing is a key', () => {
    assert.deepEqual(headers({ 'Idempotency-Key': undefined, 'idempotency-KEY': '1' }), []);
  });

  it('a key that was not set is none', () => {
    for (const value of ['', ' ', 'undefined', 'null', '[object Object]'])
      assert.deepEqual(headers({ 'Idempotency-Key': value }), [
        'empty-key headers.Idempotency-Key',
      ]);
  });

  it('a key does nothing on GET and DELETE, and is a hint on PATCH', () => {
    const send = (method: string) =>
      problems({ method, url: '/inquiries/inq_1', headers: KEYS, body: undefined });
    assert.deepEqual(
      send('GET').map(({ code }) => code),
      ['key-without-effect'],
    );
    assert.deepEqual(
      send('DELETE').map(({ code }) => code),
      ['key-without-effect'],
    );
    assert.deepEqual(
      send('PATCH').map(({ code, severity }) => [code, severity]),
      [['key-undocumented', 'hint']],
    );
  });

  it('a header of another name is no key', () => {
    assert.deepEqual(headers({ 'Idempotency-Key': undefined, 'X-Idempotency-Key': '1' }), [
      'missing-key headers.Idempotency-Key',
      'misnamed-header headers.X-Idempotency-Key',
    ]);
  });

  it('values may be numbers and lists, as Node.js takes them', () => {
    assert.deepEqual(
      check({ headers: { ...GOOD.headers, 'Idempotency-Key': 5, Accept: ['a', 'b'] } }),
      [],
    );
  });

  it('the version must exist; the nearest one is offered', () => {
    const [problem] = problems({ headers: { ...KEYS, 'persona-version': '2023-01-01' } });
    assert.deepEqual(
      [problem?.code, problem?.field, problem?.suggestion],
      ['unknown-version', 'headers.persona-version', '2023-01-05'],
    );
    assert.deepEqual(headers({ 'Persona-Version': '2021-05-14' }), []);
  });

  it('the casing must exist', () => {
    assert.deepEqual(headers({ 'Key-Inflection': 'camelCase' }), [
      'unknown-inflection headers.Key-Inflection',
    ]);
    assert.deepEqual(headers({ 'Key-Inflection': 'camel' }), []);
  });

  it('authentication must be there, in its scheme', () => {
    assert.deepEqual(headers({ Authorization: undefined }), [
      'missing-authorization headers.Authorization',
    ]);
    assert.deepEqual(headers({ Authorization: 'persona_sandbox_x' }), [
      'wrong-authorization headers.Authorization',
    ]);
  });

  it('the key must be of the environment the operation needs', () => {
    const list = (key: string) =>
      check({
        ...get('/inquiry-templates'),
        headers: { Authorization: `Bearer ${key}` },
        body: undefined,
      });
    assert.deepEqual(list('persona_sandbox_x'), ['wrong-environment headers.Authorization']);
    assert.deepEqual(list('persona_production_x'), []);
    assert.deepEqual(list('from-elsewhere'), []);
  });

  it('the content type must be one the body has', () => {
    assert.deepEqual(headers({ 'Content-Type': 'text/plain' }), [
      'wrong-content-type headers.Content-Type',
    ]);
    assert.deepEqual(headers({ 'Content-Type': 'multipart/form-data; boundary=x' }), []);
  });

  it('no message holds a key', () => {
    const secret = 'persona_production_8e6f2a917c3d4b5e9f10';
    const all = problems({
      url: '/inquiry-sessions/x/expire',
      headers: { Authorization: secret, 'Idempotency-Key': secret, 'Persona-Version': 'x' },
    });
    assert.ok(all.length > 2);
    assert.equal(JSON.stringify(all).includes('8e6f2a91'), false);
  });
});

describe('query', () => {
  it('required parameters must be there', () => {
    assert.deepEqual(check(get('/devices')), [
      'missing-parameter query.filter[inquiry-session-id]',
    ]);
    assert.deepEqual(check({ ...get('/devices?filter[inquiry-session-id]=iqse_1') }), []);
    assert.deepEqual(check({ ...get('/devices?filter%5BinquirySessionId%5D=iqse_1') }), []);
  });

  it('unknown parameters are named, a forgotten filter is offered', () => {
    const [problem] = problems(get('/accounts', { 'reference-id': 'x' }));
    assert.deepEqual(
      [problem?.code, problem?.suggestion],
      ['unknown-query', 'filter[reference-id]'],
    );
    assert.deepEqual(check({ ...get('/accounts', { 'filter[reference-id]': 'x' }) }), []);
    assert.deepEqual(check({ ...get('/accounts', { 'fields[account]': 'tags' }) }), []);
  });

  it('pages hold 1 to 100 objects', () => {
    const page = (size: unknown) => check(get('/inquiries', { 'page[size]': size }));
    assert.deepEqual(page(100), []);
    assert.deepEqual(page('25'), []);
    assert.deepEqual(page(101), ['out-of-range query.page[size]']);
    assert.deepEqual(page('many'), ['wrong-type query.page[size]']);
  });

  it('several ids are one value', () => {
    const list = (ids: unknown) => check(get('/inquiries', { 'filter[account-id]': ids }));
    assert.deepEqual(list('act_1,act_2'), []);
    assert.deepEqual(list(['act_1', 'act_2']), []);
    assert.deepEqual(list('act_1,inq_2'), ['wrong-id-prefix query.filter[account-id]']);
  });

  it('closed values must be listed, open ones are a hint', () => {
    assert.deepEqual(check({ ...get('/lists', { 'filter[status]': 'deleted' }) }), [
      'wrong-value query.filter[status]',
    ]);
    const [hint] = problems(get('/inquiries', { 'filter[status]': 'created,novel' }));
    assert.deepEqual([hint?.code, hint?.severity], ['unlisted-value', 'hint']);
  });
});

describe('body', () => {
  it('members may come in three casings', () => {
    for (const name of ['inquiry-template-id', 'inquiry_template_id', 'inquiryTemplateId'])
      assert.deepEqual(check(attributes({ [name]: 'itmpl_1' })), [], name);
    assert.deepEqual(
      check({ ...post('/accounts', { data: { attributes: { addressStreet1: 'x' } } }) }),
      [],
    );
  });

  it('a flat body lacks its envelope', () => {
    const found = problems({ body: { inquiry_template_id: 'itmpl_1' } });
    assert.deepEqual(
      found.map(({ code, field, suggestion }) => [code, field, suggestion]),
      [['missing-envelope', 'body.inquiry_template_id', 'data.attributes.inquiry_template_id']],
    );
  });

  it('a member in the wrong place is told its place', () => {
    const found = problems({
      body: {
        data: {
          attributes: { 'inquiry-template-id': 'itmpl_1', 'auto-create-inquiry-session': true },
        },
      },
    });
    assert.deepEqual(
      found.map(({ code, field, suggestion }) => [code, field, suggestion]),
      [
        [
          'wrong-member',
          'body.data.attributes.auto-create-inquiry-session',
          'meta.auto-create-inquiry-session',
        ],
      ],
    );
    assert.deepEqual(
      check(post('/cases/case_1/set-status', { data: { attributes: { status: 'Open' } } })),
      ['wrong-member body.data.attributes.status'],
    );
    assert.deepEqual(check(post('/cases/case_1/set-status', { meta: { status: 'Open' } })), []);
  });

  it('a required member is missed once', () => {
    assert.deepEqual(check(post('/cases', { data: { attributes: {} } })), [
      'missing-parameter body.data.attributes.case-template-id',
    ]);
    assert.deepEqual(check(post('/cases')), ['missing-body body']);
    assert.deepEqual(
      check(post('/cases', { data: { attributes: { 'case-template-id': 'ctmpl_1' } } })),
      [],
    );
    assert.deepEqual(
      check(post('/cases', { data: { attributes: { 'case-template-id': undefined } } })),
      ['missing-parameter body.data.attributes.case-template-id'],
    );
  });

  it('exactly one template is named', () => {
    assert.deepEqual(check(attributes({ note: 'x' })), ['one-of body.data.attributes']);
    assert.deepEqual(
      check(attributes({ 'inquiry-template-id': 'itmpl_1', 'template-id': 'tmpl_1' })),
      ['one-of body.data.attributes.template-id'],
    );
    assert.deepEqual(
      check(attributes({ 'inquiry-template-id': 'itmpl_1', 'template-id': null })),
      [],
    );
  });

  it('types are checked, null only where it is not allowed', () => {
    const make = (members: Record<string, unknown>) =>
      check(attributes({ 'inquiry-template-id': 'itmpl_1', ...members }));
    assert.deepEqual(make({ tags: ['a'] }), []);
    assert.deepEqual(make({ tags: 'a' }), ['wrong-type body.data.attributes.tags']);
    assert.deepEqual(make({ tags: [1] }), ['wrong-type body.data.attributes.tags']);
    assert.deepEqual(make({ note: null }), []);
    assert.deepEqual(make({ note: 5 }), ['wrong-type body.data.attributes.note']);
    assert.deepEqual(make({ fields: { anything: 1 } }), []);
    assert.deepEqual(make({ fields: [] }), ['wrong-type body.data.attributes.fields']);
    assert.deepEqual(check(post('/accounts/act_1/add-tag', { meta: { 'tag-name': null } })), [
      'wrong-type body.meta.tag-name',
    ]);
  });

  it('unknown members are named, type and id are let through', () => {
    assert.deepEqual(check(attributes({ 'inquiry-template-id': 'itmpl_1', colour: 'red' })), [
      'unknown-member body.data.attributes.colour',
    ]);
    const body = {
      data: { type: 'inquiry', id: 'inq_1', attributes: { 'inquiry-template-id': 'itmpl_1' } },
    };
    assert.deepEqual(check({ body }), []);
  });

  it('an envelope that is no object holds nothing', () => {
    assert.deepEqual(check(post('/accounts', { data: 'x' })), ['wrong-type body.data']);
    assert.deepEqual(check(post('/accounts', { data: { attributes: 'x' } })), [
      'wrong-type body.data.attributes',
    ]);
    assert.deepEqual(check(post('/accounts', { data: { attributes: {} }, meta: [] })), [
      'wrong-type body.meta',
    ]);
  });

  it('text is read as JSON', () => {
    assert.deepEqual(check({ body: JSON.stringify(GOOD.body) }), []);
    assert.deepEqual(check({ body: '{' }), ['unreadable-body body']);
    assert.deepEqual(check({ body: '[]' }), ['unreadable-body body']);
  });

  it('forms are not looked into', () => {
    assert.deepEqual(check({ body: new FormData() }), []);
  });

  it('a GET has none', () => {
    assert.deepEqual(check({ ...get('/inquiries'), body: GOOD.body }), ['unexpected-body body']);
    assert.deepEqual(check(get('/inquiries')), []);
  });

  it('events of a webhook must exist', () => {
    const hook = (event: string) =>
      check(
        post('/webhooks', {
          data: { attributes: { name: 'n', url: 'u', 'enabled-events': [event] } },
        }),
      );
    assert.deepEqual(hook('inquiry.completed'), []);
    assert.deepEqual(hook('*'), []);
    assert.deepEqual(hook('inquiry.finished'), ['wrong-value body.data.attributes.enabled-events']);
  });

  it('the query of a report follows its kind', () => {
    const report = (type: unknown, query?: unknown) =>
      check(post('/reports', { data: { type, attributes: { query } } }));
    assert.deepEqual(report('report/watchlist', { term: 'x' }), []);
    assert.deepEqual(report('report/watchlist', { birthdate: 'x' }), [
      'one-of body.data.attributes.query',
    ]);
    assert.deepEqual(report('report/phone-number', {}), [
      'missing-parameter body.data.attributes.query.phone-number',
    ]);
    assert.deepEqual(report('report/phone-number'), [
      'missing-parameter body.data.attributes.query',
    ]);
    assert.deepEqual(report('report/profile'), []);
    assert.deepEqual(report('report/none', {}), ['wrong-value body.data.type']);
    assert.deepEqual(report(undefined, { term: 'x' }), ['missing-parameter body.data.type']);
  });

  it('a grant type has its own members, in a form', () => {
    const token = (body: string) =>
      check({ ...post('/oauth/token', body), headers: { ...READ, 'Idempotency-Key': '1' } });
    assert.deepEqual(token('grant-type=authorization_code&code=x'), []);
    assert.deepEqual(token('grant-type=authorization_code'), ['missing-parameter body.code']);
    assert.deepEqual(token('grant_type=client_credentials&client_assertion=x'), [
      'missing-parameter body.client_assertion_type',
    ]);
  });

  it('deprecated members are hints', () => {
    const found = problems(attributes({ 'inquiry-template-id': 'itmpl_1', 'reference-id': 'x' }));
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [['deprecated', 'hint']],
    );
  });

  it('odd bodies are no crash', () => {
    const circular: Record<string, unknown> = {};
    circular.data = circular;
    for (const body of [
      5,
      true,
      Symbol('x'),
      () => 1,
      circular,
      Object.create(null),
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no');
          },
        },
      ),
    ])
      assert.ok(Array.isArray(problems({ body })));
  });

  it('little is checked about what is not public', () => {
    assert.deepEqual(check(post('/verification/selfies', { anything: 1 })), []);
  });
});

describe('problems', () => {
  it('say something, name a source, and end as a sentence', () => {
    const all = [
      ...problems({ method: 'PUT' }),
      ...problems({ headers: {}, body: { x: 1, note: 5, meta: 1 } }),
      ...problems({ ...get('/inquiries', { 'page[size]': 0, nonsense: 1 }), body: {} }),
    ];
    assert.ok(all.length > 6);
    assert.deepEqual(
      all.filter(({ message, source }) => !/^.{10,}\.$/.test(message) || source === ''),
      [],
    );
  });
});

/** An id as it would come, for a path or query parameter. */
function getId(name: string): string {
  const prefixes: Record<string, string> = {
    'inquiry-id': 'inq_1',
    'inquiry-session-id': 'iqse_1',
    'inquiry-template-id': 'itmpl_1',
    'account-id': 'act_1',
    'account-type-id': 'acttp_1',
    'verification-id': 'ver_1',
    'document-id': 'doc_1',
    'device-id': 'dev_1',
    'report-id': 'rep_1',
    'case-id': 'case_1',
    'case-template-id': 'ctmpl_1',
    'transaction-id': 'txn_1',
    'transaction-type-id': 'txntp_1',
    'list-id': 'lst_1',
    'importer-id': 'mprt_1',
    'graph-query-id': 'grphq_1',
    'workflow-id': 'wfl_1',
    'workflow-run-id': 'wfr_1',
    'connection-id': 'cxn_1',
    'share-token-id': 'cnst_1',
    'event-id': 'evt_1',
    'webhook-id': 'wbh_1',
    'api-key-id': 'api_1',
    'api-log-id': 'req_1',
    'user-audit-log-id': 'ual_1',
    'theme-set-id': 'theset_1',
  };
  return prefixes[name] ?? 'x';
}
