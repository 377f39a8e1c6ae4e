import axios from 'axios';
import { randomUUID } from 'node:crypto';

const baseURL = 'https://api.withpersona.com/api/v1';

export async function onboard(attributes: object) {
  const persona = axios.create({
    baseURL,
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Idempotency-Key': randomUUID(), // $ no-key-reuse-with-changed-params#a
    },
  });
  const account = await persona.post('/accounts', { data: { attributes } }); // $call POST /accounts
  await persona.post('/inquiries', { data: { attributes: { 'account-id': account.data.data.id } } }); // $call POST /inquiries $ no-key-reuse-with-changed-params#a
}

export async function onboardOnce(attributes: object) {
  const persona = axios.create({
    baseURL,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': randomUUID() },
  });
  const account = await persona.post('/accounts', { data: { attributes } }); // $call POST /accounts
  return account.data.data.id;
}
