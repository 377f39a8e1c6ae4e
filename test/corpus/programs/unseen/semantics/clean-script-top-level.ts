import { randomUUID } from 'node:crypto';
const key = randomUUID();
const res = await fetch('https://api.withpersona.com/api/v1/cases', {
  method: 'POST',
  headers: {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': '2025-12-08',
    'Idempotency-Key': key,
  },
  body: '{}',
  signal: AbortSignal.timeout(10_000),
});
if (!res.ok) process.exit(1);
console.log(await res.json());
