/**
 * Which loops the suggestion replaces, what it makes of them, and that no rule reports the result.
 * What the function does that it adds is in `persona-retry.test.ts`.
 */
import assert from 'node:assert/strict';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import plugin from '../../src/index.js';
import { getHelperText } from '../../src/repair/persona-retry.js';

const IMPORT = `import { personaRetry } from './persona-retry.js';\n`;
const URL = 'https://api.withpersona.com/api/v1/inquiries';
const SLEEP = 'await new Promise((resolve) => setTimeout(resolve, 5000));';
const POST = `fetch('${URL}', {
        method: 'POST',
        headers: { 'Idempotency-Key': key },
        body,
      })`;

interface Shape {
  readonly name: string;
  readonly before: string;
  /** Undefined where the loop stays. */
  readonly after: string | undefined;
}

const SENT = `await personaRetry((idempotencyKey) =>
    fetch('${URL}', {
      method: 'POST',
      headers: { 'Idempotency-Key': idempotencyKey },
      body,
    }),
  );`;

const SHAPES: Shape[] = [
  {
    name: 'a counted loop with a `throw` behind it',
    before: `
  const key = crypto.randomUUID();
  for (let attempt = 0; attempt < 5; attempt++) {
      const response = await ${POST};
      if (response.ok) return response.json();
      ${SLEEP}
  }
  throw new Error('refused');`,
    after: `
  const response = ${SENT}
  if (response.ok) return response.json();
  throw new Error('refused');`,
  },
  {
    name: 'a `try` and the last error',
    before: `
  let lastError: unknown;
  const key = crypto.randomUUID();
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      const response = await ${POST};
      if (response.status === 429 || response.status >= 500) {
        ${SLEEP}
        continue;
      }
      if (!response.ok) throw new Error('refused');
      return await response.json();
    } catch (error) {
      lastError = error;
      const delay = 1000 * attempt;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  throw lastError;`,
    after: `
  const response = ${SENT}
  if (!response.ok) throw new Error('refused');
  return await response.json();`,
  },
  {
    name: 'a key at each attempt, and a limit in the `catch`',
    before: `
  for (let attempt = 0; ; attempt++) {
    try {
      const key = crypto.randomUUID();
      return await ${POST};
    } catch (error) {
      if (attempt >= 4) throw error;
      ${SLEEP}
    }
  }`,
    after: `
  return ${SENT}`,
  },
  {
    name: 'a `while` that counts, and a variable from outside',
    before: `
  let attempts = 0;
  let response: Response | undefined;
  const key = crypto.randomUUID();
  while (attempts < 5) {
      response = await ${POST};
      if (response.ok) break;
      attempts++;
  }
  return response;`,
    after: `
  let response: Response | undefined;
  response = ${SENT}
  return response;`,
  },
  {
    name: 'a loop without end',
    before: `
  const key = crypto.randomUUID();
  while (true) {
      const response = await ${POST};
      if (response.ok) return response.json();
      ${SLEEP}
  }`,
    after: `
  const response = ${SENT}
  if (response.ok) return response.json();
  throw new Error(\`Persona answered \${response.status}\`);`,
  },
  {
    name: 'another number of attempts',
    before: `
  const key = crypto.randomUUID();
  for (let attempt = 0; attempt < limit; attempt++) {
      const response = await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': key } });
      if (response.ok) return response.json();
  }`,
    after: `
  const response = await personaRetry(
    (idempotencyKey) =>
      fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': idempotencyKey } }),
    { attempts: limit },
  );
  if (response.ok) return response.json();`,
  },
  {
    name: 'a request that has no key',
    before: `
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}', { method: 'POST', headers: {} });
    if (response.ok) return response.json();
  }`,
    after: `
  const response = await personaRetry((idempotencyKey) =>
    fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': idempotencyKey } }),
  );
  if (response.ok) return response.json();`,
  },
  {
    name: 'a request that needs no key',
    before: `
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}');
    if (response.ok) return response.json();
  }`,
    after: `
  const response = await personaRetry(() =>
    fetch('${URL}'),
  );
  if (response.ok) return response.json();`,
  },
  {
    name: 'what is no success and cannot pass',
    before: `
  const key = crypto.randomUUID();
  for (let attempt = 0; attempt < 5; attempt++) {
      const response = await ${POST};
      if (response.status < 500 && response.status !== 429) return response;
  }
  throw new Error('refused');`,
    after: `
  const response = ${SENT}
  if (response.status < 500 && response.status !== 429) return response;
  throw new Error('refused');`,
  },
  ...stay({
    'a refusal would pass for a success': `
  const key = crypto.randomUUID();
  for (let attempt = 0; attempt < 5; attempt++) {
      const response = await ${POST};
      if (response.status === 503) continue;
      return response.json();
  }
  throw new Error('refused');`,
    'the error is swallowed in the end': `
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await fetch('${URL}');
    } catch {
      // next
    }
  }
  return undefined;`,
    'the error is reported': `
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      const response = await fetch('${URL}');
      if (response.ok) return response.json();
    } catch (error) {
      console.warn(error);
    }
  }
  throw new Error('refused');`,
    'the key is read elsewhere': `
  const key = crypto.randomUUID();
  for (let attempt = 0; attempt < 5; attempt++) {
      const response = await ${POST};
      if (response.ok) return key;
  }`,
    'the key is derived': `
  const key = 'inquiry-' + body;
  for (let attempt = 0; attempt < 5; attempt++) {
      const response = await ${POST};
      if (response.ok) return response.json();
  }`,
    'the counter is read': `
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}');
    if (response.ok) return attempt;
  }`,
    'the request is made of the counter': `
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}', { headers: { 'X-Attempt': String(attempt) } });
    if (response.ok) return response.json();
  }`,
    'it sends two requests': `
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}');
    if (response.ok) return response.json();
    await fetch('${URL}/inq_1');
  }`,
    'a comment would be lost': `
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}');
    if (response.ok) return response.json();
    // Persona may be down.
  }`,
    'success is one status': `
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}');
    if (response.status === 200) return response.json();
  }`,
    'the name is taken': `
  const personaRetry = 1;
  for (let attempt = 0; attempt < personaRetry + 5; attempt++) {
    const response = await fetch('${URL}');
    if (response.ok) return response.json();
  }`,
    'another `response` is there': `
  const response = 1;
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}');
    if (response.ok) return response.json();
  }
  return response;`,
    'there is a `finally`': `
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await fetch('${URL}');
    } catch (error) {
      if (attempt === 4) throw error;
    } finally {
      done();
    }
  }`,
    'a text goes over several lines': `
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}', { method: 'POST', headers: {}, body: \`
    \` });
    if (response.ok) return response.json();
  }`,
  }),
];

