import { noUnchangedRetry } from '../../src/rules/no-unchanged-retry.js';
import { testRule } from '../rule-tester.js';

const URL = 'https://api.withpersona.com/api/v1/inquiries';

testRule(noUnchangedRetry, {
  valid: [{ name: 'no retry', code: `await fetch('${URL}');` }],
  invalid: [
    {
      name: 'a loop',
      code: `
async function find(id: string) {
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}');
    if (response.ok) return response.json();
  }
}
`,
      errors: [
        {
          messageId: 'repeated',
          line: 4,
          column: 28,
          suggestions: [
            {
              messageId: 'stop',
              output: `
async function find(id: string) {
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}');
    if (response.status >= 400 && response.status < 500 && ![408, 429].includes(response.status)) {
      throw new Error(\`GET /inquiries answered \${response.status}\`);
    }
    if (response.ok) return response.json();
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'p-retry',
      code: `
import pRetry from 'p-retry';
export const find = () => pRetry(async () => {
  const response = await fetch('${URL}');
  if (!response.ok) throw new Error('no');
});
`,
      errors: [
        {
          messageId: 'repeated',
          suggestions: [
            {
              messageId: 'stop',
              output: `
import pRetry, { AbortError } from 'p-retry';
export const find = () => pRetry(async () => {
  const response = await fetch('${URL}');
  if (response.status >= 400 && response.status < 500 && ![408, 429].includes(response.status)) {
    throw new AbortError(\`GET /inquiries answered \${response.status}\`);
  }
  if (!response.ok) throw new Error('no');
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a catch around the request would swallow the guard',
      code: `
async function find() {
  for (;;) {
    try {
      const response = await fetch('${URL}');
      if (!response.ok) throw new Error('no');
      return response;
    } catch {}
  }
}
`,
      errors: [{ messageId: 'repeated', suggestions: [] }],
    },
  ],
});
