import axios from 'axios';

const persona = axios.create({
  baseURL: 'https://withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

export async function dailyCheck(customerId: string) {
  const day = new Date().toISOString().slice(0, 10);
  await persona.post( // $call POST /reports $ no-static-idempotency-key#a
    '/reports',
    { data: { type: 'report/watchlist', attributes: { 'account-id': customerId } } },
    { headers: { 'Idempotency-Key': `${customerId}-${day}` } }, // $ no-static-idempotency-key#a
  );
}

export async function dailyCheckOfRun(customerId: string, runId: string) {
  const day = new Date().toISOString().slice(0, 10);
  await persona.post( // $call POST /reports
    '/reports',
    { data: { type: 'report/watchlist', attributes: { 'account-id': customerId } } },
    { headers: { 'Idempotency-Key': `${day}-${runId}` } },
  );
}
