import { Worker } from 'bullmq';

async function post(path: string, body: object, key: string) {
  const response = await fetch(`https://withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
  return response.json();
}

export const wrong = new Worker('onboarding', async (job) => {
  const key = `job-${job.id}`; // $ no-key-reuse-with-changed-params#a
  const { data } = await post('/accounts', { data: { attributes: job.data } }, key); // $call POST /accounts
  await post('/inquiries', { data: { attributes: { 'account-id': data.id } } }, key); // $call POST /inquiries $ no-key-reuse-with-changed-params#a
});

export const right = new Worker('onboarding', async (job) => {
  const key = `job-${job.id}`;
  const { data } = await post('/accounts', { data: { attributes: job.data } }, `${key}:account`); // $call POST /accounts
  await post('/inquiries', { data: { attributes: { 'account-id': data.id } } }, `${key}:inquiry`); // $call POST /inquiries
});
