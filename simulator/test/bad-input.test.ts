/**
 * Requests nobody should send, over raw sockets: a documented error or a clean end, never a crash, and nothing is changed.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { API_BASE_PATH } from '@persona-lint/api';
import { INQUIRY, SANDBOX_KEY, simulate } from './simulated.js';
import type { Simulated } from './simulated.js';

const AUTHORIZATION = `authorization: Bearer ${SANDBOX_KEY}`;

function open({ address }: Simulated): Socket {
  const { port, hostname } = new URL(address);
  const socket = connect({ port: Number(port), host: hostname });
  // A server may close while we still write.
  socket.on('error', () => undefined);
  return socket;
}

/** Sends the text as it is and returns all that comes until the other side ends. */
async function exchange(simulated: Simulated, text: string | readonly string[]): Promise<string> {
  const socket = open(simulated);
  for (const part of [text].flat()) socket.write(part);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  await once(socket, 'close');
  return answer;
}

function request(line: string, headers: readonly string[] = [], body = ''): string {
  const all = ['host: localhost', 'connection: close', AUTHORIZATION, ...headers];
  if (body !== '') all.push(`content-length: ${Buffer.byteLength(body)}`);
  return `${line} HTTP/1.1\r\n${all.join('\r\n')}\r\n\r\n${body}`;
}

const POST = `POST ${API_BASE_PATH}/inquiries`;
const JSON_TYPE = 'content-type: application/json';

/** What is sent, and the status that comes back. */
const REFUSED: readonly (readonly [name: string, text: string, status: number])[] = [
  ['malformed JSON', request(POST, [JSON_TYPE], '{"data":'), 400],
  ['JSON that is a list', request(POST, [JSON_TYPE], '[]'), 400],
  ['JSON that is null', request(POST, [JSON_TYPE], 'null'), 400],
  [
    'broken UTF-8',
    request(POST, [JSON_TYPE], '{"data":{"attributes":{"note":"\uFFFD\u0000"}}'),
    400,
  ],
  ['JSON nested ten thousand deep', request(POST, [JSON_TYPE], '{"a":'.repeat(10_000)), 400],
  [
    'whole JSON nested deep',
    request(POST, [JSON_TYPE], `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`),
    400,
  ],
  ['no body', request(POST, [JSON_TYPE]), 400],
  ['no envelope', request(POST, [JSON_TYPE], '{"inquiry_template_id":"itmpl_1"}'), 400],
  ['an envelope of the wrong type', request(POST, [JSON_TYPE], '{"data":[1]}'), 400],
  ['XML', request(POST, ['content-type: application/xml'], '<data/>'), 400],
  ['multipart without a boundary', request(POST, ['content-type: multipart/form-data'], 'x'), 400],
  ['a path that climbs', request(`GET ${API_BASE_PATH}/../../etc/passwd`), 404],
  ['a path that climbs, encoded', request(`GET ${API_BASE_PATH}/%2e%2e%2f%2e%2e/etc/passwd`), 404],
  ['an id that climbs', request(`GET ${API_BASE_PATH}/inquiries/..%2f..%2fsecret`), 404],
  ['an id that is a prototype', request(`GET ${API_BASE_PATH}/inquiries/__proto__`), 404],
  ['a broken escape', request(`GET ${API_BASE_PATH}/inquiries/%E0%A4%A`), 404],
  ['an unknown method', request(`PUT ${API_BASE_PATH}/inquiries`), 404],
  ['a method of WebDAV', request(`PROPFIND ${API_BASE_PATH}/inquiries`), 404],
  ['a method that is none', request(`INQUIRE ${API_BASE_PATH}/inquiries`), 400],
  ['a line end inside a header', request(POST, ['idempotency-key: a\rx: b']), 400],
  ['a header without a name', request(POST, [': value']), 400],
  ['two lengths', request(POST, ['content-length: 1', 'content-length: 2']), 400],
  [
    'a length and chunks',
    request(POST, ['transfer-encoding: chunked', 'content-length: 5'], ''),
    400,
  ],
  ['headers without an end', request(POST, [`x: ${'a'.repeat(100_000)}`]), 431],
  ['no HTTP at all', '\u0016\u0003\u0001 hello\r\n\r\n', 400],
];

