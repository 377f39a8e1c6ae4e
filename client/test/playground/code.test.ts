/**
 * Requests as code: our own rules find nothing in what the playground writes, `.http` and curl lead back to the request,
 * and no key of the API is in any of it.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { API_BASE_URL, findApiKeys, HISTORICAL_OPERATIONS, OPERATIONS } from '@persona-lint/api';
import { Linter } from 'eslint';
import plugin from 'eslint-plugin-persona';
import type { Fault } from '../../src/playground/attempt.js';
import { setMember } from '../../src/playground/body-members.js';
import { toCode } from '../../src/playground/code/index.js';
import { CODE_TARGETS } from '../../src/playground/code/targets.js';
import { createDraft, getOperation, type Draft } from '../../src/playground/draft.js';
import { getSimulatorKey } from '../../src/playground/environments.js';
import { readImport } from '../../src/playground/import/index.js';
import { SimulatorProcess } from '../../src/playground/simulator/process.js';

const SIMULATOR = fileURLToPath(new URL('../../src/playground/simulator/main.ts', import.meta.url));
const KEY = '0b6c3f5e-6f5a-4a53-9a3e-0d1a52f0c001';

function lint(code: string, preset: 'recommended' | 'strict'): string[] {
  const linter = new Linter();
  return linter
    .verify(code, [plugin.configs[preset]], { filename: 'send.mjs' })
    .map(({ ruleId, message, line }) => `${ruleId ?? 'error'} ${line} ${message}`);
}

function createFilled(id: string): Draft {
  const operation = [...OPERATIONS, ...HISTORICAL_OPERATIONS].find((one) => one.id === id);
  assert.ok(operation);
  const draft = createDraft(operation);
  const names = operation.parameters.filter(({ in: place }) => place === 'path');
  return { ...draft, params: Object.fromEntries(names.map(({ name }) => [name, 'inq_ABC123'])) };
}

const SAMPLES = [
  'create-an-inquiry',
  'retrieve-an-inquiry',
  'list-all-inquiries',
  'update-an-inquiry',
  'redact-an-inquiry',
  'resume-an-inquiry',
  'create-an-account',
  'create-a-report',
].filter((id) => OPERATIONS.some((one) => one.id === id));

describe('a request copied as code', () => {
  it('has samples of each method', () => {
    const methods = new Set(SAMPLES.map((id) => getOperation(createFilled(id)).method));
    assert.deepEqual([...methods].sort(), ['DELETE', 'GET', 'PATCH', 'POST']);
  });

  for (const target of ['fetch', 'axios', 'got', 'ky'] as const) {
    it(`with ${target} gives our rules nothing to find`, () => {
      for (const id of SAMPLES) {
        const code = toCode(target, { draft: createFilled(id), key: KEY });
        assert.deepEqual(lint(code, 'recommended'), [], `${id}\n${code}`);
      }
    });
  }

  it('would be found if it made a key for each attempt', () => {
    const code = toCode('fetch', { draft: createFilled('create-an-inquiry'), key: KEY });
    const wrong = code
      .replace('let idempotencyKey = randomUUID();\n', '')
      .replace('send(idempotencyKey)', 'send(randomUUID())')
      .replace('if (isServerError) idempotencyKey = randomUUID();\n', '');
    assert.notEqual(wrong, code);
    assert.match(lint(wrong, 'recommended').join('\n'), /no-key-per-attempt/);
  });

  it('never holds an API key', () => {
    for (const target of CODE_TARGETS) {
      const code = toCode(target, { draft: createFilled('create-an-inquiry'), key: KEY });
      assert.deepEqual(findApiKeys(code), []);
      assert.match(code, /PERSONA_API_KEY/);
    }
  });
});

describe('a request copied as curl', function () {
  this.timeout(20_000);
  const hasCurl = spawnSync('sh', ['-c', 'command -v curl']).status === 0;
  let simulator: SimulatorProcess;
  let folder: string;

  before(function () {
    if (!hasCurl) this.skip();
    simulator = new SimulatorProcess(SIMULATOR);
    folder = mkdtempSync(path.join(tmpdir(), 'persona-curl-'));
  });
  after(() => {
    if (!hasCurl) return;
    simulator.stop();
    rmSync(folder, { recursive: true });
  });

  /** @returns what the shell said, and the keys that arrived with what became of them */
  async function run(fault: Fault, key: string): Promise<{ output: string; sent: string[][] }> {
    const origin = await simulator.start();
    await simulator.prepare(fault, 'POST', 'create-an-inquiry');
    const script = toCode('curl', { draft: createFilled('create-an-inquiry'), key })
      .replaceAll(new URL(API_BASE_URL).origin, origin)
      .replace('sleep "$DELAY"', ':');
    const env = { ...process.env, PERSONA_API_KEY: getSimulatorKey(), no_proxy: '*' };
    const shell = spawn('sh', ['-e', '-c', script], { cwd: folder, env });
    let output = '';
    shell.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await once(shell, 'close');
    const journal = (await (await fetch(`${origin}/_persona-sim/journal`)).json()) as {
      entries: { idempotencyKey: string; outcome: string }[];
    };
    const sent = journal.entries.map(({ idempotencyKey, outcome }) => [idempotencyKey, outcome]);
    return { output, sent };
  }

  it('makes one inquiry when the answer is lost, also when it is run again', async () => {
    const { output, sent } = await run('lose-answer', KEY);
    assert.match(output, /^201\n\{/);
    assert.deepEqual(sent, [
      [KEY, 'fresh'],
      [KEY, 'replayed'],
    ]);
    assert.deepEqual((await run('rate-limit', KEY)).sent.at(-1), [KEY, 'replayed']);
  });

  it('takes another key after a 5xx', async () => {
    const { output, sent } = await run('server-error', 'k-1');
    assert.match(output, /^201\n/);
    assert.deepEqual(sent.at(-1), ['k-1-2', 'fresh']);
    assert.equal(sent.length, 2);
  });
});

