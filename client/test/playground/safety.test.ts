/**
 * What the playground must not do: send where it may not, without asking, or keep a key. And what it does with redirects,
 * large and binary answers. Real HTTP against a server of the test.
 */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  findKeyProblem,
  isAllowedUrl,
  listEnvironments,
  type Environment,
} from '../../src/playground/environments.js';
import { exchange, LARGEST_TEXT } from '../../src/playground/exchange.js';
import { redactBody } from '../../src/playground/saved.js';
import { TestPlayground } from './playground.js';

const SANDBOX_KEY = 'persona_sandbox_fake_test_key';
const PRODUCTION_KEY = 'persona_production_fake_test_key';

describe('environments', () => {
  const environments = listEnvironments(true, [
    'https://proxy.example/path',
    'nonsense',
    'file:///x',
  ]);

  it('are the simulator alone in a workspace that is not trusted', () => {
    assert.deepEqual(
      listEnvironments(false, ['https://proxy.example']).map(({ id }) => id),
      ['simulator'],
    );
    assert.deepEqual(
      environments.map(({ id }) => id),
      ['simulator', 'sandbox', 'production', 'https://proxy.example'],
    );
  });

  it('allow their own origin and no other', () => {
    const sandbox = environments[1] as Environment;
    const { origin = '' } = sandbox;
    assert.equal(isAllowedUrl(`${origin}/api/v1/inquiries`, sandbox), true);
    for (const url of [
      `${origin}.evil.example/`,
      origin.replace('https', 'http'),
      `https://user:word@${new URL(origin).host}/`,
      'https://evil.example/',
      'nonsense',
    ]) {
      assert.equal(isAllowedUrl(url, sandbox), false, url);
    }
  });

  it('take keys by their prefix', () => {
    const [, sandbox, production, added] = environments as [
      Environment,
      Environment,
      Environment,
      Environment,
    ];
    assert.equal(findKeyProblem(SANDBOX_KEY, sandbox), undefined);
    assert.match(findKeyProblem(PRODUCTION_KEY, sandbox) ?? '', /for production/);
    assert.equal(findKeyProblem(PRODUCTION_KEY, production), undefined);
    assert.match(findKeyProblem('hello', production) ?? '', /begins with/);
    assert.equal(findKeyProblem(SANDBOX_KEY, added), undefined);
  });
});

