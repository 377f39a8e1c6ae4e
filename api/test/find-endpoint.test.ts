/** Which operation a method and a path name, and when they name none. */
import assert from 'node:assert/strict';
import { HISTORICAL_OPERATIONS, OPERATIONS, findEndpoint, isSearchPath } from '../src/index.js';

const find = (method: string | undefined, path: string) => findEndpoint(method, path).operation?.id;
const methods = (path: string) =>
  findEndpoint(undefined, path)
    .candidates.map(({ method }) => method)
    .sort();

describe('findEndpoint', () => {
  it('finds every operation by the spelling of the catalogue', () => {
    for (const operation of [...OPERATIONS, ...HISTORICAL_OPERATIONS])
      assert.equal(find(operation.method, operation.path), operation.id);
  });

  it('finds every operation with its parameters unknown', () => {
    for (const operation of [...OPERATIONS, ...HISTORICAL_OPERATIONS])
      assert.equal(
        find(operation.method, operation.path.replace(/\{[^}]+\}/g, '{…}')),
        operation.id,
      );
  });

  const named: [method: string | undefined, path: string, id: string | undefined][] = [
    ['POST', '/inquiries/{…}/resume', 'resume-an-inquiry'],
    ['POST', '/inquiries/inq_1/resume', 'resume-an-inquiry'],
    ['POST', '/inquiries/inq_{…}/resume', 'resume-an-inquiry'],
    ['POST', '/inquiries/{…}/aprove', undefined],
    ['POST', '/inquiries/{…}/{…}', undefined],
    ['post', '/inquiries', 'create-an-inquiry'],
    ['PUT', '/inquiries', undefined],
    ['POST', '/Inquiries', undefined],
    ['POST', 'inquiries', 'create-an-inquiry'],
    ['POST', '/inquiries/', 'create-an-inquiry'],
    ['POST', '//inquiries', undefined],
    ['GET', '/inquiries?page[size]=5#top', 'list-all-inquiries'],
    ['GET', '/inquiries/{…}?include={…}', 'retrieve-an-inquiry'],
    ['GET', '/inquiries//print', undefined],
    ['GET', '/{…}', undefined],
    ['GET', '/{…}/{…}', undefined],
    ['GET', '/users/{…}', undefined],
    ['GET', '', undefined],
    ['GET', '/', undefined],
    ['POST', '/inquir{…}', undefined],
    ['POST', '/inquiries{…}', undefined],
  ];
  for (const [method, path, id] of named)
    it(`${method ?? 'any'} ${path || '(empty)'} is ${id ?? 'no operation'}`, () => {
      assert.equal(find(method, path), id);
    });

  it('prefers a segment of that name to a parameter', () => {
    assert.equal(find('POST', '/accounts/search'), 'search-accounts');
    assert.equal(find('POST', '/inquiry-sessions/expire-all'), 'expire-inquiry-sessions');
    assert.equal(find('GET', '/accounts/search'), undefined);
    assert.equal(find('GET', '/accounts/searches'), 'retrieve-an-account');
  });

  it('falls back to the parameter when the name leads nowhere', () => {
    assert.equal(find('POST', '/accounts/search/add-tag'), 'accounts-add-tag');
  });

  it('does not take something unknown for a segment', () => {
    assert.equal(find('POST', '/accounts/{…}'), undefined);
    assert.deepEqual(methods('/accounts/{…}'), ['DELETE', 'GET', 'PATCH']);
  });

  it('names the operation without a method only where there is no choice', () => {
    assert.equal(find(undefined, '/inquiries/{…}/resume'), 'resume-an-inquiry');
    assert.equal(find(undefined, '/inquiries'), undefined);
    assert.deepEqual(methods('/inquiries'), ['GET', 'POST']);
  });

  it('offers the operations of the path when the method is wrong, none when the path is', () => {
    assert.equal(findEndpoint('PUT', '/inquiries/{…}').candidates.length, 3);
    assert.deepEqual(findEndpoint('GET', '/inquiry').candidates, []);
  });

  it('finds what is not public any more', () => {
    const { operation } = findEndpoint('POST', '/verification/government-ids');
    assert.equal(operation?.availability, 'historical');
    assert.equal(
      findEndpoint('GET', '/verification/government-ids/{…}').operation?.availability,
      'current',
    );
  });
});

describe('isSearchPath', () => {
  it('knows a search by its last segment, whatever comes before', () => {
    for (const path of ['/{…}/search', '/inquiries/search?x=1', '/graph-queries/', 'search'])
      assert.equal(isSearchPath(path), true, path);
    for (const path of ['/inquiries', '/{…}', '/search/{…}', '/inquiries/searches', ''])
      assert.equal(isSearchPath(path), false, path);
  });

  it('is true of every search and of nothing else that is sent as POST', () => {
    for (const { method, path, search } of OPERATIONS)
      if (method === 'POST') assert.equal(isSearchPath(path), search, path);
  });
});
