/** How handlers of webhooks check signatures: where the header comes from, how it is followed, what is certain. */
import assert from 'node:assert/strict';
import { analyzeText } from './support.js';

/** `line:defect` for each certain defect. */
function listDefects(text: string): string[] {
  return analyzeText(text).signatureChecks.map(({ defect, place }) => `${place.line}:${defect}`);
}

const HMAC = `createHmac('sha256', secret).update(body).digest('hex')`;

/** A program whose line 3 compares an HMAC with one of the signatures in `header`. */
function compare(header: string, how = `sets.includes(${HMAC})`): string {
  return `import { createHmac, timingSafeEqual } from 'crypto';
export async function handle(req, ctx, event, request) { const header = ${header};
const sets = header.split(' ').map((set) => set.split('v1=')[1]); return ${how}; }`;
}

describe('signature checks', () => {
  for (const header of [
    `req.headers['persona-signature']`,
    `req.headers['Persona-Signature']`,
    `req.headers?.['PERSONA-SIGNATURE'] ?? ''`,
    `req.get('Persona-Signature')`,
    `req.header('persona-signature')!`,
    `String(ctx.req.header('Persona-Signature'))`,
    `event.headers['Persona-Signature'] || event.headers['persona-signature']`,
    `request.headers.get('persona-signature') as string`,
    `new Headers(event.headers).get('persona-signature')`,
    `(await headers()).get('persona-signature')`,
    `(({ 'persona-signature': own }) => own)(req.headers)`,
    `req.headers[['persona', 'signature'].join('-')] ?? req.headers['persona-signature']`,
  ])
    it(`the header is ${header}`, () => {
      assert.deepEqual(listDefects(compare(header)), ['3:comparison']);
    });

  for (const header of [
    `req.headers['persona-webhook-attempts-made']`,
    `req.headers['x-persona-signature']`,
    `'persona-signature'`,
    `parse(req.body, 'signature')`,
  ])
    it(`the header is not ${header}`, () => {
      assert.deepEqual(listDefects(compare(header)), []);
    });

  const hmac: Readonly<Record<string, string>> = {
    'with a step for each part': `(() => { const mac = createHmac('sha256', k); mac.update('a'); mac.update(body); return mac.digest('hex'); })()`,
    'from another function': `((secret, text) => createHmac('sha256', secret).update(text).digest())(k, body)`,
    'as bytes': `Buffer.from(${HMAC}, 'hex').toString('base64')`,
    'with a prefix': `'v1=' + ${HMAC}`,
  };
  for (const [name, text] of Object.entries(hmac))
    it(`the HMAC is made ${name}`, () => {
      assert.deepEqual(
        listDefects(compare(`req.get('Persona-Signature')`, `sets[0] === ${text}`)),
        ['3:comparison'],
      );
    });

  it('a plain hash is none', () => {
    const hash = HMAC.replace(`Hmac('sha256', secret)`, `Hash('sha256')`);
    const text = compare(`req.get('Persona-Signature')`, `sets.includes(${hash})`);
    assert.deepEqual(listDefects(text), []);
  });

  it('questions about both are no comparison of them', () => {
    for (const how of [
      `sets.length === ${HMAC}.length`,
      `sets[0].startsWith('a') === ${HMAC}.startsWith('a')`,
      `console.log(sets, ${HMAC})`,
      `check(${HMAC}, sets) === true`,
      `new Map([[${HMAC}, sets]])`,
    ])
      assert.deepEqual(listDefects(compare(`req.get('Persona-Signature')`, how)), [], how);
  });

  it('characters one by one are a comparison where the first difference ends it', () => {
    const run = (unequal: string) =>
      listDefects(`import { createHmac } from 'crypto';
export function handle(req) { return req.get('Persona-Signature').split(' ').some((x) => { const digest = [...${HMAC}].join('');
let same = true; for (let i = 0; i < digest.length; i++) { if (digest[i] !== x[i]) ${unequal} } return same; }); }`);
    for (const unequal of ['return false;', 'break;', '{ same = false; break; }', 'throw new E();'])
      assert.deepEqual(run(unequal), ['3:comparison'], unequal);
    for (const unequal of ['same = false;', '{ count += 1; same = false; }', 'continue;'])
      assert.deepEqual(run(unequal), [], unequal);
  });

  it('the length is known when it, its form or an exception is looked after', () => {
    const equal = `timingSafeEqual(Buffer.from(x), Buffer.from(${HMAC}))`;
    const run = (how: string) =>
      listDefects(compare(`req.get('Persona-Signature')`, `sets.some((x) => ${how})`));
    assert.deepEqual(run(equal), ['3:length']);
    for (const how of [
      `x.length === 64 && ${equal}`,
      `${HMAC}.length === x?.length && ${equal}`,
      `Buffer.byteLength(x) !== Buffer.byteLength(${HMAC}) ? false : ${equal}`,
      `/^[0-9a-f]{64}$/.test(x) && ${equal}`,
      `isSameLength(x, ${HMAC}) && ${equal}`,
      `{ try { return ${equal}; } catch { return false; } }`,
      equal.replace('(x)', '(x.padEnd(64))'),
      equal.replace('Buffer.from(x)', `createHash('sha256').update(x).digest()`),
    ])
      assert.deepEqual(run(how), [], how);
  });

  it('the body is written anew for certain, or not', () => {
    const run = (body: string) => {
      const text = compare(`req.get('Persona-Signature')`, `sets.some((x) => safe(x, ${HMAC}))`);
      return listDefects(text.replace('update(body)', `update(${body})`));
    };
    for (const body of [
      'JSON.stringify(req.body)',
      't + "." + JSON.stringify(req.body, null, 2)',
      '`${t}.${JSON.stringify(await req.json())}`',
      'Buffer.from(JSON.stringify(req.body))',
      '`${/t=(\\d+)/.exec(header)?.[1]}.${JSON.stringify(req.body)}`',
      'JSON.stringify(JSON.parse(req.rawBody))',
    ])
      assert.deepEqual(run(body), ['3:body'], body);
    for (const body of [
      'req.rawBody',
      'await req.text()',
      'req.rawBody ?? JSON.stringify(req.body)',
      'typeof req.body === "string" ? req.body : JSON.stringify(req.body)',
      'serialise(req.body)',
      '`${/t=(\\d+)/.exec(header)?.[1]}.${req.rawBody ?? JSON.stringify(req.body)}`',
    ])
      assert.deepEqual(run(body), [], body);
  });

  it('one signature is taken out for certain, or not', () => {
    const run = (part: string) =>
      listDefects(
        `import { createHmac } from 'crypto';
export function handle(req) { const header = req.get('Persona-Signature');
return safe(${part}, ${HMAC}); }`,
      );
    for (const part of [
      `header.split(',')[1]`,
      `header.split('v1=')[1]`,
      `header.split(' ')[0].split('v1=')[1]`,
      `header.split(',').find((x) => x.startsWith('v1=')).slice(3)`,
      `header.match(/v1=(\\w+)/)[1]`,
      `/v1=(\\w+)/.exec(header)?.[1]`,
      `Object.fromEntries(header.split(',').map((x) => x.split('='))).v1`,
      `new Map(header.split(',').map((x) => x.split('='))).get('v1')`,
      `header.split(',').reduce((all, x) => { const [k, ...v] = x.split('='); all[k] = v.join('='); return all; }, {}).v1`,
      `(() => { const all = {}; for (const x of header.split(',')) { const at = x.indexOf('='); all[x.slice(0, at)] = x.slice(at + 1); } return all.v1; })()`,
    ])
      assert.deepEqual(run(part), ['3:rotation'], part);
    for (const part of [
      `header`,
      `header.split(' ')[1]`,
      `header.split(' ').find((x) => x.startsWith(t))`,
      `header.split(/[ ,]/)[1]`,
      `header.match(/v1=(\\w+)/g)[0]`,
      `header.replace(/ /g, ',').split(',')[1]`,
      `header.split(separator)[1]`,
      `parse(header).v1`,
      `header.slice(3)`,
    ])
      assert.deepEqual(run(part), [], part);
  });

  it('a file without the header is not watched', () => {
    assert.deepEqual(listDefects(compare(`req.get(NAME)`)), []);
  });
});
