/** Answers held against their rows: what is as described passes, and each way to differ is named by its path. */
import assert from 'node:assert/strict';
import { OPERATIONS } from '../src/index.js';
import {
  RESOURCES,
  RESPONSES,
  SHAPES,
  checkResponse,
  checkShape,
  findFamily,
  findResource,
  isAlternatives,
  isList,
  type Shape,
} from '../src/responses/index.js';

const EVENT = {
  type: 'event',
  id: 'evt_1',
  attributes: {
    name: 'account.created',
    payload: { data: { type: 'account', id: 'act_1', attributes: {}, relationships: {} } },
    'created-at': '2025-12-08T09:30:00.000Z',
    context: {},
  },
};
const ACCOUNT = {
  type: 'account',
  id: 'act_1',
  attributes: { 'reference-id': null, tags: [], 'account-status': 'active' },
  relationships: { 'account-type': { data: { type: 'account-type', id: 'acttp_1' } } },
};

describe('the rows of the answers', () => {
  it('speak about every operation of the catalogue, and no other', () => {
    assert.deepEqual(Object.keys(RESPONSES).sort(), OPERATIONS.map(({ id }) => id).sort());
  });

  it('name types and shapes that have rows', () => {
    const unknown = Object.entries(RESPONSES).flatMap(([id, { data = 'any', included = [] }]) => {
      const item = isList(data) ? data[0] : data;
      const names = typeof item === 'string' ? item.split('|') : [];
      const types = names.filter((name) => !name.startsWith('@') && name !== 'any');
      return [...types, ...included.filter((name) => name !== '*')]
        .filter((name) => findFamily(name).length === 0)
        .map((name) => `${id}: ${name}`);
    });
    assert.deepEqual(unknown, []);
    const shapes: Shape[] = [
      ...Object.values(SHAPES),
      ...Object.values(RESPONSES).flatMap(({ data, meta, body }) => [
        data ?? 'any',
        meta ?? {},
        body ?? {},
      ]),
      ...Object.values(RESOURCES).flatMap(({ attributes, meta }) => [attributes ?? {}, meta ?? {}]),
    ];
    const named = [...new Set(shapes.flatMap(findNames))];
    assert.deepEqual(
      named.filter((name) => SHAPES[name] === undefined),
      [],
    );
    assert.deepEqual(
      Object.keys(SHAPES).filter((name) => !named.includes(name)),
      [],
    );
  });

  it('finds a type by itself or by its family', () => {
    assert.ok(findResource('selfie/center-only')?.attributes);
    assert.ok(findResource('report/watchlist')?.attributes);
    assert.equal(findResource('report/none'), undefined);
  });
});

