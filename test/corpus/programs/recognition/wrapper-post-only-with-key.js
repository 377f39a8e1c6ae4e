import { randomUUID } from 'node:crypto';

const ROOT = 'https://withpersona.com/api/v1';

async function post(path, attributes, { key = randomUUID() } = {}) {
  const res = await fetch(`${ROOT}${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
    },
    body: JSON.stringify({ data: { attributes } }),
  });
  if (!res.ok) throw new Error(`POST ${path} failed`);
  return res.json();
}

export const createInquiry = (attributes) => post('/inquiries', attributes); // $call POST /inquiries
export const createAccount = (attributes, jobId) => post('/accounts', attributes, { key: `account-job-${jobId}` }); // $call POST /accounts