describe('an exchange', () => {
  let server: Server;
  let origin: string;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  const saved: number[] = [];

  before(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => void server.close());

  const send = (
    path: string,
    { method = 'GET', timeoutMs = 5000, signal = new AbortController().signal } = {},
  ) =>
    exchange(
      { method, url: `${origin}${path}`, headers: {}, body: '' },
      {
        fetch,
        now: () => performance.now(),
        isAllowed: (url) => new URL(url).origin === origin,
        save: (bytes) => {
          saved.push(bytes.length);
          return Promise.resolve('answer.bin');
        },
      },
      { timeoutMs, signal },
    );

  it('follows a redirect of a GET within the origin and shows it', async () => {
    answer = ({ url }, response) =>
      url === '/a' ? response.writeHead(302, { location: '/b' }).end() : response.end('ok');
    const result = await send('/a');
    assert.equal(result.kind === 'answer' && result.text, 'ok');
    assert.deepEqual(result.redirects, [{ status: 302, location: `${origin}/b`, followed: true }]);
  });

  it('shows a redirect to another origin, or of a POST, and does not follow it', async () => {
    let requests = 0;
    answer = (_, response) => {
      requests++;
      response.writeHead(307, { location: 'https://evil.example/' }).end();
    };
    const result = await send('/a');
    assert.deepEqual(
      result.redirects.map(({ followed }) => followed),
      [false],
    );
    answer = (_, response) => {
      requests++;
      response.writeHead(307, { location: '/b' }).end();
    };
    assert.equal((await send('/a', { method: 'POST' })).redirects[0]?.followed, false);
    assert.equal(requests, 2);
  });

  it('shows 5 MB of JSON, and saves what is larger or no text', async () => {
    answer = (_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('1'.repeat(5_000_000));
    const shown = await send('/a');
    assert.equal(shown.kind === 'answer' && shown.text.length, 5_000_000);
    answer = (_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('1'.repeat(LARGEST_TEXT + 1));
    const large = await send('/a');
    assert.equal(large.kind === 'answer' && large.file, 'answer.bin');
    answer = (_, response) =>
      response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([1, 0, 2]));
    const binary = await send('/a');
    assert.equal(binary.kind === 'answer' && binary.text, '');
    assert.deepEqual(saved, [LARGEST_TEXT + 1, 3]);
  });

  it('says the cause of a failure, not that fetch failed', async () => {
    const refused = new Error('Proxy response (403)');
    const cause = new Error('Request was cancelled.', { cause: refused });
    const result = await exchange(
      { method: 'GET', url: origin, headers: {}, body: '' },
      {
        fetch: () => Promise.reject(new TypeError('fetch failed', { cause })),
        now: () => 0,
        isAllowed: () => true,
        save: () => Promise.resolve(''),
      },
      { timeoutMs: 5000, signal: new AbortController().signal },
    );
    assert.equal(result.kind === 'network' && result.reason, refused.message);
  });

  it('ends at its time limit, when it is cancelled, and when the connection breaks', async () => {
    answer = () => undefined;
    const late = await send('/a', { timeoutMs: 50 });
    assert.equal(late.kind, 'network');
    const abort = new AbortController();
    answer = () => abort.abort();
    assert.equal((await send('/a', { signal: abort.signal })).kind, 'cancelled');
    answer = ({ socket }) => socket.destroy();
    const broken = await send('/a');
    assert.ok(broken.kind === 'network');
    assert.notEqual(broken.reason, 'fetch failed');
  });
});

describe('a request to Persona', () => {
  const keys = new Map([
    ['sandbox', SANDBOX_KEY],
    ['production', PRODUCTION_KEY],
  ]);
  const sent: { url: string; authorization: string | null }[] = [];
  const record: typeof fetch = (url, init) => {
    sent.push({
      url: url instanceof Request ? url.url : url.toString(),
      authorization: new Headers(init?.headers).get('authorization'),
    });
    return Promise.resolve(
      Response.json(
        { data: { type: 'inquiry', id: 'inq_1' }, meta: { 'session-token': 'opens' } },
        { status: 201 },
      ),
    );
  };

  const start = async (environment: string, confirms: boolean): Promise<TestPlayground> => {
    sent.length = 0;
    const playground = new TestPlayground({ apiKeys: keys, fetch: record, confirms });
    await playground.say({ type: 'ready' }, { type: 'environment', id: environment });
    return playground;
  };
  const SEND = { type: 'send', cause: 'send', fault: 'none' } as const;

  it('carries the key of its environment, which is nowhere else', async () => {
    const playground = await start('sandbox', false);
    await playground.say(SEND);
    assert.deepEqual(
      sent.map(({ authorization }) => authorization),
      [`Bearer ${SANDBOX_KEY}`],
    );
    const everything = JSON.stringify([
      playground.posted,
      playground.saved,
      playground.controller.state,
    ]);
    assert.ok(!everything.includes(SANDBOX_KEY));
    assert.ok(!JSON.stringify(playground.saved).includes('opens'));
    assert.equal(playground.questions.length, 0);
    const answer = playground.view.attempts[0]?.answer;
    assert.equal(answer?.isCertain, false);
  });

  it('that was only redirected was not answered: nothing is claimed of it', async () => {
    const apiKeys = new Map([['sandbox', SANDBOX_KEY]]);
    const away = new Response(null, { status: 307, headers: { location: 'https://a.example/' } });
    const playground = new TestPlayground({ apiKeys, fetch: () => Promise.resolve(away) });
    await playground.say({ type: 'ready' }, { type: 'environment', id: 'sandbox' });
    await playground.say({ type: 'send', cause: 'send', fault: 'none' });
    const answer = playground.view.attempts[0]?.answer;
    assert.equal(answer?.effect, 'possibly');
    assert.doesNotMatch(answer.explanation, /accepted|Success/);
    assert.deepEqual(
      answer.actions.map(({ kind }) => kind),
      ['docs'],
    );
    playground.stop();
  });

  it('is asked about before each write to production, and not sent without a yes', async () => {
    const refused = await start('production', false);
    await refused.say(SEND);
    assert.deepEqual(
      refused.questions.map(({ why }) => why),
      ['production'],
    );
    assert.deepEqual(sent, []);
    const agreed = await start('production', true);
    await agreed.say(SEND, { type: 'pick', operation: 'list-all-inquiries' }, SEND);
    assert.equal(agreed.questions.length, 1);
    assert.equal(sent.length, 2);
  });

  it('is asked about before each attempt of the policy, too', async () => {
    const failing: typeof fetch = () => Promise.resolve(Response.json({}, { status: 500 }));
    const playground = new TestPlayground({ apiKeys: keys, fetch: failing, confirms: true });
    const run = { type: 'run-policy', fault: 'none' } as const;
    await playground.say({ type: 'ready' }, { type: 'environment', id: 'production' }, run);
    const { attempts } = playground.view;
    assert.equal(attempts.length, 5);
    assert.equal(playground.questions.length, 5);
    playground.stop();
  });

  it('is always asked about when it is a DELETE, in the simulator, too', async () => {
    const playground = await start('simulator', false);
    await playground.say(
      { type: 'pick', operation: 'redact-an-inquiry' },
      { type: 'set', place: 'params', name: 'inquiry-id', value: 'inq_ABC123' },
      SEND,
    );
    assert.deepEqual(
      playground.questions.map(({ why }) => why),
      ['irreversible'],
    );
    assert.equal(playground.view.attempts.length, 0);
    playground.stop();
  });

  it('does not go out without a stored key', async () => {
    const playground = new TestPlayground({ fetch: record });
    sent.length = 0;
    await playground.say({ type: 'ready' }, { type: 'environment', id: 'sandbox' }, SEND);
    assert.match(playground.view.notice?.text ?? '', /Store an API key/);
    assert.deepEqual(sent, []);
  });

  it('never keeps an API key that was pasted into a field', async () => {
    const playground = await start('sandbox', false);
    await playground.say(
      { type: 'key', value: SANDBOX_KEY },
      { type: 'set', place: 'headers', name: 'X-Note', value: SANDBOX_KEY },
      { type: 'set', place: 'headers', name: 'Authorization', value: 'x' },
    );
    assert.ok(!JSON.stringify(playground.controller.state).includes(SANDBOX_KEY));
    assert.equal(playground.view.headers['Authorization'], undefined);
  });
});

describe('what is saved of an answer', () => {
  it('loses tokens and links, and keeps the rest', () => {
    const body = { meta: { 'session-token': 'a', 'one-time-link': 'b' }, data: { id: 'inq_1' } };
    assert.deepEqual(JSON.parse(redactBody(JSON.stringify(body))), {
      meta: { 'session-token': '…', 'one-time-link': '…' },
      data: { id: 'inq_1' },
    });
  });
});
