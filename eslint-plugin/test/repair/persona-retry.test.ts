/**
 * The function that a suggestion writes is run here, in JavaScript and in TypeScript, against a server that
 * treats keys as Persona does: the first answer to a key is stored and sent again, except 401 and 429.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { RATE_LIMIT_RESET_HEADER } from '@persona-lint/api';
import ts from 'typescript';
import { getHelperText, HELPER_NAME } from '../../src/repair/persona-retry.js';

type Send = (key: string) => Promise<Response>;
type Retry = (send: Send, options?: { attempts?: number }) => Promise<Response>;

/** What becomes of one attempt: `lost` does the work and answers nothing. */
type Fate = 'created' | 'lost' | number;

const PLAIN = { quote: "'", end: ';', newline: '\n', indent: '  ' } as const;
const MAKE_KEY = 'crypto.randomUUID()';

for (const isTyped of [false, true]) {
  describe(`personaRetry in ${isTyped ? 'TypeScript' : 'JavaScript'}`, () => {
    let server: FakePersona;

    beforeEach(async () => {
      server = await FakePersona.start();
    });

    afterEach(async () => server.stop());

    async function run(fates: Fate[], options?: { attempts?: number }, reset?: string) {
      server.fates = fates;
      server.reset = reset;
      const delays: number[] = [];
      const retry = load(isTyped, delays);
      const outcome = await retry((key) => server.send(key), options).then(
        ({ status }) => status,
        () => 'thrown' as const,
      );
      const { keys, created } = server;
      return { outcome, keys: keys.length, distinct: new Set(keys).size, created, delays };
    }

    it('sends once what is answered', async () => {
      const expected = { outcome: 201, keys: 1, distinct: 1, created: 1, delays: [] };
      assert.deepEqual(await run(['created']), expected);
    });

    it('makes one resource when the answer is lost', async () => {
      const expected = { outcome: 201, keys: 2, distinct: 1, created: 1, delays: [5000] };
      assert.deepEqual(await run(['lost']), expected);
    });

    it('keeps the key after 429 and waits as long as the header says', async () => {
      const expected = { outcome: 201, keys: 2, distinct: 1, created: 1, delays: [7000] };
      assert.deepEqual(await run([429, 'created'], {}, '7'), expected);
    });

    it('waits longer each time after 429 without the header', async () => {
      const expected = { outcome: 201, keys: 3, distinct: 1, created: 1, delays: [5000, 10000] };
      assert.deepEqual(await run([429, 429, 'created']), expected);
    });

    it('makes a new key after a stored 5xx', async () => {
      const expected = { outcome: 201, keys: 2, distinct: 2, created: 1, delays: [5000] };
      assert.deepEqual(await run([500, 'created']), expected);
    });

    it('keeps the new key when the answer to it is lost', async () => {
      const expected = { outcome: 201, keys: 3, distinct: 2, created: 1, delays: [5000, 10000] };
      assert.deepEqual(await run([503, 'lost']), expected);
    });

    for (const status of [400, 401, 404, 409, 422]) {
      it(`returns ${status} at once`, async () => {
        const expected = { outcome: status, keys: 1, distinct: 1, created: 0, delays: [] };
        assert.deepEqual(await run([status, 'created']), expected);
      });
    }

    it('returns the last failure', async () => {
      const { outcome, keys, delays } = await run([500, 500, 500, 500, 500, 'created']);
      assert.deepEqual({ outcome, keys }, { outcome: 500, keys: 5 });
      assert.deepEqual(delays, [5000, 10000, 20000, 40000]);
    });

    it('throws when nothing is ever answered, after as many attempts as it is told', async () => {
      await server.stop();
      assert.deepEqual(await run([], { attempts: 2 }), {
        outcome: 'thrown',
        keys: 0,
        distinct: 0,
        created: 0,
        delays: [5000],
      });
    });
  });
}

describe('the server of these tests', () => {
  it('refuses a key that was used for another request', async () => {
    const server = await FakePersona.start();
    const first = await server.send('key');
    const second = await server.send('key', '{"other":true}');
    const again = await server.send('key');
    await server.stop();
    assert.deepEqual([first.status, second.status, again.status], [201, 400, 201]);
  });
});

it('the documentation shows `personaRetry` as it is written', () => {
  const page = new URL('../../docs/rules/no-same-key-after-server-error.md', import.meta.url);
  assert.ok(readFileSync(page, 'utf8').includes(`\n${getHelperText(PLAIN, MAKE_KEY, true)}\n`));
});

/** The function, with timers that are over at once and write down how long they were to be. */
function load(isTyped: boolean, delays: number[]): Retry {
  const written = getHelperText(PLAIN, MAKE_KEY, isTyped);
  const code = isTyped
    ? ts.transpile(written, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext })
    : written;
  const setTimer = (resume: () => void, delay: number): void => {
    delays.push(delay);
    setImmediate(resume);
  };
  // The text is the product here, so it has to be evaluated.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const make = new Function('setTimeout', `${code}\nreturn ${HELPER_NAME};`);
  return (make as (setTimer: unknown) => Retry)(setTimer);
}

class FakePersona {
  readonly keys: string[] = [];
  created = 0;
  fates: Fate[] = [];
  reset: string | undefined;
  readonly #stored = new Map<string, { readonly status: number; readonly body: string }>();

  private constructor(readonly server: Server) {}

  static async start(): Promise<FakePersona> {
    const server = createServer((request, response) => void fake.#answer(request, response));
    const fake = new FakePersona(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async send(key: string, body = '{}'): Promise<Response> {
    const { port = 1 } = (this.server.address() ?? {}) as Partial<AddressInfo>;
    const headers = { 'Idempotency-Key': key };
    return fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = String(request.headers['idempotency-key']);
    const body = await text(request);
    this.keys.push(key);
    const stored = this.#stored.get(key);
    if (stored !== undefined) {
      response.writeHead(stored.body === body ? stored.status : 400).end();
      return;
    }
    const fate = this.fates.shift() ?? 'created';
    const status = typeof fate === 'number' ? fate : 201;
    if (status === 201) this.created++;
    if (status !== 401 && status !== 429) this.#stored.set(key, { status, body });
    if (fate === 'lost') {
      request.socket.destroy();
      return;
    }
    if (this.reset !== undefined) response.setHeader(RATE_LIMIT_RESET_HEADER, this.reset);
    response.writeHead(status).end();
  }
}
