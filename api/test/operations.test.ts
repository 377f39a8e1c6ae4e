/** The catalogue's rows: complete, unambiguous, and right where it is easy to be wrong. */
import assert from 'node:assert/strict';
import {
  HISTORICAL_OPERATIONS,
  OPERATIONS,
  PERMISSIONS,
  findOperation,
  getKeyUse,
  type Operation,
} from '../src/index.js';

const ALL = [...OPERATIONS, ...HISTORICAL_OPERATIONS];

function get(id: string): Operation {
  const operation = findOperation(id);
  assert.ok(operation, `no operation ${id}`);
  return operation;
}

function getParameter(id: string, name: string) {
  const found = get(id).parameters.filter((parameter) => parameter.name === name);
  assert.equal(found.length, 1, `${id} has ${found.length} parameters ${name}`);
  return found[0]!;
}

describe('the catalogue', () => {
  it('holds 209 current operations, by method', () => {
    const count = (method: string) => OPERATIONS.filter((row) => row.method === method).length;
    assert.equal(OPERATIONS.length, 209);
    assert.deepEqual(
      { GET: count('GET'), POST: count('POST'), PATCH: count('PATCH'), DELETE: count('DELETE') },
      { GET: 79, POST: 104, PATCH: 7, DELETE: 19 },
    );
  });

  it('holds 48 historical operations that are not current ones', () => {
    assert.equal(HISTORICAL_OPERATIONS.length, 48);
    const current = new Set(OPERATIONS.map(({ method, path }) => `${method} ${path}`));
    const both = HISTORICAL_OPERATIONS.filter(({ method, path }) =>
      current.has(`${method} ${path}`),
    );
    assert.deepEqual(both, []);
  });

  it('names each operation once', () => {
    assert.equal(new Set(ALL.map(({ id }) => id)).size, ALL.length);
    assert.equal(new Set(ALL.map(({ method, path }) => `${method} ${path}`)).size, ALL.length);
  });

  it('says of each operation what it does, in a sentence', () => {
    const wrong = ALL.filter(({ purpose }) => !/^[A-Z].{8,130}\.$/.test(purpose));
    assert.deepEqual(
      wrong.map(({ id, purpose }) => `${id}: ${purpose}`),
      [],
    );
  });

  it('names source and confidence of each', () => {
    const wrong = ALL.filter(({ source }) => !source.startsWith('https://'));
    assert.deepEqual(wrong, []);
    assert.equal(get('create-an-inquiry').confidence, 'spec');
    assert.equal(
      HISTORICAL_OPERATIONS.filter(({ confidence }) => confidence === 'third-party').length,
      2,
    );
  });

  it('lists a success and the errors every current operation shares', () => {
    const wrong = OPERATIONS.filter(
      ({ success, errors }) =>
        success.length === 0 || ![400, 401, 403, 429].every((status) => errors.includes(status)),
    );
    assert.deepEqual(wrong, []);
  });

  it('declares 408 once and 503 three times, as the description does', () => {
    const where = (status: number) =>
      OPERATIONS.filter(({ errors }) => errors.includes(status)).map(({ id }) => id);
    assert.deepEqual(where(408), ['create-a-report']);
    assert.deepEqual(where(503).sort(), ['create-a-case', 'list-all-devices', 'retrieve-a-device']);
  });
});