describe('bad input', () => {
  let simulated: Simulated;
  before(async () => {
    simulated = await simulate({ limits: { requests: 1000 } });
  });

  for (const [name, text, status] of REFUSED) {
    it(`${name}: ${status}`, async () => {
      const answer = await exchange(simulated, text);
      assert.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `));
      const body = answer.split('\r\n\r\n', 2)[1] ?? '';
      assert.ok(Array.isArray((JSON.parse(body) as { errors: unknown }).errors), body);
    });
  }

  it('has changed nothing, and the server goes on', async () => {
    const { call, createInquiry, simulator } = simulated;
    assert.deepEqual(simulator.journal.created('inquiry'), []);
    assert.equal((await createInquiry()).status, 201);
    const list = JSON.parse((await call('/inquiries')).text) as { data: unknown[] };
    assert.equal(list.data.length, 1);
  });
});

describe('a body', () => {
  it('of 50 MB is refused, and one within the limit is not', async () => {
    const { call, simulator } = await simulate();
    const large = JSON.stringify({ data: { attributes: { note: 'a'.repeat(50_000_000) } } });
    const answer = await call('/inquiries', { body: large }).catch(() => undefined);
    // The server may close before all of it is sent; then there is no answer to read.
    if (answer) assert.equal(answer.status, 413);
    assert.deepEqual(simulator.journal.created('inquiry'), []);
    const fits = { ...INQUIRY.data.attributes, note: 'a'.repeat(5_000_000) };
    assert.equal((await call('/inquiries', { body: { data: { attributes: fits } } })).status, 201);
  });

  it('that says it is too large is refused before it comes', async () => {
    const simulated = await simulate();
    const head = request(POST, [JSON_TYPE, 'content-length: 50000000']);
    assert.match(await exchange(simulated, head), /^HTTP\/1\.1 413 /);
  });

  it('that is JSON in all but name is read, unless the switch says no', async () => {
    for (const contentType of ['lenient', 'strict'] as const) {
      const { call } = await simulate({ switches: { contentType } });
      const headers = { 'content-type': 'text/plain;charset=UTF-8' };
      const answer = await call('/inquiries', { body: INQUIRY, headers });
      assert.equal(answer.status, contentType === 'strict' ? 400 : 201);
    }
  });

  it('is compared by what it says, also as multipart with another boundary', async () => {
    const { call, address, simulator } = await simulate();
    const path = `${address}${API_BASE_PATH}/inquiries`;
    const post = () => {
      const body = new FormData();
      body.append('data[attributes][inquiry-template-id]', 'itmpl_test');
      const headers = { authorization: `Bearer ${SANDBOX_KEY}`, 'idempotency-key': 'key-1' };
      return fetch(path, { method: 'POST', body, headers });
    };
    const statuses = [(await post()).status, (await post()).status];
    assert.deepEqual(statuses, [201, 201]);
    assert.equal(simulator.journal.created('inquiry').length, 1);
    assert.equal((await call('/inquiries')).status, 200);
  });
});

describe('a connection', () => {
  it('that sends its request byte by byte is ended', async () => {
    const simulated = await simulate({ server: { requestTimeout: 300 } });
    const answer = await exchange(simulated, 'GET / HTTP/1.1\r\nhost: localhost\r\n');
    assert.match(answer, /^(HTTP\/1\.1 408 |$)/);
    assert.equal((await simulated.call('/inquiries')).status, 200);
  });

  it('that stops in the middle of a body is ended, and nothing is created', async () => {
    const simulated = await simulate({ server: { requestTimeout: 300 } });
    const text = request(POST, [JSON_TYPE, 'content-length: 1000']);
    await exchange(simulated, `${text}{"data":`);
    assert.deepEqual(simulated.simulator.journal.created('inquiry'), []);
    assert.equal((await simulated.createInquiry()).status, 201);
  });

  it('whose sending half is closed still gets its answer', async () => {
    const simulated = await simulate();
    const socket = open(simulated);
    socket.end(request(`GET ${API_BASE_PATH}/inquiries`));
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    await once(socket, 'close');
    assert.match(answer, /^(HTTP\/1\.1 200 |$)/);
    assert.equal((await simulated.call('/inquiries')).status, 200);
  });

  it('that is reset in the middle of an answer harms nobody', async () => {
    const simulated = await simulate({ limits: { requests: 1000 } });
    for (let time = 0; time < 50; time++) {
      const socket = open(simulated);
      await once(socket, 'connect');
      socket.write(request(`GET ${API_BASE_PATH}/inquiries`));
      socket.resetAndDestroy();
    }
    assert.equal((await simulated.call('/inquiries')).status, 200);
  });
});

describe('what must not leak', () => {
  it('no API key reaches journal, API log or answer, wherever it stands', async () => {
    const secret = ['persona', 'production', '0b7e4a52-9c1d-4f3e-8a6b-d2c5e7f91a34'].join('_');
    const { call, simulator } = await simulate();
    await call(`/inquiries?note=${secret}`, { apiKey: secret });
    await call('/inquiries', {
      apiKey: secret,
      key: secret,
      body: { data: { attributes: { ...INQUIRY.data.attributes, note: secret } } },
      headers: { 'user-agent': secret },
    });
    const logs = (await call('/api-logs', { apiKey: secret })).text;
    assert.ok(!logs.includes(secret), logs);
    assert.ok(logs.includes('persona_production_'));
    assert.ok(!JSON.stringify(simulator.journal.entries()).includes(secret));
  });

  it('the control endpoint answers nobody from another host or page', async () => {
    const simulated = await simulate();
    const path = 'GET /_persona-sim/journal HTTP/1.1\r\nconnection: close\r\n';
    const statuses = [];
    for (const headers of [
      'host: localhost',
      'host: evil.example',
      'host: localhost\r\norigin: https://evil.example',
    ])
      statuses.push((await exchange(simulated, `${path}${headers}\r\n\r\n`)).slice(9, 12));
    assert.deepEqual(statuses, ['200', '403', '403']);
  });
});