describe('the suggestion of `personaRetry`', () => {
  for (const { name, before, after } of SHAPES) {
    it(after === undefined ? `is not made: ${name}` : `replaces ${name}`, () => {
      const source = wrap(before, IMPORT);
      assert.notDeepEqual(lint(source), [], 'nothing to suggest for');
      assert.equal(applySuggestion(source), after && wrap(after, IMPORT));
    });
  }

  it('adds the function at the end, as the file is written', () => {
    const source = wrap(SHAPES[0]?.before ?? '', 'import { randomUUID } from "crypto"\n\n')
      .replaceAll(';\n', '\n')
      .replaceAll("'", '"');
    const style = { quote: '"', end: '', newline: '\n', indent: '  ' } as const;
    const typed = getHelperText(style, 'randomUUID()', true);
    assert.ok(applySuggestion(source)?.endsWith(`\n}\n\n${typed}\n`));
    const plain = getHelperText(style, 'randomUUID()', false);
    const untyped = source.replaceAll(/: (?:string|number)\b/g, '');
    assert.ok(applySuggestion(untyped, 'file.js')?.endsWith(`\n}\n\n${plain}\n`));
  });

  for (const { name, before, after } of SHAPES.filter((shape) => shape.after !== undefined)) {
    it(`leaves nothing to report: ${name}`, () => {
      assert.ok(after);
      const found = applySuggestion(wrap(before, ''));
      assert.ok(found);
      assert.deepEqual(
        lint(found).map(({ message }) => message),
        [],
      );
    });
  }

  it('satisfies the strict preset where the request does', () => {
    const source = wrap(
      `
  const key = crypto.randomUUID();
  const data = { attributes: { 'reference-id': body, 'inquiry-template-id': 'itmpl_1' } };
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}', {
      method: 'POST',
      headers: { 'Idempotency-Key': key, 'Persona-Version': '2023-01-05' },
      body: JSON.stringify({ data }),
      signal: AbortSignal.timeout(10_000),
    });
    if (response.ok) return response.json();
  }
  throw new Error('refused');`,
      '',
    );
    const found = applySuggestion(source);
    assert.ok(found);
    const messages = lint(found, 'file.ts', 'strict').map(({ message }) => message);
    assert.deepEqual(messages, []);
  });
});

function stay(bodies: Readonly<Record<string, string>>): Shape[] {
  return Object.entries(bodies).map(([name, before]) => ({ name, before, after: undefined }));
}

function wrap(body: string, head: string): string {
  return `${head}
export async function createInquiry(body: string, limit: number) {${body}
}
`;
}

function lint(code: string, file = 'file.ts', preset: 'recommended' | 'strict' = 'recommended') {
  const config: Linter.Config = {
    files: ['**/*.ts', '**/*.js'],
    plugins: { persona: plugin },
    languageOptions: { parser },
    rules: plugin.configs[preset].rules,
  };
  return new Linter().verify(code, config, file);
}

function applySuggestion(code: string, file = 'file.ts'): string | undefined {
  const found = lint(code, file)
    .flatMap(({ suggestions = [] }) => suggestions)
    .find(({ messageId }) => messageId === 'useHelper');
  if (found === undefined) return undefined;
  const [start, end] = found.fix.range;
  return code.slice(0, start) + found.fix.text + code.slice(end);
}
