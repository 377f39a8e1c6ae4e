/** Lookups by what a program writes: ids in texts, names of statuses, titles of errors, beginnings of paths. */
import assert from 'node:assert/strict';
import {
  OPERATIONS,
  continuePath,
  findIdDocs,
  findIds,
  findOperation,
  findStatusNamed,
  findTitles,
  takesHeader,
} from '../src/index.js';

describe('ids', () => {
  it('are found inside a text, with where they begin', () => {
    assert.deepEqual(findIds('/inquiries/inq_AbC123?x=act_9xY'), [
      { id: 'inq_AbC123', index: 11 },
      { id: 'act_9xY', index: 24 },
    ]);
  });

  it('count as a bare prefix only in quotes', () => {
    assert.deepEqual(findIds("'inq_'"), [{ id: 'inq_', index: 1 }]);
    assert.deepEqual(findIds('inq_'), []);
    assert.deepEqual(findIds("'xyz_'"), []);
  });

  it('are no words in small letters, nor parts of longer names', () => {
    for (const text of [
      'self_employed',
      'user_settings',
      'my_inq_AbC123',
      'inq_AbC_123',
      'inq_A1',
    ]) {
      assert.deepEqual(findIds(text), [], text);
    }
  });
});

describe('statuses by name', () => {
  it('are found in any casing', () => {
    for (const name of ['CONFLICT', 'Conflict', 'conflict']) {
      assert.equal(findStatusNamed(name)?.status, 409);
    }
    for (const name of ['TOO_MANY_REQUESTS', 'TooManyRequests', 'too-many-requests']) {
      assert.equal(findStatusNamed(name)?.status, 429);
    }
    assert.equal(findStatusNamed('CONFLICTING'), undefined);
  });
});

describe('titles', () => {
  it('lead to the status they belong to', () => {
    assert.deepEqual(
      findTitles('idempotency ERROR').map(({ row, title }) => [row.status, title.title]),
      [[400, 'Idempotency error']],
    );
    assert.deepEqual(findTitles('Idempotency'), []);
    assert.deepEqual(findTitles(' '), []);
  });
});

describe('the continuation of a path', () => {
  const list = (beginning: string, ...methods: string[]): string[] =>
    continuePath(methods, beginning).map(({ operation, rest }) => `${operation.method} ${rest}`);

  it('is every path in the beginning', () => {
    assert.equal(continuePath([], '/').length, OPERATIONS.length);
    assert.equal(continuePath([], '').length, OPERATIONS.length);
  });

  it('is what follows an id', () => {
    assert.deepEqual(list('/inquiries/{…}/re'), ['POST remove-tag', 'POST resume']);
    assert.deepEqual(list('/inquiries/inq_1/ap'), ['POST approve']);
    assert.ok(list('/inquiries/').includes('POST {inquiry-id}/resume'));
  });

  it('is narrowed by methods', () => {
    assert.deepEqual(list('/inquiries', 'POST').at(0), 'POST inquiries');
    assert.ok(list('/inquiries', 'POST').every((each) => each.startsWith('POST ')));
    assert.deepEqual(list('/inquiries', 'PUT'), []);
  });

  it('is nothing behind what no path begins with', () => {
    assert.deepEqual(list('/nothing/'), []);
    assert.deepEqual(list('/inquiries//re'), []);
  });
});

describe('pages about ids', () => {
  it('are those of the operation that fetches the object, of several kinds the general one', () => {
    assert.match(findIdDocs('inq_AbC1') ?? '', /\/retrieve-an-inquiry$/);
    assert.match(findIdDocs('ver_AbC1') ?? '', /\/retrieve-a-verification$/);
    assert.equal(findIdDocs('env_AbC1'), undefined);
    assert.equal(findIdDocs('nothing_1'), undefined);
  });
});

describe('headers of an operation', () => {
  const takes = (id: string, header: string): boolean => takesHeader(findOperation(id)!, header);

  it('are those that are of use there', () => {
    assert.ok(takes('create-an-inquiry', 'idempotency-key'));
    assert.ok(!takes('retrieve-an-inquiry', 'Idempotency-Key'));
    assert.ok(
      takes('create-an-inquiry', 'content-type') && !takes('list-all-inquiries', 'content-type'),
    );
    assert.ok(takes('retrieve-an-inquiry', 'Persona-Version'));
    assert.ok(!takes('create-an-inquiry', 'Persona-Relay-Secret'));
    assert.ok(!takes('create-an-inquiry', 'Request-Id') && !takes('create-an-inquiry', 'Accept'));
  });
});
