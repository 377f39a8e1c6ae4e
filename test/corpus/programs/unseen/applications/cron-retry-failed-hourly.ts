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
      'Idempotency-Key': row.idempotency_key,
    },
    body: JSON.stringify(row.payload),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) console.error('case', row.id, res.status);
  return res.status !== 429;
}

cron.schedule('*/15 * * * *', async () => {
  const rows: Pending[] = await knex('pending_cases')
    .where('sent', false)
    .andWhere('created_at', '>', new Date(Date.now() - 12 * 60 * 60 * 1000));
  for (const row of rows) {
    if (await send(row)) {
      await knex('pending_cases').where({ id: row.id }).update({ sent: true });
    }
  }
});