describe('an imported request', () => {
  it('comes back from .http as it was, with its key and without credentials', () => {
    const draft = createFilled('create-an-inquiry');
    const [found, ...more] = readImport(toCode('http', { draft, key: KEY }));
    assert.equal(more.length, 0);
    assert.equal(found?.method, 'POST');
    assert.equal(found.key, KEY);
    assert.deepEqual(JSON.parse(found.body ?? ''), JSON.parse(draft.body));
    assert.ok(!Object.keys(found.headers).some((name) => /authorization/i.test(name)));
  });

  it('is read from a curl command with its quotes', () => {
    const body = setMember('', 'data.attributes', 'note', 'it\'s "quoted"');
    const command = [
      'curl -X POST \\',
      '  "https://persona.example/api/v1/inquiries?include=account" \\',
      '  -H "Authorization: Bearer $TOKEN" -H \'Idempotency-Key: k-1\' \\',
      `  --data-raw '${body.replaceAll("'", "'\\''")}' --compressed -o out.json`,
    ].join('\n');
    const [found] = readImport(command);
    assert.deepEqual(found, {
      method: 'POST',
      path: '/api/v1/inquiries?include=account',
      origin: 'https://persona.example',
      headers: {},
      body,
      key: 'k-1',
    });
  });

  it('is read from the script that is copied, and from options written together', () => {
    const draft = createFilled('create-an-inquiry');
    const [found, ...more] = readImport(toCode('curl', { draft, key: KEY }));
    assert.equal(more.length, 0);
    assert.equal(found?.method, 'POST');
    assert.match(found.path, /\/inquiries$/);
    assert.equal(found.key, undefined);
    assert.deepEqual(JSON.parse(found.body ?? ''), JSON.parse(draft.body));
    const [short] = readImport("$ curl -sSXPATCH -F a=b a.example/b -d '{}' | jq .");
    assert.deepEqual(short, {
      method: 'PATCH',
      path: '/b',
      origin: 'https://a.example',
      headers: {},
      body: '{}',
    });
  });

  it('is a GET when curl sends nothing, and a POST when it sends data', () => {
    assert.equal(readImport('curl https://a.example/b')[0]?.method, 'GET');
    assert.equal(readImport("curl https://a.example/b -d '{}'")[0]?.method, 'POST');
    assert.equal(readImport('curl -XDELETE https://a.example/b')[0]?.method, 'DELETE');
  });

  it('is one of several in a .http file, with variables filled in', () => {
    const text = [
      '@host = https://a.example',
      '',
      '### First',
      'GET {{host}}/api/v1/inquiries',
      '  ?page[size]=2',
      'Key-Inflection: snake',
      '',
      '### Second',
      '# a comment',
      'POST {{host}}/api/v1/accounts HTTP/1.1',
      'Idempotency-Key: {{$guid}}',
      '',
      '{ "data": {} }',
    ].join('\n');
    const [first, second] = readImport(text);
    assert.equal(first?.path, '/api/v1/inquiries?page[size]=2');
    assert.deepEqual(first.headers, { 'Key-Inflection': 'snake' });
    assert.equal(second?.name, 'Second');
    assert.equal(second.key, undefined);
    assert.deepEqual(JSON.parse(second.body ?? ''), { data: {} });
  });

  it('is nothing in a text without a request', () => {
    assert.deepEqual(readImport('hello, world'), []);
    assert.deepEqual(readImport('curl'), []);
  });
});
