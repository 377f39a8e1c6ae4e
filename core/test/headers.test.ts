/** Every shape in which headers are written, and what is then said of the key. */
import assert from 'node:assert/strict';
import { API, getCall } from './support.js';

const KEY = "'Idempotency-Key': crypto.randomUUID()";

const MAP = `const kept = new Map(); kept.set('Idempotency-Key', crypto.randomUUID());`;

/** Of a POST whose options are `options`, inside a function with parameters `given` and `flag`. */
function getKey(options: string, before = '') {
  return getCall(
    `export function send(given, flag) { ${before} return fetch('${API}/inquiries', ${options}); }`,
  ).key;
}

describe('headers: the key is sent', () => {
  const shapes: Readonly<Record<string, readonly [options: string, before?: string]>> = {
    'in an object': [`{ method: 'POST', headers: { ${KEY} } }`],
    'in another case': [`{ method: 'POST', headers: { 'IDEMPOTENCY-key': crypto.randomUUID() } }`],
    'under a computed name': [
      `{ method: 'POST', headers: { [NAME]: crypto.randomUUID() } }`,
      `const NAME = 'Idempotency-Key';`,
    ],
    'in a list of pairs': [
      `{ method: 'POST', headers: [['Idempotency-Key', crypto.randomUUID()]] }`,
    ],
    'in Headers': [`{ method: 'POST', headers: new Headers({ ${KEY} }) }`],
    'set on Headers': [
      `{ method: 'POST', headers }`,
      `const headers = new Headers(); headers.set('Idempotency-Key', crypto.randomUUID());`,
    ],
    'appended to Headers': [
      `{ method: 'POST', headers }`,
      `const headers = new Headers(); headers.append('idempotency-key', crypto.randomUUID());`,
    ],
    'assigned to an object': [
      `{ method: 'POST', headers }`,
      `const headers = {}; headers['Idempotency-Key'] = crypto.randomUUID();`,
    ],
    'by Object.assign': [`{ method: 'POST', headers: Object.assign({}, { ${KEY} }) }`],
    'by a spread': [`{ method: 'POST', headers: { ...base } }`, `const base = { ${KEY} };`],
    'in a Map': [`{ method: 'POST', headers: Object.fromEntries(kept) }`, MAP],
    'in a copy of a Map': [`{ method: 'POST', headers: [...new Map(kept)] }`, MAP],
    'by walking over a Map': [
      `{ method: 'POST', headers }`,
      `${MAP} const headers = new Headers(); kept.forEach((value, name) => headers.set(name, value));`,
    ],
    'by walking over Headers': [
      `{ method: 'POST', headers }`,
      `const headers = {}; new Headers({ ${KEY} }).forEach((value, name) => { headers[name] = value; });`,
    ],
    'by defineProperty': [
      `{ method: 'POST', headers }`,
      `const headers = {}; Object.defineProperty(headers, 'Idempotency-Key', { value: crypto.randomUUID(), enumerable: true });`,
    ],
    'by options that are spread': [
      `{ ...init, method: 'POST' }`,
      `const init = { headers: { ${KEY} } };`,
    ],
    'from entries': [
      `{ method: 'POST', headers: Object.fromEntries([['Idempotency-Key', crypto.randomUUID()]]) }`,
    ],
    'by a function': [
      `{ method: 'POST', headers: make() }`,
      `const make = () => ({ accept: '*/*', ${KEY} });`,
    ],
    'beside headers that are not known': [`{ method: 'POST', headers: { ...given, ${KEY} } }`],
  };
  for (const [name, [options, before]] of Object.entries(shapes)) {
    it(name, () => {
      const key = getKey(options, before);
      assert.deepEqual([key.present, key.kind, key.scope], ['yes', 'generated', 'operation']);
    });
  }
});