describe('checkResponse', () => {
  const check = (id: string, status: number, body: unknown): string[] =>
    checkResponse(id, status, body).map(({ path, message }) => `${path} ${message}`);

  const cases: [what: string, body: unknown, expected: string[]][] = [
    ['an answer as described', { data: ACCOUNT }, []],
    ['one with what was included', { data: ACCOUNT, included: [] }, []],
    ['no resource', { data: null }, ['/data is no resource']],
    ['another type', { data: { ...EVENT } }, ['/data is a event, not account']],
    ['a member of the body', { data: ACCOUNT, links: {} }, ['/links is not described']],
    [
      'an attribute',
      { data: { ...ACCOUNT, attributes: { novel: 1 } } },
      ['/data/attributes/novel is not described'],
    ],
    [
      'null where there is always text',
      { data: { ...ACCOUNT, attributes: { 'account-status': null } } },
      ['/data/attributes/account-status is null, not string'],
    ],
    [
      'a time that is none',
      { data: { ...ACCOUNT, attributes: { 'created-at': 'yesterday' } } },
      ['/data/attributes/created-at is "yesterday", not datetime'],
    ],
    [
      'a relationship to something else',
      {
        data: {
          ...ACCOUNT,
          relationships: { 'account-type': { data: { type: 'user', id: 'u' } } },
        },
      },
      ['/data/relationships/account-type/data is a user, not account-type'],
    ],
    [
      'something else included',
      { data: ACCOUNT, included: [EVENT] },
      ['/included/0 is a event, not account-type'],
    ],
  ];
  for (const [what, body, expected] of cases)
    it(`judges ${what}`, () => {
      assert.deepEqual(check('retrieve-an-account', 200, body), expected);
    });

  it('asks lists for links and for the type of each item', () => {
    const links = { prev: null, next: '/api/v1/events?page%5Bafter%5D=evt_1' };
    assert.deepEqual(check('list-all-events', 200, { data: [EVENT], links }), []);
    assert.deepEqual(check('list-all-events', 200, { data: [ACCOUNT] }), [
      '/data/0 is a account, not event',
      '/links is no object',
    ]);
  });

  it('asks for members that are promised', () => {
    const meta = { 'session-token': null, 'one-time-link': null, 'one-time-link-short': null };
    const data = { type: 'inquiry', id: 'inq_1', attributes: {}, relationships: {} };
    const missing = check('create-an-inquiry', 201, { data, meta });
    assert.equal(missing.length, 20);
    assert.ok(missing.includes('/data/attributes/status is missing'));
    assert.ok(check('create-an-inquiry', 201, { data }).includes('/meta is no object'));
  });

  it('knows that creating shows a secret and listing does not', () => {
    const webhook = { type: 'webhook', id: 'wbh_1', attributes: { secret: 'wbhsec_1' } };
    const links = { prev: null, next: null };
    assert.deepEqual(check('create-a-webhook', 201, { data: webhook }), []);
    assert.deepEqual(check('list-all-webhooks', 200, { data: [webhook], links }), [
      '/data/0/attributes/secret is not described',
    ]);
  });

  it('holds errors against their status', () => {
    const errors = [{ title: 'Record not found' }];
    assert.deepEqual(check('retrieve-an-account', 404, { errors }), []);
    assert.deepEqual(check('list-all-inquiries', 404, { errors }), ['/ 404 is not declared']);
    assert.deepEqual(check('retrieve-an-account', 404, { errors: [{ detail: 'x' }] }), [
      '/errors/0/detail is no member of a 404',
    ]);
    assert.deepEqual(check('retrieve-an-account', 404, {}), ['/errors is no list']);
  });

  it('judges statuses, unknown operations, bodies without envelope and files', () => {
    assert.deepEqual(check('create-an-inquiry', 200, {}), [
      '/ create-an-inquiry does not answer 200',
    ]);
    assert.deepEqual(check('none', 200, {}), ['/ none is no operation']);
    assert.deepEqual(check('print-an-inquiry-pdf', 200, '%PDF'), []);
    assert.deepEqual(check('create-a-privacy-pass', 201, { 'blind-sig': 'a' }), []);
    assert.deepEqual(check('create-a-privacy-pass', 201, {}), ['/blind-sig is missing']);
  });
});

describe('checkShape', () => {
  it('takes the alternative that fits best', () => {
    assert.deepEqual(checkShape('@included-allowlist', { state: 'include_all' }, ''), []);
    assert.deepEqual(checkShape('@included-allowlist', { state: 'custom' }, '/x'), [
      { path: '/x/state', message: 'is "custom", not =include_all' },
    ]);
    assert.deepEqual(checkShape('object|string', {}, ''), []);
    assert.deepEqual(checkShape('object|string', 1, ''), [
      { path: '/', message: 'is number, not object|string' },
    ]);
  });
});

function findNames(shape: Shape): string[] {
  if (typeof shape === 'string')
    return [...shape.matchAll(/@([\w-]+)/g)].map(([, name = '']) => name);
  if (isList(shape)) return findNames(shape[0]);
  if (isAlternatives(shape)) return shape['|'].flatMap(findNames);
  return Object.values(shape).flatMap(findNames);
}
