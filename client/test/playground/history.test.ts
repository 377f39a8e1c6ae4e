/**
 * The history of the playground: what is loaded from it, what is kept of it, and how it is forgotten.
 */
import assert from 'node:assert/strict';
import { keepBody } from '../../src/playground/saved.js';
import { TestPlayground } from './playground.js';

describe('the history', () => {
  it('is cleared after a yes, with the files of its answers', async () => {
    for (const confirms of [false, true]) {
      const apiKeys = new Map([['sandbox', 'persona_sandbox_fake_test_key']]);
      const fetch = () => Promise.resolve(new Response('{}', { status: 201 }));
      const playground = new TestPlayground({ apiKeys, fetch, confirms });
      await playground.say(
        { type: 'ready' },
        { type: 'environment', id: 'sandbox' },
        { type: 'send', cause: 'send', fault: 'none' },
        { type: 'clear-history' },
      );
      assert.equal(playground.view.attempts.length, confirms ? 0 : 1);
      assert.equal(playground.forgotten, confirms ? 1 : 0);
      playground.stop();
    }
  });

  it('keeps the newest bodies, in memory and on disk', () => {
    const mebi = 'x'.repeat(1024 * 1024);
    let bodies: ReadonlyMap<number, string> = new Map();
    for (let attempt = 1; attempt <= 70; attempt++) bodies = keepBody(bodies, attempt, mebi);
    assert.deepEqual([...bodies.keys()].slice(0, 2), [7, 8]);
    assert.equal(bodies.size, 64);
    assert.equal(keepBody(bodies, 71, mebi.repeat(65)).size, 1);
  });
});

describe('an attempt of the history', () => {
  it('is loaded with the environment it went to, as long as that is there', async () => {
    const apiKeys = new Map([['sandbox', 'persona_sandbox_fake_test_key']]);
    const fetch = () => Promise.resolve(new Response('{}', { status: 201 }));
    const playground = new TestPlayground({ apiKeys, fetch });
    await playground.say(
      { type: 'ready' },
      { type: 'environment', id: 'sandbox' },
      { type: 'send', cause: 'send', fault: 'none' },
      { type: 'environment', id: 'simulator' },
      { type: 'load', attempt: 1 },
    );
    assert.equal(playground.view.environment.id, 'sandbox');
    const again = new TestPlayground({ trusted: false, saved: playground.saved });
    await again.say({ type: 'ready' }, { type: 'load', attempt: 1 });
    assert.equal(again.view.environment.id, 'simulator');
    assert.match(again.view.notice?.text ?? '', /not there any more/);
    playground.stop();
    again.stop();
  });
});
