import { noKeyPerAttempt } from '../../src/rules/no-key-per-attempt.js';
import { testRule, withTrail } from '../rule-tester.js';
import { getHelperText } from '../../src/repair/persona-retry.js';

const URL = 'https://api.withpersona.com/api/v1/inquiries';

const HELPER = getHelperText(
  { quote: "'", end: ';', newline: '\n', indent: '  ' },
  'crypto.randomUUID()',
  false,
);

testRule(noKeyPerAttempt, {
  valid: [
    {
      name: 'made before the loop',
      code: `
async function create(body: string) {
  const key = crypto.randomUUID();
  for (;;) {
    try {
      return await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': key }, body });
    } catch {}
  }
}
`,
    },
    {
      name: 'no repetition',
      code: `await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': crypto.randomUUID() } });`,
    },
    {
      name: 'GET',
      code: `
async function find() {
  for (;;) {
    try {
      return await fetch('${URL}', { headers: { 'Idempotency-Key': crypto.randomUUID() } });
    } catch {}
  }
}
`,
    },
  ],
  invalid: [
    {
      name: 'in a callback of a helper of the program: it stands at the key',
      code: `
import pRetry from 'p-retry';
const resilient = (send: () => Promise<Response>) => pRetry(() => send());
export const create = (body: string) =>
  resilient(() =>
    fetch('${URL}', {
      method: 'POST',
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body,
    }),
  );
`,
      errors: [
        {
          messageId: 'perAttempt',
          line: 8,
          column: 37,
          data: withTrail('key created at line 8, repeated at line 5', {
            endpoint: 'POST /inquiries',
          }),
        },
      ],
    },
    {
      name: 'a loop that `personaRetry` replaces, which is added',
      filename: 'create.js',
      code: `
export async function create(body) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': crypto.randomUUID() }, body });
    } catch (error) {
      if (attempt === 2) throw error;
    }
  }
}
`,
      errors: [
        {
          messageId: 'perAttempt',
          suggestions: [
            {
              messageId: 'hoist',
              output: `
export async function create(body) {
  const idempotencyKey = crypto.randomUUID();
  for (let attempt = 0; ; attempt++) {
    try {
      return await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': idempotencyKey }, body });
    } catch (error) {
      if (attempt === 2) throw error;
    }
  }
}
`,
            },
            {
              messageId: 'useHelper',
              output: `
export async function create(body) {
  return await personaRetry(
    (idempotencyKey) =>
      fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': idempotencyKey }, body }),
    { attempts: 3 },
  );
}

${HELPER}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'in the loop',
      code: `
async function create(body: string) {
  for (;;) {
    try {
      return await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': crypto.randomUUID() }, body });
    } catch {}
  }
}
`,
      errors: [
        {
          messageId: 'perAttempt',
          data: withTrail('key created at line 5, repeated at line 3', {
            endpoint: 'POST /inquiries',
          }),
          line: 5,
          column: 122,
          suggestions: [
            {
              messageId: 'hoist',
              output: `
async function create(body: string) {
  const idempotencyKey = crypto.randomUUID();
  for (;;) {
    try {
      return await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': idempotencyKey }, body });
    } catch {}
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a constant in the closure of a helper',
      code: `
import pRetry from 'p-retry';
import { randomUUID } from 'crypto';
export async function create(body: string) {
  const answer = await pRetry(async () => {
    const key: string = randomUUID();
    const response = await fetch('${URL}', {
      method: 'POST',
      headers: { 'Idempotency-Key': key },
      body,
    });
    return response.json();
  });
  return answer;
}
`,
      errors: [
        {
          messageId: 'perAttempt',
          line: 6,
          column: 25,
          suggestions: [
            {
              messageId: 'hoist',
              output: `
import pRetry from 'p-retry';
import { randomUUID } from 'crypto';
export async function create(body: string) {
  const key: string = randomUUID();
  const answer = await pRetry(async () => {
    const response = await fetch('${URL}', {
      method: 'POST',
      headers: { 'Idempotency-Key': key },
      body,
    });
    return response.json();
  });
  return answer;
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'assigned inside to a variable from outside',
      code: `
async function create(body: string) {
  let key: string | undefined
  for (;;) {
    key = crypto.randomUUID()
    try {
      return await fetch("${URL}", { method: "POST", headers: { "Idempotency-Key": key }, body })
    } catch {}
  }
}
`,
      errors: [
        {
          messageId: 'perAttempt',
          line: 5,
          suggestions: [
            {
              messageId: 'hoist',
              output: `
async function create(body: string) {
  let key: string | undefined
  key = crypto.randomUUID()
  for (;;) {
    try {
      return await fetch("${URL}", { method: "POST", headers: { "Idempotency-Key": key }, body })
    } catch {}
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'tabs and carriage returns stay what they are',
      code: `async function create() {\r\n\tfor (;;) {\r\n\t\ttry {\r\n\t\t\treturn await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': crypto.randomUUID() } });\r\n\t\t} catch {}\r\n\t}\r\n}\r\n`,
      errors: [
        {
          messageId: 'perAttempt',
          suggestions: [
            {
              messageId: 'hoist',
              output: `async function create() {\r\n\tconst idempotencyKey = crypto.randomUUID();\r\n\tfor (;;) {\r\n\t\ttry {\r\n\t\t\treturn await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': idempotencyKey } });\r\n\t\t} catch {}\r\n\t}\r\n}\r\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'made from something that exists only inside: nothing can be moved',
      code: `
async function create(body: string) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': crypto.randomUUID() + attempt }, body });
    } catch {}
  }
}
`,
      errors: [{ messageId: 'perAttempt', suggestions: [] }],
    },
  ],
});
