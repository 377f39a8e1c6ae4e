import { Agenda, type Job } from '@hokify/agenda';
import { nanoid } from 'nanoid';

interface RedactData {
  accountId: string;
  requestedBy: string;
}

const agenda = new Agenda({ db: { address: process.env.MONGO_URL! } });
const base = 'https://api.withpersona.com/api/v1';

agenda.define('close-account', async (job: Job<RedactData>) => {
  const { accountId } = job.attrs.data;
  const res = await fetch(`${base}/accounts/${accountId}/add-tag`, { // $call POST /accounts/{account-id}/add-tag
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      'Idempotency-Key': `close-${String(job.attrs._id)}`,
    },
    body: JSON.stringify({ meta: { 'tag-name': 'closed' } }),
    signal: AbortSignal.timeout(15_000),
  });
  if (!res.ok) throw new Error(`close-account ${accountId}: ${res.status}`);
});

export async function closeAccount(data: RedactData) {
  await agenda.now('close-account', { ...data, trace: nanoid() });
}
