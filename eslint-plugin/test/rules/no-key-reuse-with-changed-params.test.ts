import { noKeyReuseWithChangedParams } from '../../src/rules/no-key-reuse-with-changed-params.js';
import { testRule, withTrail } from '../rule-tester.js';

const URL = 'https://api.withpersona.com/api/v1/inquiries';

testRule(noKeyReuseWithChangedParams, {
  valid: [
    {
      name: 'the same request again',
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
      name: 'a key for each item',
      code: `
async function createAll(bodies: string[]) {
  for (const body of bodies) {
    const key = crypto.randomUUID();
    await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': key }, body });
  }
}
`,
    },
    {
      name: 'a key of the item',
      code: `
async function createAll(jobs: { id: string }[]) {
  for (const job of jobs) {
    await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': job.id }, body: JSON.stringify(job) });
  }
}
`,
    },
    {
      name: 'a static key is another defect',
      code: `
async function createAll(bodies: string[]) {
  for (const body of bodies) {
    await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': 'import' }, body });
  }
}
`,
    },
    {
      name: 'on GET the key has no effect',
      code: `
async function both(body: string) {
  const key = crypto.randomUUID();
  await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': key }, body });
  await fetch('${URL}', { headers: { 'Idempotency-Key': key } });
}
`,
    },
  ],
  invalid: [
    {
      name: 'made before a loop over items',
      code: `
async function createAll(bodies: string[]) {
  const key = crypto.randomUUID();
  for (const body of bodies) {
    await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': key }, body });
  }
}
`,
      errors: [
        {
          messageId: 'changed',
          data: withTrail(
            'key created at line 3, sent at line 5, repeated with other parameters at line 4',
            {
              endpoint: 'POST /inquiries',
              first: 'POST /inquiries (line 5)',
              differs: 'body',
            },
          ),
          line: 5,
          column: 11,
          suggestions: [
            {
              messageId: 'newKey',
              output: `
async function createAll(bodies: string[]) {
  for (const body of bodies) {
    await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': crypto.randomUUID() }, body });
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'one variable for two endpoints',
      code: `
async function start(body: string) {
  const key = crypto.randomUUID();
  await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': key }, body });
  await fetch('${URL}/inq_1/resume', { method: 'POST', headers: { 'Idempotency-Key': key } });
}
`,
      errors: [
        {
          messageId: 'shared',
          line: 5,
          suggestions: [
            {
              messageId: 'newKey',
              output: `
async function start(body: string) {
  const key = crypto.randomUUID();
  await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': key }, body });
  await fetch('${URL}/inq_1/resume', { method: 'POST', headers: { 'Idempotency-Key': crypto.randomUUID() } });
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the id of the operation for two endpoints stays recognisable',
      code: `
async function start(job: { id: string }, body: string) {
  await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': \`job-\${job.id}\` }, body });
  await fetch('${URL}/inq_1/resume', { method: 'POST', headers: { 'Idempotency-Key': \`job-\${job.id}\` } });
}
`,
      errors: [
        {
          messageId: 'shared',
          suggestions: [
            {
              messageId: 'ownKey',
              output: `
async function start(job: { id: string }, body: string) {
  await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': \`job-\${job.id}\` }, body });
  await fetch('${URL}/inq_1/resume', { method: 'POST', headers: { 'Idempotency-Key': \`job-\${job.id}-resume\` } });
}
`,
            },
          ],
        },
      ],
    },
  ],
});
