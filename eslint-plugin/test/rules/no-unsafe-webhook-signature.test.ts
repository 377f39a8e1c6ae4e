/** Handlers of webhooks: for each defect the nearest handler that has it not. */
import { noUnsafeWebhookSignature } from '../../src/rules/no-unsafe-webhook-signature.js';
import { testRule, withTrail } from '../rule-tester.js';

const IMPORT = `import { createHmac, timingSafeEqual } from 'node:crypto';\n`;

/** A handler in Express, from line 3 on. */
function handler(...lines: readonly string[]): string {
  return [`${IMPORT}app.post('/hooks', raw(), (req, res) => {`, ...lines, '});'].join('\n');
}

const HEADER = `const header = req.get('Persona-Signature');`;
const DIGEST = `const digest = createHmac('sha256', secret).update(t + '.' + req.body).digest('hex');`;
const PARTS = `const [t, v1] = set.split(',').map((part) => part.split('=')[1]);`;
const COMPARE = `v1.length === digest.length && timingSafeEqual(Buffer.from(v1), Buffer.from(digest))`;

const DATA = {
  signature: 'Persona-Signature',
  format: '`<t>.<raw body>`',
  set: '`t=<unix seconds>,v1=<hex digest>`',
};

function data(operator = ''): Record<string, string> {
  return withTrail('', { ...DATA, operator: `\`${operator}\`` });
}

