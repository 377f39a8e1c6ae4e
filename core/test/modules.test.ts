/** What other modules of the program export: values, wrappers, clients, helpers; and what stays unknown. */
import assert from 'node:assert/strict';
import { getReach } from '../src/index.js';
import { analyzeModule, MemoryModules, printMain } from './module-support.js';
import { API, dedent } from './support.js';

const CLIENT = `
import { BASE } from './config';
export async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(\`\${BASE}\${path}\`, { method: 'POST', headers, body: JSON.stringify(body) });
}
`;
const CONFIG = `export const BASE = 'https://api.withpersona.com/api/v1';`;

function assertMain(files: Readonly<Record<string, string>>, expected: string): void {
  assert.equal(printMain(files), dedent(expected));
}

/** Calls of `/main.ts` as `line METHOD path key`. */
function callsOf(files: Readonly<Record<string, string>>): string[] {
  return analyzeModule(new MemoryModules(files), '/main.ts')
    .calls.filter(({ decided }) => decided === 'here')
    .sort((left, right) => left.place.start - right.place.start)
    .map(({ place, method, path, key }) =>
      [place.line, method ?? '?', path ?? '?', key.present].join(' '),
    );
}

describe('imported modules', () => {
  it('give base URLs and wrappers, through other modules', () => {
    assertMain(
      {
        '/config.ts': CONFIG,
        '/client.ts': CLIENT,
        '/main.ts': `
import { post } from './client';
export const create = (body: unknown) => post('/inquiries', body);
`,
      },
      `
      3:42 POST /inquiries
        client fetch, evidence host api.withpersona.com
        key absent
      `,
    );
  });

  it('give clients', () => {
    const client = `import axios from 'axios'; export const persona = axios.create({ baseURL: 'https://withpersona.com/api/v1' });`;
    const main = `
import { persona } from './client';
export const resume = (id: string) => persona.post(\`/inquiries/\${id}/resume\`);
`;
    assert.deepEqual(callsOf({ '/client.ts': client, '/main.ts': main }), [
      '3 POST /inquiries/{inquiry-id}/resume no',
    ]);
  });

  it('that keep a client in a variable leave alone what has run before they are reached', () => {
    const client = `
import axios from 'axios';
let client;
export const getClient = () => (client ??= axios.create({ baseURL: '${API}' }));
`;
    const main = `
import { getClient } from './client';
export const first = () => fetch('${API}/cases');
export const second = () => getClient().get('/reports');
`;
    assert.deepEqual(callsOf({ '/client.ts': client, '/main.ts': main }), [
      '3 GET /cases no',
      '4 GET /reports no',
    ]);
  });

  for (const [how, exported, imported] of [
    ['default', 'export default post', "import post from './x'"],
    ['a renamed export', 'export { post as send }', "import { send as post } from './x'"],
    ['a namespace', 'export { post }', "import * as x from './x'; const { post } = x"],
    ['CommonJS', 'module.exports = { post }', "const { post } = require('./x')"],
    ['exports', 'exports.post = post', "const post = require('./x').post"],
    ['CommonJS by default', 'module.exports = post', "import post from './x'"],
    ['import()', 'export { post }', "const { post } = await import('./x')"],
    ['export =', 'export = { post }', "import x = require('./x'); const post = x.post"],
  ] as const) {
    it(`are read through ${how}`, () => {
      const x = `const post = (path) => fetch('https://withpersona.com/api/v1' + path, { method: 'POST' });\n${exported};`;
      const main = `${imported};\nexport const run = () => post('/accounts');`;
      assert.deepEqual(callsOf({ '/x.ts': x, '/main.ts': main }), ['2 POST /accounts no']);
    });
  }

  it('are read through barrels', () => {
    const files = {
      '/http/post.ts': `export const post = (path: string) => fetch('https://withpersona.com/api/v1' + path, { method: 'POST' });`,
      '/http/index.ts': `export * from './post'; export * as all from './post';`,
      '/index.ts': `export { post as send, all } from './http'; export * from 'axios';`,
      '/main.ts': `import { send, all } from './index';
export const one = () => send('/accounts');
export const two = () => all.post('/inquiries');`,
    };
    assert.deepEqual(callsOf(files), ['2 POST /accounts no', '3 POST /inquiries no']);
  });

  it('may import each other', () => {
    const files = {
      '/a.ts': `import { base } from './main'; export const post = (path: string) => fetch(base() + path, { method: 'POST' });`,
      '/main.ts': `import { post } from './a';
export function base() { return 'https://withpersona.com/api/v1'; }
export const run = () => post('/accounts');`,
    };
    assert.deepEqual(callsOf(files), ['3 POST /accounts no']);
  });

  it('are unknown where they are missing', () => {
    const main = `import { post } from './missing'; export const run = () => post('/accounts');`;
    assert.deepEqual(callsOf({ '/main.ts': main }), []);
  });

  it('leave a header unknown that a package decides', () => {
    const files = {
      '/headers.ts': `import { headersOf } from 'somewhere'; export const headers = () => headersOf();`,
      '/main.ts': `import { headers } from './headers';
export const run = () => fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: headers() });`,
    };
    assert.deepEqual(callsOf(files), ['2 POST /accounts unknown']);
  });

  it('give classes, whose instances fields and parameters hold', () => {
    const files = {
      '/client.ts': `
export class PersonaClient {
  readonly #base = 'https://withpersona.com/api/v1';
  create(body: unknown) { return this.#send('POST', '/inquiries', body); }
  #send(method: string, path: string, body?: unknown) {
    return fetch(this.#base + path, { method, body: JSON.stringify(body) });
  }
  request(method: string, path: string) { return this.#send(method, path); }
}`,
      '/main.ts': `import { PersonaClient } from './client';
export class Service {
  constructor(private readonly persona: PersonaClient) {}
  resume(id: string) {
    return this.persona.request('POST', '/inquiries/' + id + '/resume');
  }
}`,
    };
    assert.deepEqual(callsOf(files), ['5 POST /inquiries/{inquiry-id}/resume no']);
  });

  it('give classes to inherit from, through others too', () => {
    const files = {
      '/base.ts': `
export abstract class Base {
  protected abstract readonly url: string;
  protected post(path: string) { return fetch(this.url + path, { method: 'POST' }); }
}`,
      '/json.ts': `
import { Base } from './base';
export abstract class JsonBase extends Base { protected type = 'application/json'; }`,
    };
    const main = (from: string, url: string): string => `
import { ${from === './base' ? 'Base' : 'JsonBase as Base'} } from '${from}';
export class Cases extends Base {
  protected readonly url = '${url}';
  approve(id: string) { return this.post(\`/inquiries/\${id}/approve\`); }
}
export class Closed extends Cases { expire(id: string) { return this.post(\`/inquiries/\${id}/expire\`); } }`;
    for (const from of ['./base', './json']) {
      assert.deepEqual(
        callsOf({ ...files, '/main.ts': main(from, 'https://withpersona.com/api/v1') }),
        ['5 POST /inquiries/{inquiry-id}/approve no', '7 POST /inquiries/{inquiry-id}/expire no'],
      );
      assert.deepEqual(
        callsOf({ ...files, '/main.ts': main(from, 'https://other.example/v1') }),
        [],
      );
    }
  });

  it('decorate methods, whose calls stand where they are written', () => {
    const files = {
      '/timed.ts': `
export const Timed = (name: string) => (_: object, _key: string, descriptor: PropertyDescriptor) => {
  const original = descriptor.value;
  descriptor.value = async function (...args: unknown[]) {
    try { return await original.apply(this, args); } finally { console.log(name); }
  };
};`,
      '/main.ts': `
import axios from 'axios';
import { Timed } from './timed';
export class Cases {
  private readonly http = axios.create({ baseURL: 'https://withpersona.com/api/v1' });
  @Timed('expire')
  async expire(id: string) {
    const { data } = await this.http.post(\`/inquiries/\${id}/expire\`);
    return data;
  }
}`,
    };
    assert.deepEqual(callsOf(files), ['8 POST /inquiries/{inquiry-id}/expire no']);
  });

  it('decide for their callers what they fix themselves', () => {
    const files = {
      '/client.ts': `
export const create = () => fetch('https://withpersona.com/api/v1/inquiries', { method: 'POST' });`,
      '/main.ts': `import { create } from './client'; export const run = () => create();`,
    };
    const model = analyzeModule(new MemoryModules(files), '/main.ts');
    assert.deepEqual(
      model.calls
        .map(({ decided, place }) => `${place.file}:${String(place.line)} ${decided}`)
        .sort(),
      ['/client.ts:2 elsewhere', '/main.ts:1 inside'],
    );
  });

  it('retry what they are given', () => {
    const files = {
      '/retry.ts': `
export async function withRetry<T>(send: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await send();
    } catch {}
  }
}`,
      '/main.ts': `import { withRetry } from './retry';
export const run = () => withRetry(() =>
  fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: { 'Idempotency-Key': crypto.randomUUID() } }));`,
    };
    const model = analyzeModule(new MemoryModules(files), '/main.ts');
    const call = model.calls.find(({ retry }) => retry.kind === 'loop');
    assert.equal(call?.key.scope, 'attempt');
    assert.equal(call.place.line, 2);
    assert.deepEqual(
      call.retry.repeats.map(({ outcome, again, sameKey }) => [outcome, again, sameKey]),
      [['network', 'yes', 'no']],
    );
  });

  it('keep what a function of theirs has put into a variable', () => {
    const files = {
      '/client.ts': `import axios, { type AxiosInstance } from 'axios';
let client: AxiosInstance | undefined;
export function getClient() {
  client ??= axios.create({ baseURL: 'https://withpersona.com/api/v1' });
  return client;
}`,
      '/main.ts': `import { getClient } from './client';
export const run = () => getClient().post('/accounts', {});`,
    };
    assert.deepEqual(callsOf(files), ['2 POST /accounts no']);
  });
});

