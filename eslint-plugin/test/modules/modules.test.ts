/** Programs of several files on disk: what is resolved, where findings stand, what is read again. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { getReach } from '@persona-lint/core';
import { FileModules } from '../../src/modules/file-modules.js';
import { makeTree } from './tree.js';

const POST = (base: string): string => `
export async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(${base} + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
`;
const URL = `'https://api.withpersona.com/api/v1'`;
const CALL = `
export const create = (body: unknown) => post('/inquiries', body);
`;
const FOUND = ['require-idempotency-key'];

describe('modules on disk', () => {
  it('are found through tsconfig paths and barrels', () => {
    const tree = makeTree({
      'tsconfig.json': `{ "compilerOptions": { "paths": { "@http/*": ["./src/http/*"] } } }`,
      'src/http/post.ts': POST(URL),
      'src/http/index.ts': `export * from './post.js';`,
      'src/main.ts': `import { post } from '@http/index';${CALL}`,
    });
    assert.deepEqual(tree.lint('src/main.ts', 'src/http/post.ts', 'src/http/index.ts'), [
      `src/main.ts:2 ${FOUND[0]}`,
    ]);
  });

  it('are found through imports and exports of manifests', () => {
    const tree = makeTree({
      'package.json': `{ "name": "app", "imports": { "#http": "./lib/http.ts" } }`,
      'lib/http.ts': POST(URL),
      'main.ts': `import { post } from '#http';${CALL}`,
    });
    assert.deepEqual(tree.lint('main.ts'), [`main.ts:2 ${FOUND[0]}`]);
  });

  it('are the sources of packages of the workspace, built or not', () => {
    const manifest = {
      name: '@app/http',
      exports: { '.': { types: './dist/index.d.ts', import: './dist/index.js' } },
    };
    const tree = makeTree({
      'packages/http/package.json': JSON.stringify(manifest),
      'packages/http/src/index.ts': POST(URL),
      'app/main.ts': `import { post } from '@app/http';${CALL}`,
    });
    mkdirSync(path.join(tree.root, 'node_modules/@app'), { recursive: true });
    symlinkSync(
      path.join(tree.root, 'packages/http'),
      path.join(tree.root, 'node_modules/@app/http'),
      'junction',
    );
    const found = [`app/main.ts:2 ${FOUND[0]}`];
    assert.deepEqual(tree.lint('app/main.ts'), found);
    tree.write({ 'packages/http/dist/index.js': 'export const post = () => {};' });
    assert.equal(
      new FileModules().resolve('@app/http', path.join(tree.root, 'app/main.ts')),
      path.join(tree.root, 'packages/http/src/index.ts'),
    );
  });

  it('are found in CommonJS', () => {
    const tree = makeTree({
      'http.cjs': `
async function post(path) {
  const answer = await fetch(${URL} + path, { method: 'POST' });
  if (!answer.ok) throw new Error();
}
module.exports = { post };`,
      'main.cjs': `const { post } = require('./http.cjs');
exports.run = () => post('/inquiries');`,
    });
    // The method and the missing key are the wrapper's.
    assert.deepEqual(tree.lint('http.cjs', 'main.cjs'), [`http.cjs:3 ${FOUND[0]}`]);
  });

  it('are read as values of JSON', () => {
    const tree = makeTree({
      'config.json': `{ "persona": { "base": "https://withpersona.com/api/v1" } }`,
      'main.ts': `import config from './config.json' with { type: 'json' };
export const run = async () => { const a = await fetch(config.persona.base + '/inquiries', { method: 'POST' }); if (!a.ok) throw 1; };`,
    });
    assert.deepEqual(tree.lint('main.ts'), [`main.ts:2 ${FOUND[0]}`]);
  });

  it('are not looked at where nothing reaches Persona', () => {
    const tree = makeTree({
      'http.ts': POST(`'https://example.com'`),
      'main.ts': `import { post } from './http';${CALL}`,
    });
    assert.deepEqual(tree.lint('main.ts', 'http.ts'), []);
  });

  it('leave a file alone whose import has a syntax error', () => {
    const tree = makeTree({
      'http.ts': `export const post = (`,
      'main.ts': `import { post } from './http'; const host = ${URL};${CALL}`,
    });
    assert.deepEqual(tree.lint('main.ts'), []);
  });

  it('name the file of a step that stands in another one', () => {
    const tree = makeTree({
      'key.ts': `export const KEY = 'create';`,
      'main.ts': `import { KEY } from './key';
export const run = async () => { const a = await fetch(${URL} + '/inquiries', { method: 'POST', headers: { 'Idempotency-Key': KEY } }); if (!a.ok) throw 1; };`,
    });
    assert.deepEqual(tree.lint('main.ts', 'key.ts'), ['main.ts:2 no-static-idempotency-key']);
  });

  describe('hold activities, which Temporal tries again', () => {
    const activities = (key: string, refused: string): string => `
import { ApplicationFailure } from '@temporalio/activity';
class Refused extends Error {}
export async function open(body: string, key: string) {
  const answer = await fetch(${URL} + '/cases', { method: 'POST', headers: { 'Idempotency-Key': ${key} }, body });
  if (answer.status === 429) throw new Error('busy');
  if (!answer.ok) throw ${refused};
  return (await answer.json()).data.id;
}`;
    const workflow = (options: string): string => `
import { proxyActivities, uuid4 } from '@temporalio/workflow';
import type * as activities from './activities';
const { open } = proxyActivities<typeof activities>({ startToCloseTimeout: '1m', ${options} });
export const run = (body: string) => open(body, uuid4());`;
    const stop = `ApplicationFailure.nonRetryable('refused')`;
    const capped = 'retry: { maximumAttempts: 5 }';
    for (const [name, found, text, options] of [
      ['five times', [], activities('key', stop), capped],
      ['until a deadline', [], activities('key', stop), `scheduleToCloseTimeout: '1h'`],
      [
        'but for named errors',
        [],
        activities('key', 'new Refused()'),
        `retry: { maximumAttempts: 5, nonRetryableErrorTypes: ['Refused'] }`,
      ],
      ['for ever', ['require-retry-limit'], activities('key', stop), ''],
      [
        'after a refusal',
        ['no-same-key-after-server-error', 'no-unchanged-retry'],
        activities('key', 'new Refused()'),
        capped,
      ],
      [
        'with a key for each attempt',
        ['no-key-per-attempt'],
        activities('crypto.randomUUID()', stop),
        capped,
      ],
    ] as const) {
      it(name, () => {
        const tree = makeTree({ 'activities.ts': text, 'workflow.ts': workflow(options) });
        assert.deepEqual(
          tree.lint('activities.ts', 'workflow.ts'),
          found.map((each) => `workflow.ts:4 ${each}`),
        );
      });
    }
  });

  it('have one policy for all calls through a client of theirs', () => {
    const client = (condition: string): string => `import axios from 'axios';
import axiosRetry from 'axios-retry';
export const http = axios.create({ baseURL: ${URL} });
axiosRetry(http, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: ${condition} });`;
    const main = `import { http } from './http';
export const approve = (id: string, key: string) => http.post('/inquiries/' + id + '/approve', {}, { headers: { 'Idempotency-Key': key } });
export const find = (id: string) => http.get('/cases/' + id);
export const list = () => http.get('/cases');`;
    const wrong = makeTree({ 'http.ts': client('() => true'), 'main.ts': main });
    assert.deepEqual(wrong.lint('main.ts', 'http.ts'), [
      'main.ts:2 no-same-key-after-server-error',
      'main.ts:2 no-unchanged-retry',
    ]);
    const right = makeTree({
      'http.ts': client('(error) => error.response?.status === 429'),
      'main.ts': main,
    });
    assert.deepEqual(right.lint('main.ts', 'http.ts'), []);
  });
});

describe('modules that change', () => {
  it('are read again when the disk says so, and buffers come first', () => {
    const tree = makeTree({ 'a.ts': `export const a = 1;`, 'main.ts': `import { a } from './a';` });
    const file = path.join(tree.root, 'a.ts');
    const modules = new FileModules();
    const first = modules.load(file);
    assert.equal(modules.load(file), first);
    assert.equal(getReach(modules).evidence(file), false);

    // The same text, written again.
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    assert.equal(modules.load(file), first);

    modules.open(file, `export const a = ${URL};`);
    assert.notEqual(modules.load(file), first);
    assert.equal(getReach(modules).evidence(file), true);
    assert.equal(getReach(modules).evidence(path.join(tree.root, 'main.ts')), true);

    modules.close(file);
    assert.equal(modules.load(file)?.length, `export const a = 1;`.length);
    assert.equal(getReach(modules).evidence(file), false);
  });

  it('may be missing, folders, or not text at all', () => {
    const tree = makeTree({
      'folder/a.ts': '',
      'bytes.ts': '\0\u{1}\u{2}',
      'types.d.ts': 'export {};',
    });
    const modules = new FileModules();
    assert.equal(modules.load(path.join(tree.root, 'missing.ts')), undefined);
    assert.equal(modules.load(path.join(tree.root, 'folder')), undefined);
    assert.equal(modules.load(path.join(tree.root, 'bytes.ts')), undefined);
    const from = path.join(tree.root, 'main.ts');
    for (const specifier of ['./missing', './types', './folder', 'node:fs', 'fs', '', '.', 'a b?'])
      assert.equal(modules.resolve(specifier, from), undefined, specifier);
  });
});
