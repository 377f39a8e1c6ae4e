/** Which resource an operation writes, as far as its path says. */
import assert from 'node:assert/strict';
import { findOperation, findWrittenResource } from '../src/index.js';

describe('the resource an operation writes', () => {
  it('is the one whose id stands in the path', () => {
    assert.deepEqual(findWrittenResource('approve-an-inquiry'), {
      path: '/inquiries/{inquiry-id}',
      below: 1,
    });
    assert.deepEqual(findWrittenResource('update-an-inquiry'), {
      path: '/inquiries/{inquiry-id}',
      below: 0,
    });
  });

  it('is none for what reads, searches or creates', () => {
    for (const id of ['retrieve-an-inquiry', 'create-an-inquiry', 'no-such-operation']) {
      assert.equal(findWrittenResource(id), undefined, id);
    }
  });

  it('is none for what copies or starts something else', () => {
    for (const id of [
      'create-a-workflow-run',
      'clone-a-webhook',
      'clone-api-key',
      'generate-a-relay-claim',
    ]) {
      assert.ok(findOperation(id), `no operation ${id}`);
      assert.equal(findWrittenResource(id), undefined, id);
    }
  });
});