describe('parameters', () => {
  it('have one row for each name in a path', () => {
    for (const operation of ALL) {
      const names = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
      const rows = operation.parameters.filter((parameter) => parameter.in === 'path');
      assert.deepEqual(
        rows.map(({ name }) => name),
        names,
        operation.id,
      );
    }
  });

  it('are unique in their place', () => {
    const repeated = ALL.flatMap(({ id, parameters }) => {
      const names = parameters.map(
        ({ in: place, member, name, variants }) => `${place} ${member} ${name} ${variants?.join()}`,
      );
      return names
        .filter((name, index) => names.indexOf(name) !== index)
        .map((name) => `${id} ${name}`);
    });
    assert.deepEqual(repeated, []);
  });

  it('have a body member exactly when they are in the body', () => {
    const wrong = ALL.flatMap(({ id, parameters }) =>
      parameters
        .filter(({ in: place, member }) => (place === 'body') !== (member !== undefined))
        .map(({ name }) => `${id} ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('stand where Persona reads them', () => {
    assert.equal(
      getParameter('create-an-inquiry', 'inquiry-template-id').member,
      'data.attributes',
    );
    assert.equal(getParameter('create-an-inquiry', 'auto-create-inquiry-session').member, 'meta');
    assert.equal(getParameter('set-status-for-a-case', 'status').member, 'meta');
    assert.equal(getParameter('create-a-report', 'type').member, 'data');
    assert.equal(getParameter('runAccountAction', 'account-action-id').member, 'data');
    assert.equal(getParameter('create-a-relay', 'claim-type').member, 'top');
  });

  it('are required where the request is nothing without them', () => {
    assert.equal(getParameter('create-a-case', 'case-template-id').required, true);
    assert.equal(getParameter('create-a-case', 'case-queue-id').required, false);
    assert.equal(getParameter('list-all-devices', 'filter[inquiry-session-id]').required, true);
    assert.equal(getParameter('list-all-inquiry-sessions', 'filter[inquiry-id]').required, false);
  });

  it('know lists, files and bounds', () => {
    assert.equal(
      getParameter('consolidate-into-an-account', 'source-account-ids').type,
      'string[]',
    );
    assert.equal(getParameter('import-an-account', 'file').type, 'file');
    assert.deepEqual(getParameter('list-all-inquiries', 'page[size]').range, [1, 100]);
  });

  it('tell the two grant types apart', () => {
    const names = get('create-access-token').parameters.map(({ name, variants }) => [
      name,
      variants,
    ]);
    assert.deepEqual(names[0], ['Key-Inflection', undefined]);
    assert.ok(names.some(([name, on]) => name === 'code' && String(on) === 'authorization_code'));
    assert.ok(names.some(([name, on]) => name === 'scope' && String(on) === 'client_credentials'));
  });
});

describe('idempotency keys of operations', () => {
  it('follow the documentation, not the description', () => {
    assert.equal(get('create-an-inquiry').idempotencyKey, 'yes');
    assert.equal(get('retrieve-an-inquiry').idempotencyKey, 'no-effect');
    assert.equal(get('retrieve-an-inquiry').specListsKey, true);
    assert.equal(get('redact-an-inquiry').idempotencyKey, 'no-effect');
    assert.equal(get('update-an-inquiry').idempotencyKey, 'undocumented');
    assert.equal(get('create-a-graph-query').idempotencyKey, 'yes');
    assert.equal(get('create-a-graph-query').specListsKey, false);
  });

  it('depend on the method alone', () => {
    const wrong = ALL.filter(({ method, idempotencyKey }) => idempotencyKey !== getKeyUse(method));
    assert.deepEqual(wrong, []);
  });

  it('are listed in the description for nearly everything', () => {
    const listed = (method: string) =>
      OPERATIONS.filter((row) => row.method === method && row.specListsKey).length;
    assert.deepEqual(
      [listed('POST'), listed('GET'), listed('PATCH'), listed('DELETE')],
      [100, 76, 7, 19],
    );
  });
});

describe('marks of operations', () => {
  const marked = (mark: (operation: Operation) => boolean) =>
    OPERATIONS.filter(mark)
      .map(({ id }) => id)
      .sort();

  it('searches are the POSTs that only read', () => {
    assert.deepEqual(
      marked(({ search }) => search),
      ['create-a-graph-query', 'search-accounts', 'search-cases', 'search-inquiries'],
    );
  });

  it('irreversible ones are redactions and merging', () => {
    assert.deepEqual(
      marked(({ irreversible }) => irreversible),
      [
        'consolidate-into-an-account',
        'redact-a-case',
        'redact-a-report',
        'redact-a-transaction',
        'redact-a-verification',
        'redact-an-account',
        'redact-an-inquiry',
        'redact-transaction-biometrics',
      ],
    );
    assert.equal(get('archive-a-list').irreversible, false);
  });

  it('simulation needs a sandbox key, templates a production key, inquiries either', () => {
    assert.equal(get('inquiries-perform-simulate-actions').environment, 'sandbox');
    assert.equal(get('list-all-inquiry-templates').environment, 'production');
    assert.equal(get('create-an-inquiry').environment, undefined);
  });

  it('relays live below a base path of their own and need no API key', () => {
    assert.equal(get('create-a-relay').base, '/api/privacy/v1');
    assert.equal(get('create-a-relay').auth, 'none');
    assert.equal(get('generate-a-relay-claim').auth, 'private-token');
    assert.equal(get('create-a-privacy-pass').base, '/api/v1');
    assert.equal(get('create-a-privacy-pass').auth, 'bearer');
  });

  it('permissions are names the documentation knows, or undocumented', () => {
    const names = new Set([...PERMISSIONS.map(({ name }) => name), 'undocumented']);
    assert.deepEqual(
      ALL.filter(({ permission }) => !names.has(permission)).map(({ id }) => id),
      [],
    );
    assert.equal(get('search-accounts').permission, 'account.read');
    assert.equal(get('create-an-account').permission, 'account.write');
    assert.equal(get('list-all-theme-sets').permission, 'undocumented');
  });

  it('states say where an action leads, as far as it is known', () => {
    assert.deepEqual(get('resume-an-inquiry').states?.from, ['pending', 'expired']);
    assert.deepEqual(get('mark-an-inquiry-for-review').states?.notFrom, ['approved', 'declined']);
    assert.equal(get('approve-an-inquiry').states?.from, undefined);
    assert.equal(get('approve-an-inquiry').states?.to, 'approved');
    assert.equal(get('retrieve-an-inquiry').states, undefined);
  });

  it('an id nobody uses names no operation', () => {
    assert.equal(findOperation('create-an-inquiri'), undefined);
  });
});
