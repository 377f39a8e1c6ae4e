import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

interface Recorded {
  method: string;
  url: string;
  key?: string;
  body: string;
}

type Reply = { status: number; body?: unknown; drop?: boolean };

class FakePersona {
  readonly requests: Recorded[] = [];
  readonly replies: Reply[] = [];
  #server: Server;

  constructor() {
    this.#server = createServer(async (request, response) => {
      const body = await text(request);
      this.requests.push({
        method: request.method ?? '',
        url: request.url ?? '',
        key: request.headers['idempotency-key'] as string | undefined,
        body,
      });
      const reply = this.replies.shift() ?? { status: 201, body: { data: { id: 'inq_fake' } } };
      if (reply.drop) {
        request.socket.destroy();
        return;
      }
      response.writeHead(reply.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(reply.body ?? {}));
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The smallest thing that behaves like the client under test. */
async function createWith(origin: string, key: string) {
  let last: unknown;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const response = await fetch(`${origin}/api/v1/inquiries`, {
        method: 'POST',
        headers: { 'idempotency-key': key, 'content-type': 'application/json' },
        body: '{"data":{"attributes":{}}}',
      });
      return response.status;
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

describe('fake persona', () => {
  const fake = new FakePersona();
  let origin: string;

  beforeAll(async () => {
    origin = await fake.listen();
  });
  afterAll(() => fake.close());
  beforeEach(() => {
    fake.requests.length = 0;
    fake.replies.length = 0;
  });

  it('sees the same key again after a dropped connection', async () => {
    fake.replies.push({ status: 0, drop: true });
    expect(await createWith(origin, 'fixed-key')).toBe(201);
    expect(fake.requests.map(({ key }) => key)).toEqual(['fixed-key', 'fixed-key']);
  });

  it('answers anything without a key', async () => {
    const response = await fetch(`${origin}/api/v1/accounts`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(201);
    expect(fake.requests[0]?.key).toBeUndefined();
  });

  it.skipIf(!process.env.PERSONA_SANDBOX_KEY)('agrees with the sandbox', async () => {
    const response = await fetch('https://api.withpersona.com/api/v1/inquiries?page[size]=1', { // $call GET /inquiries
      headers: { Authorization: `Bearer ${process.env.PERSONA_SANDBOX_KEY}` },
    });
    expect(response.status).toBe(200);
  });
});
