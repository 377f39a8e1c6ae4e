// A script run by hand: one process, one operation, one key.
import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';

const idempotencyKey = randomUUID();
const attributes = JSON.parse(await readFile(process.argv[2], 'utf8'));

const response = await fetch('https://withpersona.com/api/v1/webhooks', { // $call POST /webhooks
  method: 'POST',
  headers: {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Content-Type': 'application/json',
    'Idempotency-Key': idempotencyKey,
  },
  body: JSON.stringify({ data: { attributes } }),
});

console.log(response.status, await response.text());