testRule(noUnsafeWebhookSignature, {
  valid: [
    {
      name: 'every set, raw, lengths, constant time',
      code: handler(
        HEADER,
        `const ok = header.split(' ').some((set) => { ${PARTS} ${DIGEST} return ${COMPARE}; });`,
        `res.sendStatus(ok ? 204 : 401);`,
      ),
    },
    {
      name: 'a helper that compares lengths, a loop over the sets',
      code: `${IMPORT}function same(a, b) {
  const left = Buffer.from(a), right = Buffer.from(b);
  if (left.byteLength !== right.byteLength) return false;
  return timingSafeEqual(left, right);
}
export async function POST(request) {
  const body = await request.text();
  for (const set of request.headers.get('persona-signature').split(/\\s+/)) {
    const { t, v1 } = Object.fromEntries(set.split(',').map((part) => part.split('=')));
    if (same(v1, createHmac('sha256', secret).update(\`\${t}.\${body}\`).digest('hex'))) return ok();
  }
}`,
    },
    {
      name: 'an exception that is caught',
      code: handler(
        HEADER,
        `try { for (const set of header.split(' ')) { ${PARTS} ${DIGEST}`,
        `if (timingSafeEqual(Buffer.from(v1), Buffer.from(digest))) return res.end(); } } catch { res.end(); }`,
      ),
    },
    {
      name: 'hashes of both have one length, and may be compared in any way',
      code: handler(
        HEADER,
        `const key = randomBytes(32), twice = (x) => createHmac('sha256', key).update(x).digest('hex');`,
        `const ok = header.split(' ').some((set) => { ${PARTS} ${DIGEST} return twice(digest) === twice(v1); });`,
      ),
    },
    {
      name: 'every match of a pattern that fixes the length',
      code: handler(
        HEADER,
        `for (const [, t, v1] of header.matchAll(/t=(\\d+),v1=([0-9a-f]{64})/g)) { ${DIGEST}`,
        `if (timingSafeEqual(Buffer.from(v1), Buffer.from(digest))) return res.end(); }`,
      ),
    },
    {
      name: 'the raw body where there is one',
      code: handler(
        HEADER,
        `const body = req.rawBody ?? JSON.stringify(req.body);`,
        `const ok = header.split(' ').some((set) => { ${PARTS}`,
        `return tsscmp(v1, createHmac('sha256', secret).update(t + '.' + body).digest('hex')); });`,
      ),
    },
    {
      name: 'a parser that cannot be followed',
      code: handler(
        `const { t, v1 } = parseSignature(req.get('Persona-Signature'));`,
        DIGEST,
        `if (!(${COMPARE})) res.sendStatus(401);`,
      ),
    },
    {
      name: 'another header, and an HMAC of something else',
      code: handler(
        `const [t, v1] = req.get('Other-Signature').split(',');`,
        `const digest = createHmac('sha256', secret).update(JSON.stringify(req.body)).digest('hex');`,
        `if (digest === v1 || digest === req.get('If-None-Match')) log(req.get('Persona-Signature'));`,
      ),
    },
    {
      name: 'a test that signs what it sends',
      code: `${IMPORT}const body = JSON.stringify(event);
const v1 = createHmac('sha256', secret).update('1.' + body).digest('hex');
await post(body, { 'Persona-Signature': 't=1,v1=' + v1 });`,
    },
    {
      name: 'crypto.subtle.verify over each set',
      code: `export default { async fetch(request) {
  const body = await request.text();
  for (const set of request.headers.get('persona-signature').split(' ')) {
    const [t, v1] = set.split(',').map((part) => part.split('=')[1]);
    if (await crypto.subtle.verify('HMAC', key, fromHex(v1), encoder.encode(t + '.' + body))) return ok();
  }
} };`,
    },
  ],
  invalid: [
    {
      name: 'four lines, three defects',
      code: handler(
        HEADER,
        `const [t, v1] = header.split(',').map((part) => part.split('=')[1]);`,
        `const digest = createHmac('sha256', secret)`,
        `  .update(t + '.' + JSON.stringify(req.body))`,
        `  .digest('hex');`,
        `if (digest !== v1) res.sendStatus(401);`,
      ),
      errors: [
        { messageId: 'rotation', data: data(), line: 4, column: 24, suggestions: [] },
        { messageId: 'body', data: data(), line: 6, column: 4, suggestions: [] },
        { messageId: 'comparison', data: data('!=='), line: 8, column: 5, suggestions: [] },
      ],
    },
    {
      name: 'no look at the lengths',
      code: handler(
        HEADER,
        `const ok = header.split(' ').some((set) => { ${PARTS} ${DIGEST}`,
        `return timingSafeEqual(Buffer.from(v1), Buffer.from(digest)); });`,
      ),
      errors: [{ messageId: 'length', data: data(), line: 5, column: 8 }],
    },
    {
      name: 'functions that compare',
      code: handler(
        HEADER,
        `const all = header.split(' ').map((set) => set.split('v1=')[1]);`,
        `const digest = createHmac('sha256', secret).update(req.body).digest('hex');`,
        `if (all.includes(digest)) res.end();`,
        `if (new Set(all).has(digest)) res.end();`,
        `if (all.some((one) => Buffer.from(digest).equals(Buffer.from(one)))) res.end();`,
        `if (all.some((one) => one.localeCompare(digest) === 0)) res.end();`,
      ),
      errors: [
        { messageId: 'comparison', data: data('includes()'), line: 6, column: 9 },
        { messageId: 'comparison', data: data('has()'), line: 7 },
        { messageId: 'comparison', data: data('equals()'), line: 8 },
        { messageId: 'comparison', data: data('localeCompare()'), line: 9 },
      ],
    },
    {
      name: 'the first match, the first set',
      code: handler(
        HEADER,
        `const [, v1] = header.match(/v1=([0-9a-f]+)/);`,
        `const digest = createHmac('sha256', secret).update(req.body).digest('hex');`,
        `if (!safeCompare(v1, digest)) res.sendStatus(401);`,
        `});`,
        `app.post('/others', (req, res) => {`,
        `const [first] = req.headers['persona-signature'].split(' ');`,
        `const digest = createHmac('sha256', secret).update(req.rawBody).digest('hex');`,
        `if (!safeCompare(first.split('v1=')[1], digest)) res.sendStatus(401);`,
      ),
      errors: [
        { messageId: 'rotation', line: 4, column: 23 },
        { messageId: 'rotation', line: 9, column: 50 },
      ],
    },
    {
      name: 'in a class, with the parts gathered in a loop',
      code: `${IMPORT}const NAME = 'persona-signature';
class Hooks {
  handle(req) { return this.#verify(req.rawBody, req.headers[NAME]); }
  #verify(body, header) {
    const parts = {};
    for (const piece of header.split(',')) { const [key, value] = piece.split('='); parts[key] = value; }
    const digest = createHmac('sha256', this.secret).update(parts.t + '.' + body).digest('hex');
    return digest == parts.v1;
  }
}`,
      errors: [
        { messageId: 'rotation', line: 7 },
        { messageId: 'comparison', data: data('=='), line: 9 },
      ],
    },
    {
      name: 'NestJS hands the header over',
      code: `${IMPORT}class Hooks {
  handle(@Headers('persona-signature') signature: string, @Req() req: Request) {
    const sets = signature.split(' ').map((set) => set.split('v1=')[1]);
    const digest = createHmac('sha256', secret).update(req.rawBody).digest('hex');
    return sets.some((one) => one === digest);
  }
}`,
      errors: [{ messageId: 'comparison', line: 6 }],
    },
    {
      name: 'Web Crypto, the body written by the caller',
      code: `async function verify(header, body) {
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(body));
  const hex = Array.from(new Uint8Array(mac)).map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return header.split(' ').some((set) => safeCompare(set.split('v1=')[1], hex));
}
app.post('/hooks', async (c) => {
  const body = await c.req.json();
  if (!(await verify(c.req.header('Persona-Signature'), JSON.stringify(body)))) return c.text('', 401);
});`,
      errors: [{ messageId: 'body', line: 8, column: 57 }],
    },
    {
      name: 'two handlers, one helper: once',
      code: `${IMPORT}const isValid = (req) => req.get('Persona-Signature').split(' ').some((set) =>
  createHmac('sha256', secret).update(req.rawBody).digest('hex') === set.split('v1=')[1]);
app.post('/a', (req, res) => res.sendStatus(isValid(req) ? 204 : 401));
app.post('/b', (req, res) => res.sendStatus(isValid(req) ? 204 : 401));`,
      errors: [{ messageId: 'comparison', line: 3 }],
    },
  ],
});
