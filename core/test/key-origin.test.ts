/** Where a key comes from, and how many requests one value of it is for. */
import assert from 'node:assert/strict';
import { classifyName } from '../src/facts/key-origin.js';
import { API, getCall } from './support.js';

/** `kind scope (reason)` of the key in a function that is sent `key`. */
function describeKey(key: string, before = '', inside = ''): string {
  const { kind, scope, reason } = getCall(
    `${before}
export async function send(param, userId, orderId, user, job) {
  ${inside}
  await fetch('${API}/inquiries', { method: 'POST', headers: { 'Idempotency-Key': ${key} } });
}`,
  ).key;
  return `${kind} ${scope}${reason && ` (${reason})`}`;
}

function itSays(
  expected: string,
  keys: Readonly<Record<string, readonly string[] | string>>,
): void {
  describe(expected, () => {
    for (const [name, given] of Object.entries(keys)) {
      const [key = '', before = '', inside = ''] = typeof given === 'string' ? [given] : given;
      it(name, () => assert.equal(describeKey(key, before, inside), expected));
    }
  });
}

describe('keys', () => {
  itSays('generated operation', {
    'of the global crypto': 'crypto.randomUUID()',
    'of the namespace of node:crypto': ['c.randomUUID()', "import * as c from 'node:crypto';"],
    'of a named import': ['randomUUID()', "import { randomUUID } from 'crypto';"],
    'of random bytes as text': [
      "randomBytes(16).toString('hex')",
      "import { randomBytes } from 'crypto';",
    ],
    'under another name': ['uuid()', "import { v4 as uuid } from 'uuid';"],
    'of a module with one name': ['nanoid()', "import { nanoid } from 'nanoid';"],
    'made before, in the same function': ['key', '', 'const key = crypto.randomUUID();'],
    'made by a function of the file': ['make()', 'const make = () => crypto.randomUUID();'],
  });

  itSays('derived operation', {
    'of a prefix and a generated part': '`create-${crypto.randomUUID()}`',
    'of the id of an order': '`order-${orderId}`',
    'of a digest of it': [
      "createHash('sha256').update(orderId).digest('hex')",
      "import { createHash } from 'node:crypto';",
    ],
    'of a user and an order': '`${userId}-${orderId}`',
  });

  itSays('generated module (made once, when the module is loaded)', {
    'in a constant of the module': ['KEY', 'const KEY = crypto.randomUUID();'],
    'in a static field': ['Keys.one', 'class Keys { static one = crypto.randomUUID(); }'],
    'in a table of the module': ['table.one', 'const table = { one: crypto.randomUUID() };'],
  });

  itSays('generated module (made once and kept in a variable)', {
    'by `??=`': [
      'getKey()',
      'let kept; function getKey() { kept ??= crypto.randomUUID(); return kept; }',
    ],
    'by a test': [
      'getKey()',
      'let kept; function getKey() { if (!kept) kept = crypto.randomUUID(); return kept; }',
    ],
  });

  it('made once and kept by the function that sends', () => {
    assert.match(describeKey('(kept ??= crypto.randomUUID())', 'let kept;'), /^generated module/u);
  });

  it('made anew for each call and kept is no shared key', () => {
    const text = describeKey('kept', 'let kept;', 'kept = crypto.randomUUID();');
    assert.equal(text, 'generated operation');
  });

  itSays('literal module (a literal)', {
    'written out': "'create-inquiry'",
    'in a constant': ['KEY', "const KEY = 'create-inquiry';"],
    'put together from literals': ["['create', 'inquiry'].join('-')"],
    'in an enum': ['Keys.Create', "enum Keys { Create = 'create' }"],
  });

  itSays('parameter entity (`userId` alone)', { 'of a parameter': 'userId' });
  itSays('parameter entity (`user.id` alone)', { 'of a member': 'user.id' });
  itSays('derived entity (`userId` alone)', {
    'of a template': '`create-${userId}`',
    'in lower case': '`create-${userId}`.toLowerCase()',
    'and the process': '`${userId}-${process.pid}`',
  });

  itSays('unknown entity (`user.email.trim().toLowerCase()` alone)', {
    'however it is spelt': 'user.email.trim().toLowerCase()',
  });
  itSays('derived module (a constant)', {
    'of a name and its namespace': ["v5('persona', v5.URL)", "import { v5 } from 'uuid';"],
    'of the machine': [
      "createHash('sha1').update(hostname()).digest('hex')",
      "import { createHash } from 'node:crypto'; import { hostname } from 'node:os';",
    ],
    'of the process': '`create-${process.pid}`',
  });
  it('of a machine and a job is no constant', () => {
    const text = describeKey('`${hostname()}-${job.id}`', "import { hostname } from 'node:os';");
    assert.equal(text, 'derived operation');
  });

  itSays('parameter operation', { 'the id of a job': 'job.id', 'the id of an order': 'orderId' });
  itSays('parameter unknown', { 'any parameter': 'param' });

  itSays('derived entity (a date or hour)', {
    'of the day': 'new Date().toISOString().slice(0, 10)',
    'of the date in words': 'new Date().toDateString()',
    'of the hour': 'String(Math.floor(Date.now() / 3600000))',
  });

  it('of the whole time is no bucket', () => {
    assert.doesNotMatch(describeKey('new Date().toISOString()'), /entity|module/u);
  });

  it('of a user and a day is shared', () => {
    const text = describeKey('`${userId}-${new Date().toISOString().slice(0, 10)}`');
    assert.match(text, /^derived entity/u);
  });

  it('of Math.random can come twice', () => {
    assert.equal(
      describeKey('Math.random().toString(36)'),
      'generated entity (`Math.random()`, which can give the same value twice)',
    );
  });

  it('of an environment variable is one for all', () => {
    assert.match(describeKey('process.env.KEY'), /module \(the environment variable `KEY`\)$/u);
  });

  it('of a template with a part that may be missing', () => {
    assert.equal(
      describeKey('`job-${maybe}`', '', 'const maybe = param ? orderId : undefined;'),
      'derived entity (a template that can contain `undefined`)',
    );
  });

  for (const [type, key, isShared] of [
    ['{ orderId?: string }', '`job-${orderId}`', true],
    ['{ orderId: string | undefined }', '`job-${orderId}`', true],
    ['Job', '`job-${orderId}`', true],
    ['Alias', '`job-${orderId}`', true],
    ['{ orderId: string }', '`job-${orderId}`', false],
    ['{ orderId?: string }', '`job-${orderId ?? crypto.randomUUID()}`', false],
    ['{ orderId?: string }', 'orderId ? `job-${orderId}` : crypto.randomUUID()', false],
    ['Elsewhere', '`job-${orderId}`', false],
  ] as const) {
    it(`of ${key} of ${type} is ${isShared ? '' : 'not '}shared`, () => {
      const { key: found } = getCall(`import type { Elsewhere } from './types';
interface Job { orderId?: string }
type Alias = Job;
export const run = ({ orderId }: ${type}) =>
  fetch('${API}/inquiries', { method: 'POST', headers: { 'Idempotency-Key': ${key} } });`);
      assert.equal(found.reason === 'a template that can contain `undefined`', isShared);
    });
  }

  it('of what a guard has let through is not shared', () => {
    const { key } = getCall(`export function run({ orderId }: { orderId?: string }) {
  if (!orderId) throw new TypeError('no order');
  return fetch('${API}/inquiries', { method: 'POST', headers: { 'Idempotency-Key': \`job-\${orderId}\` } });
}`);
    assert.equal(key.scope, 'operation');
  });

  it('of an import is not known', () => {
    assert.match(describeKey('KEY', "import { KEY } from './keys';"), / unknown$/u);
  });

  it('of a call that is not known is not known', () => {
    assert.match(describeKey('param()'), /unknown$/u);
  });

  it('of one of two literals is one for all', () => {
    assert.match(describeKey("param ? 'a' : 'b'"), /module \(a literal\)$/u);
  });

  it('of a literal or a generated value is not known', () => {
    assert.match(describeKey("param ? 'a' : crypto.randomUUID()"), /unknown$/u);
  });

  it('of a script that sends once is its only one', () => {
    const { key } = getCall(
      `const key = crypto.randomUUID();
await fetch('${API}/inquiries', { method: 'POST', headers: { 'Idempotency-Key': key } });`,
    );
    assert.equal(key.scope, 'operation');
    assert.equal(key.place?.line, 1);
  });

  const client = `class Client {
  #key = crypto.randomUUID();
  send() { return fetch('${API}/inquiries', { method: 'POST', headers: { 'Idempotency-Key': this.#key } }); }
}`;

  it('of a field of the only instance is one for all', () => {
    const { key } = getCall(
      `${client} const one = new Client(); export const run = () => one.send();`,
    );
    assert.equal(key.scope, 'module');
  });

  it('of a field is not known when there is an instance for each operation', () => {
    const { key } = getCall(`${client} export const run = () => new Client().send();`);
    assert.equal(key.scope, 'unknown');
  });

  it('has its own member as place in the trail', () => {
    const text = `export const send = () => {
  const key = crypto.randomUUID();
  return fetch('${API}/inquiries', { method: 'POST', headers: { 'Idempotency-Key': key } });
};`;
    const { place, steps } = getCall(text).key;
    assert.equal(place && text.slice(place.start, place.end), 'crypto.randomUUID()');
    assert.deepEqual(
      steps.map((step) => [step.text, step.place.line]),
      [['key created', 2]],
    );
  });
});

describe('names of ids', () => {
  const names = {
    operation: [
      'orderId',
      'job.id',
      'request_id',
      'this.run.uuid',
      'paymentIntentId',
      'idempotencyKey',
    ],
    entity: [
      'userId',
      'user.id',
      'customer.email',
      'reference-id',
      'params.accountId',
      'TENANT_ID',
    ],
    unknown: ['', 'id', 'value', 'accountHolderToken', 'user.name', 'userAgent', 'border'],
  } as const;
  for (const [expected, all] of Object.entries(names)) {
    for (const name of all) {
      it(`${name || '(none)'}: ${expected}`, () => assert.equal(classifyName(name), expected));
    }
  }
});