describe('what is read again after an edit', () => {
  const files = {
    '/config.ts': CONFIG,
    '/client.ts': CLIENT,
    '/other.ts': `export const other = 1;`,
    '/main.ts': `import { post } from './client'; import { other } from './other';
export const create = (body: unknown) => post('/inquiries', { body, other });`,
  };

  it('is what was edited, and nothing before it is needed', () => {
    const modules = new MemoryModules(files);
    const first = analyzeModule(modules, '/main.ts');
    assert.equal(first.calls.filter(({ decided }) => decided === 'here').length, 1);
    const before = modules.loaded.slice();
    analyzeModule(modules, '/main.ts');
    assert.deepEqual(modules.loaded, before);
    modules.set('/config.ts', `export const BASE = 'https://example.com';`);
    assert.deepEqual(
      analyzeModule(modules, '/main.ts').calls.map(({ path }) => path),
      [],
    );
    assert.deepEqual(modules.loaded, [...before, '/config.ts']);
  });

  it('reaches evidence behind modules that import each other, in whatever order they are asked', () => {
    const circle = {
      '/a.ts': `import './b'; import './evidence';`,
      '/b.ts': `import './c';`,
      '/c.ts': `import './a';`,
      '/evidence.ts': CONFIG,
    };
    for (const first of ['/a.ts', '/b.ts', '/c.ts']) {
      const reach = getReach(new MemoryModules(circle));
      assert.deepEqual(
        [first, '/a.ts', '/b.ts', '/c.ts'].map((file) => reach.evidence(file)),
        [true, true, true, true],
      );
    }
  });

  it('reaches evidence through imports, and no longer when it is gone', () => {
    const modules = new MemoryModules(files);
    const reach = getReach(modules);
    assert.equal(reach.evidence('/main.ts'), true);
    assert.equal(reach.evidence('/other.ts'), false);
    modules.set('/config.ts', `export const BASE = 'https://example.com';`);
    assert.equal(reach.evidence('/main.ts'), false);
  });
});