describe('headers: the key is absent', () => {
  const shapes: Readonly<Record<string, readonly [options: string, before?: string]>> = {
    'without options that hold headers': [`{ method: 'POST' }`],
    'from other headers': [`{ method: 'POST', headers: { accept: '*/*' } }`],
    'under a name that looks alike': [
      `{ method: 'POST', headers: { 'X-Idempotency-Key': crypto.randomUUID() } }`,
    ],
    'when it is deleted': [
      `{ method: 'POST', headers }`,
      `const headers = { ${KEY} }; delete headers['Idempotency-Key'];`,
    ],
    'when Headers delete it': [
      `{ method: 'POST', headers }`,
      `const headers = new Headers({ ${KEY} }); headers.delete('idempotency-key');`,
    ],
    'when it is undefined': [`{ method: 'POST', headers: { 'Idempotency-Key': undefined } }`],
    'when other headers replace it': [
      `{ ...init, method: 'POST', headers: { accept: '*/*' } }`,
      `const init = { headers: { ${KEY} } };`,
    ],
    'when rest leaves it out': [
      `{ method: 'POST', headers: rest }`,
      `const { 'Idempotency-Key': key, ...rest } = { ${KEY}, accept: '*/*' };`,
    ],
    'in a Map without it': [
      `{ method: 'POST', headers: Object.fromEntries(kept.entries()) }`,
      `const kept = new Map([['Accept', '*/*']]);`,
    ],
    'in a Map it was deleted from': [
      `{ method: 'POST', headers: Object.fromEntries(kept) }`,
      `${MAP} kept.set('Accept', '*/*'); kept.delete('Idempotency-Key');`,
    ],
    'when a spread brings nothing': [`{ method: 'POST', headers: { ...undefined, ...null } }`],
  };
  for (const [name, [options, before]] of Object.entries(shapes)) {
    it(name, () => {
      const key = getKey(options, before);
      assert.deepEqual([key.present, key.kind], ['no', 'absent']);
    });
  }
});

describe('headers: it cannot be told', () => {
  const shapes: Readonly<Record<string, readonly [options: string, before?: string]>> = {
    'from a parameter': [`{ method: 'POST', headers: given }`],
    'from options that are a parameter': [`{ ...given, method: 'POST' }`],
    'from a spread of a parameter': [`{ method: 'POST', headers: { accept: '*/*', ...given } }`],
    'from an import': [`{ method: 'POST', headers: imported() }`],
    'from a name that is a parameter': [`{ method: 'POST', headers: { [given]: '1' } }`],
    'when a branch sets it': [
      `{ method: 'POST', headers }`,
      `const headers = {}; if (flag) headers['Idempotency-Key'] = crypto.randomUUID();`,
    ],
    'when a condition spreads it': [`{ method: 'POST', headers: { ...(flag && { ${KEY} }) } }`],
    'in a Map that others fill': [
      `{ method: 'POST', headers: Object.fromEntries(kept) }`,
      `const kept = new Map();`,
    ],
    'by walking over pairs one of which is it': [
      `{ method: 'POST', headers }`,
      `${MAP} const headers = {}; for (const [name, value] of kept) headers[name] = value;`,
    ],
    'by what is inherited': [`{ method: 'POST', headers: Object.create(given) }`],
    'after they were given away': [
      `{ method: 'POST', headers }`,
      `const headers = {}; given.prepare(headers);`,
    ],
  };
  for (const [name, [options, before]] of Object.entries(shapes)) {
    it(name, () => assert.equal(getKey(options, before).present, 'unknown'));
  }
});

describe('headers: places for a repair', () => {
  const at = (text: string, place: { start: number; end: number } | undefined) =>
    place && text.slice(place.start, place.end);

  it('the object that holds them', () => {
    const text = `fetch('${API}/inquiries', { method: 'POST', headers: { accept: '*/*' } });`;
    const { edits } = getCall(text);
    assert.equal(at(text, edits.headersObject), "{ accept: '*/*' }");
  });

  it('the options that have none yet', () => {
    const text = `fetch('${API}/inquiries', { method: 'POST' });`;
    const { edits } = getCall(text);
    assert.equal(edits.headersObject, undefined);
    assert.equal(at(text, edits.optionsObject), "{ method: 'POST' }");
    assert.equal(edits.headersMember, 'headers');
  });

  it('the argument that is missing', () => {
    const text = `import axios from 'axios'; axios.post('${API}/inquiries', {});`;
    const { edits } = getCall(text);
    assert.equal(at(text, edits.argument?.call), `axios.post('${API}/inquiries', {})`);
    assert.equal(edits.argument?.index, 2);
  });

  it('the member that sets the key', () => {
    const text = `fetch('${API}/inquiries', { method: 'POST', headers: { a: 'b', 'Idempotency-Key': 'x' } });`;
    assert.equal(at(text, getCall(text).key.headerPlace), "'Idempotency-Key': 'x'");
  });
});
