import axios, { isAxiosError } from 'axios';
import { randomUUID } from 'node:crypto';

const persona = axios.create({ baseURL: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });

export async function createAccount(attributes: Record<string, unknown>) {
  const key = randomUUID(); // $ no-key-reuse-with-changed-params#a
  try {
    return await persona.post('/accounts', { data: { attributes } }, { headers: { 'Idempotency-Key': key } }); // $call POST /accounts $ no-key-reuse-with-changed-params#a
  } catch (error) {
    if (!isAxiosError(error) || error.response?.status !== 422) throw error;
    const { 'phone-number': _refused, ...accepted } = attributes;
    return persona.post('/accounts', { data: { attributes: accepted } }, { headers: { 'Idempotency-Key': key } }); // $call POST /accounts $ no-key-reuse-with-changed-params#a
  }
}

export async function createAccountRight(attributes: Record<string, unknown>) {
  let key = randomUUID();
  try {
    return await persona.post('/accounts', { data: { attributes } }, { headers: { 'Idempotency-Key': key } }); // $call POST /accounts
  } catch (error) {
    if (!isAxiosError(error) || error.response?.status !== 422) throw error;
    const { 'phone-number': _refused, ...accepted } = attributes;
    key = randomUUID();
    return persona.post('/accounts', { data: { attributes: accepted } }, { headers: { 'Idempotency-Key': key } }); // $call POST /accounts
  }
}
