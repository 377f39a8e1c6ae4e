/** A function that sends what its caller chooses: where the call stands, and who decides. */
import assert from 'node:assert/strict';
import type { PersonaCall } from '../src/index.js';
import { analyzeText, API, assertModel, listCalls } from './support.js';

/** `line decided METHOD /path through lines`, in the order of the text. */
function listDecisions(text: string): string[] {
  return [...analyzeText(text).calls]
    .sort((left, right) => left.place.start - right.place.start)
    .map(describeCall);
}

function describeCall({ place, decided, method, path, through }: PersonaCall): string {
  const steps = through.map((each) => each.line).join(' ');
  return `${place.line} ${decided} ${method ?? '?'} ${path ?? '?'}${steps && ` through ${steps}`}`;
}

describe('wrappers', () => {
  it('that leave all open are decided by their callers', () => {
    const text = `
const send = (path: string, method: string) =>
  fetch('${API}' + path, { method });
send('/inquiries', 'POST');
send('/accounts', 'GET');`;
    assert.deepEqual(listDecisions(text), [
      '3 by-callers ? ?',
      '4 here POST /inquiries through 3',
      '5 here GET /accounts through 3',
    ]);
  });

  it('that nobody in the file calls speak for themselves', () => {
    const text = `
export const send = (path: string, method: string) =>
  fetch('${API}' + path, { method });`;
    assert.deepEqual(listDecisions(text), ['3 here ? ?']);
  });

  it('that decide all are reported inside, once', () => {
    const text = `
const create = () =>
  fetch('${API}/inquiries', { method: 'POST' });
export const one = () => create();
export const two = () => create();`;
    assert.deepEqual(listDecisions(text), [
      '3 here POST /inquiries',
      '4 inside POST /inquiries through 3',
      '5 inside POST /inquiries through 3',
    ]);
  });

  it('of two levels stand where the choice is made', () => {
    const text = `
const send = (path: string, init: RequestInit) =>
  fetch('${API}' + path, init);
const post = (path: string) =>
  send(path, { method: 'POST' });
export const create = () =>
  post('/inquiries');`;
    assert.deepEqual(listDecisions(text), [
      '3 by-callers ? ?',
      '5 by-callers POST ? through 3',
      '7 here POST /inquiries through 5 3',
    ]);
  });

  it('in a class, through this', () => {
    assertModel(
      `
class Persona {
  constructor(private readonly base = '${API}') {}
  #send(method: string, path: string) {
    return fetch(this.base + path, { method, headers: this.headers() });
  }
  headers() { return { 'Idempotency-Key': crypto.randomUUID() }; }
  create() { return this.#send('POST', '/inquiries'); }
}`,
      `
      8:21 POST /inquiries
        client fetch, evidence host api.withpersona.com
        key generated at 8, scope operation
      `,
    );
  });

  it('inherited from a class of the file', () => {
    const text = `
class Base { send(path: string) { return fetch('${API}' + path, { method: this.method() }); } method() { return 'GET'; } }
class Poster extends Base { method() { return 'POST'; } create() { return this.send('/inquiries'); } }`;
    assert.deepEqual(listCalls(text), ['POST /inquiries']);
  });

  const made = `
const makeClient = (base: string) => ({ post: (path: string) => fetch(base + path, { method: 'POST' }) });
const persona = makeClient('${API}');
const other = makeClient('https://example.com');
persona.post('/inquiries');
other.post('/inquiries');`;

  it('that another function makes are told apart by what they were made with', () => {
    const decided = listDecisions(made).filter((each) => each.includes('/inquiries'));
    assert.deepEqual(decided, ['5 here POST /inquiries through 2']);
  });

  it('that another function makes speak once, at their caller', () => {
    assert.deepEqual(listCalls(made), ['POST /inquiries']);
  });

  it('with options that have defaults', () => {
    const text = `
function send(path: string, { method = 'POST', key = crypto.randomUUID() } = {}) {
  return fetch('${API}' + path, { method, headers: { 'Idempotency-Key': key } });
}
send('/inquiries');
send('/accounts', { method: 'GET' });`;
    assert.deepEqual(listCalls(text), ['POST /inquiries', 'GET /accounts']);
  });

  it('take a key only from the callers that give one', () => {
    const text = `
const post = (path: string, key?: string) =>
  fetch('${API}' + path, { method: 'POST', headers: key ? { 'Idempotency-Key': key } : {} });
export const one = () => post('/inquiries');
export const two = () => post('/accounts', crypto.randomUUID());`;
    const calls = analyzeText(text).calls.filter((call) => call.decided === 'here');
    assert.deepEqual(
      calls.map(({ path, key }) => [path, key.present, key.scope]),
      [
        ['/inquiries', 'no', 'unknown'],
        ['/accounts', 'yes', 'operation'],
      ],
    );
  });

  it('in a callback belong to the function around it', () => {
    const text = `
export async function all(ids: string[]) {
  await Promise.all(ids.map((id) => fetch(\`${API}/inquiries/\${id}\`)));
}`;
    assert.deepEqual(listDecisions(text), ['3 here GET /inquiries/{inquiry-id}']);
  });

  const send = `function send(method: string, path: string) {
  return fetch('${API}' + path, { method });
}`;

  it('called by call and apply stand at that call', () => {
    const text = `${send}
send.call(undefined, 'POST', '/inquiries');
send.apply(undefined, ['GET', '/accounts']);`;
    assert.deepEqual(listDecisions(text).slice(1), [
      '4 here POST /inquiries through 2',
      '5 here GET /accounts through 2',
    ]);
  });

  it('keep the arguments that were bound', () => {
    const text = `${send} send.bind(undefined, 'DELETE')('/accounts/act_1');`;
    assert.deepEqual(listCalls(text), ['DELETE /accounts/{account-id}']);
  });

  it('with a place for the sink that is the request itself', () => {
    const text = `const get = (id) => fetch('${API}/inquiries/' + id); get('inq_1');`;
    for (const { sink } of analyzeText(text).calls) {
      assert.match(text.slice(sink.start, sink.end), /^fetch\(.*\)$/u);
    }
    assert.ok(analyzeText(text).calls.length > 0);
  });
});
