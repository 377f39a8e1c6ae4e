import { noStaleIdempotencyKey } from '../../src/rules/no-stale-idempotency-key.js';
import { testRule, withTrail } from '../rule-tester.js';

const SEND = `
const DAY = 24 * 60 * 60 * 1000;
const approve = (id: string, key: string) =>
  fetch(\`https://api.withpersona.com/api/v1/inquiries/\${id}/approve\`, { method: 'POST', headers: { 'Idempotency-Key': key } });
`;
const DATA = {
  endpoint: 'POST /inquiries/{inquiry-id}/approve',
  pruned: 'Persona may prune keys after 24 hours, and then carries the operation out a second time',
  advice: 'Send it again within 24 hours, or look whether it was carried out and use a new key',
};

testRule(noStaleIdempotencyKey, {
  valid: [
    {
      name: 'a row younger than a day',
      code: `${SEND}
export async function resend(rows: Row[]) {
  for (const row of rows) if (Date.now() - row.createdAt < DAY) await approve(row.id, row.key);
}
`,
    },
    {
      name: 'a new key for an old row',
      code: `${SEND}
export async function resend(rows: Row[]) {
  for (const row of rows) if (Date.now() - row.createdAt > DAY) await approve(row.id, crypto.randomUUID());
}
`,
    },
    {
      name: 'a timer below a day',
      code: `${SEND}
export const later = (id: string, key: string) => setTimeout(() => approve(id, key), DAY / 2);
`,
    },
    {
      name: 'a key that is sent for the first time',
      code: `${SEND}
export const later = (id: string) => {
  const key = crypto.randomUUID();
  setTimeout(() => approve(id, key), DAY);
};
`,
    },
    {
      name: 'every ten minutes',
      code: `${SEND}
import cron from 'node-cron';
cron.schedule('*/10 * * * *', async () => {
  for (const row of await db.findPending()) await approve(row.id, row.key);
});
`,
    },
    {
      name: 'a stored key alone',
      code: `${SEND}
export async function resend(rows: Row[]) {
  for (const row of rows) await approve(row.id, row.key);
}
`,
    },
    {
      name: 'a job that waits an hour',
      code: `${SEND}
import { Queue, Worker } from 'bullmq';
const queue = new Queue('approvals');
export const later = (id: string, key: string) => queue.add('approve', { id, key }, { delay: DAY / 24 });
new Worker('approvals', ({ data }) => approve(data.id, data.key));
`,
    },
    {
      name: 'a retry after an hour',
      code: `${SEND}
import { setTimeout as sleep } from 'node:timers/promises';
export async function send(id: string, key: string) {
  for (let i = 0; i < 3; i++) {
    try {
      return await approve(id, key);
    } catch {
      await sleep(DAY / 24);
    }
  }
}
`,
    },
  ],
  invalid: [
    {
      name: 'a row older than a day',
      code: `${SEND}
export async function resend(rows: Row[]) {
  for (const row of rows) if (Date.now() - row.createdAt > DAY) await approve(row.id, row.key);
}
`,
      errors: [
        { messageId: 'age', data: withTrail('', { ...DATA, hours: '24' }), line: 7, column: 71 },
      ],
    },
    {
      name: 'a timer of a day and a half',
      code: `${SEND}
export const later = (id: string, key: string) => setTimeout(() => approve(id, key), 1.5 * DAY);
`,
      errors: [
        {
          messageId: 'delay',
          data: withTrail('delayed at line 6', { ...DATA, hours: '36' }),
          line: 6,
          column: 68,
        },
      ],
    },
    {
      name: 'a key that was sent before',
      code: `${SEND}
export const later = async (id: string) => {
  const key = crypto.randomUUID();
  await approve(id, key);
  setTimeout(() => approve(id, key), DAY);
};
`,
      errors: [
        {
          messageId: 'delay',
          data: withTrail('delayed at line 9', { ...DATA, hours: '24' }),
          line: 9,
          column: 20,
        },
      ],
    },
    {
      name: 'once a day',
      code: `${SEND}
import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => {
  for (const row of await db.findPending()) await approve(row.id, row.key);
});
`,
      errors: [
        {
          messageId: 'schedule',
          data: withTrail('scheduled at line 7', { ...DATA, hours: '24' }),
          line: 8,
          column: 51,
        },
      ],
    },
    {
      name: 'a job that waits two days',
      code: `${SEND}
import { Queue, Worker } from 'bullmq';
const queue = new Queue('approvals');
export const later = (id: string, key: string) => queue.add('approve', { id, key }, { delay: 2 * DAY });
new Worker('approvals', ({ data }) => approve(data.id, data.key));
`,
      errors: [
        {
          messageId: 'delay',
          data: withTrail('delayed at line 8', { ...DATA, hours: '48' }),
          line: 9,
          column: 39,
        },
      ],
    },
    {
      name: 'a retry after a day',
      code: `${SEND}
import { setTimeout as sleep } from 'node:timers/promises';
export async function send(id: string, key: string) {
  for (let i = 0; i < 3; i++) {
    try {
      return await approve(id, key);
    } catch {
      await sleep(DAY);
    }
  }
}
`,
      errors: [
        {
          messageId: 'wait',
          data: withTrail('sent at line 10', { ...DATA, hours: '24' }),
          line: 12,
          column: 13,
        },
      ],
    },
    {
      name: 'a request that sends itself again after a day',
      code: `${SEND}
export async function send(id: string, key: string) {
  try {
    await approve(id, key);
  } catch {
    setTimeout(() => send(id, key), DAY);
  }
}
`,
      errors: [
        {
          messageId: 'wait',
          data: withTrail('sent at line 8', { ...DATA, hours: '24' }),
          line: 10,
          column: 5,
        },
      ],
    },
  ],
});
