/** Two requests that can carry one key value although something else about them differs. */
import assert from 'node:assert/strict';
import { analyzeText, API } from './support.js';

/** `line: what differs from line`, for each pair. */
function listReuses(text: string): string[] {
  return analyzeText(text).keyReuses.map(
    ({ first, second, differs }) =>
      `${second.place.line}: ${differs.join(' ')} from ${first.place.line}`,
  );
}

const send = (path: string, method = 'POST', body = '') =>
  `await fetch('${API}${path}', { method: '${method}', headers: { 'Idempotency-Key': key }${body && `, body: ${body}`} });`;

describe('key reuse', () => {
  it('of two paths', () => {
    const text = `export async function run() {
  const key = crypto.randomUUID();
  ${send('/inquiries')}
  ${send('/accounts')}
}`;
    assert.deepEqual(listReuses(text), ['4: path from 3']);
  });

  it('is none with a key for each', () => {
    const text = `export async function run() {
  let key = crypto.randomUUID();
  ${send('/inquiries')}
  key = crypto.randomUUID();
  ${send('/accounts')}
}`;
    assert.deepEqual(listReuses(text), []);
  });

  it('of two bodies', () => {
    const text = (second: string) => `export async function run(key: string) {
  ${send('/inquiries', 'POST', "JSON.stringify({ name: 'a' })")}
  ${send('/inquiries', 'POST', `JSON.stringify({ name: '${second}' })`)}
}`;
    assert.deepEqual(listReuses(text('b')), ['3: body from 2']);
    assert.deepEqual(listReuses(text('a')), []);
  });

  it('of a body that was changed between', () => {
    const text = (between: string) => `export async function run(key: string) {
  const body = { name: 'a' };
  ${send('/inquiries', 'POST', 'JSON.stringify(body)')}
  ${between}
  ${send('/inquiries', 'POST', 'JSON.stringify(body)')}
}`;
    assert.deepEqual(listReuses(text("body.name = 'b';")), ['5: body from 3']);
    assert.deepEqual(listReuses(text('')), []);
  });

  it('of two methods', () => {
    const text = `export async function run(key: string) {
  ${send('/accounts/act_1', 'PATCH')}
  ${send('/accounts/act_1', 'POST')}
}`;
    assert.deepEqual(listReuses(text), ['3: method from 2']);
  });

  it('is none with GET or DELETE, where a key has no effect', () => {
    for (const method of ['GET', 'DELETE']) {
      const text = `export async function run(key: string) {
  ${send('/accounts/act_1', method)}
  ${send('/inquiries')}
}`;
      assert.deepEqual(listReuses(text), [], method);
    }
  });

  it('is none of branches that exclude each other', () => {
    const text = `export async function run(key: string, flag: boolean) {
  if (flag) { ${send('/inquiries')} } else { ${send('/accounts')} }
}`;
    assert.deepEqual(listReuses(text), []);
  });

  it('is none where one condition keeps the second from going out', () => {
    const text = (
      condition: string,
    ) => `export async function run(key: string, flag: boolean, kind: string) {
  if (flag || kind === 'a') { ${send('/inquiries')} }
  if (${condition}) { ${send('/accounts')} }
}`;
    const alone = (first: string, second: string) =>
      listReuses(text(second).replace("flag || kind === 'a'", first));
    assert.deepEqual(alone('flag', '!flag'), []);
    assert.deepEqual(alone("kind === 'a'", "kind === 'b'"), []);
    assert.deepEqual(alone('flag', "kind === 'b'"), ['3: path from 2']);
    assert.deepEqual(alone('flag', 'flag'), ['3: path from 2']);
  });

  it('of one key for all items of a list', () => {
    const text = (inside: string) => `export async function run(items: { id: string }[]) {
  let key = crypto.randomUUID();
  for (const item of items) {
    ${inside}
    ${send('/accounts', 'POST', 'JSON.stringify(item)')}
  }
}`;
    assert.deepEqual(listReuses(text('')), ['5: body from 5']);
    assert.deepEqual(listReuses(text('key = crypto.randomUUID();')), []);
    assert.deepEqual(listReuses(text('key = item.id;')), []);
  });

  it('of a body that every attempt changes', () => {
    const text = (before: string, inCatch = '') => `export async function run(key: string) {
  const body: Record<string, unknown> = { name: 'a' };
  const { name } = body;
  for (let attempt = 0; attempt < 4; attempt++) {
    ${before}
    try {
      return ${send('/inquiries', 'POST', 'JSON.stringify(body)')}
    } catch { ${inCatch} }
  }
}`;
    assert.deepEqual(listReuses(text('body.attempt = attempt;')), ['7: body from 7']);
    assert.deepEqual(listReuses(text('', "body.note = 'again';")), ['7: body from 7']);
    assert.deepEqual(listReuses(text("console.log(attempt); body.note = 'sent';")), []);
    assert.deepEqual(listReuses(text('', 'console.log(name, attempt);')), []);
  });

  it('of one key for the names of a list that is written out', () => {
    const text = (key: string) => `export async function run(id: string) {
  let key = crypto.randomUUID();
  for (const action of ['approve', 'expire']) {
    ${key}
    ${send("/inquiries/' + id + '/' + action + '")}
  }
}`;
    assert.deepEqual(listReuses(text('')), ['5: path from 5']);
    assert.deepEqual(listReuses(text('key = crypto.randomUUID();')), []);
  });

  it('of one key for all items, however many at once', () => {
    const text = (given: string, around: string) => `import pLimit from 'p-limit';
import PQueue from 'p-queue';
import pMap from 'p-map';
const limit = pLimit(2), queue = new PQueue({ concurrency: 2 });
export async function run(items: { id: string }[]) {
  const key = crypto.randomUUID();
  const one = async (item: { id: string }, key: string) => { ${send('/accounts', 'POST', 'JSON.stringify(item)')} };
  ${around.replace('$', given)}
}`;
    for (const around of [
      'await Promise.all(items.map((item) => limit(() => one(item, $))));',
      'await Promise.all(items.map((item) => limit(one, item, $)));',
      'for (const item of items) void queue.add(() => one(item, $));',
      'await pMap(items, (item) => one(item, $), { concurrency: 3 });',
    ]) {
      assert.match(listReuses(text('key', around)).join('|'), /^[78]: body from [78]$/u, around);
      assert.deepEqual(listReuses(text('crypto.randomUUID()', around)), [], around);
    }
  });

  it('of a request that was corrected after a 422', () => {
    const text = (correction: string) => `export async function run(body: { name: string }) {
  let key = crypto.randomUUID();
  for (;;) {
    const response = ${send('/inquiries', 'POST', 'JSON.stringify(body)')}
    if (response.status !== 422) return;
    ${correction}
  }
}`;
    assert.deepEqual(listReuses(text("body = { name: 'x' };")), ['4: body from 4']);
    assert.deepEqual(listReuses(text("body = { name: 'x' }; key = crypto.randomUUID();")), []);
  });

  it('through a wrapper', () => {
    const text = `const post = (path: string, key: string) =>
  fetch('${API}' + path, { method: 'POST', headers: { 'Idempotency-Key': key } });
export async function run(jobId: string) {
  await post('/inquiries', jobId);
  await post('/accounts', jobId);
}`;
    assert.deepEqual(listReuses(text), ['5: path from 4']);
  });

  it('is none of a key that never varies: that is another fact', () => {
    const text = `export async function run() {
  const key = 'always';
  ${send('/inquiries')}
  ${send('/accounts')}
}`;
    assert.deepEqual(listReuses(text), []);
  });

  it('has the steps in the order of the text', () => {
    const text = `export async function run() {
  const key = crypto.randomUUID();
  ${send('/inquiries')}
  ${send('/accounts')}
}`;
    const [reuse] = analyzeText(text).keyReuses;
    assert.deepEqual(
      reuse?.steps.map((step) => `${step.place.line} ${step.text}`),
      ['2 key created', '3 sent', '4 sent again'],
    );
  });
});
