import cron from 'node-cron';
import { knex } from '../db';

const HOST = 'https://api.withpersona.com/api/v1';

interface Pending {
  id: number;
  idempotency_key: string;
  payload: unknown;
  created_at: Date;
}

async function send(row: Pending) {
  const res = await fetch(`${HOST}/cases`, { // $call POST /cases
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      'Idempotency-Key': row.idempotency_key, // $ no-stale-idempotency-key#stale
    },
    body: JSON.stringify(row.payload),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) console.error('case', row.id, res.status);
  return res.status !== 429;
}

// Runs every morning, for everything that did not get through the day before.
cron.schedule('0 6 * * *', async () => { // $ no-stale-idempotency-key#stale
  const cutoff = new Date(Date.now() - 24 * 60 * 60 * 1000);
  const rows: Pending[] = await knex('pending_cases')
    .where('sent', false)
    .andWhere('created_at', '<', cutoff); // $ no-stale-idempotency-key#stale
  for (const row of rows) {
    if (await send(row)) { // $ no-stale-idempotency-key#stale
      await knex('pending_cases').where({ id: row.id }).update({ sent: true });
    }
  }
});
