import axios, { isAxiosError } from 'axios';

const persona = axios.create({
  baseURL: 'https://withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

export async function createAccount(attributes: Record<string, string>, key: string) {
  try {
    return await persona.post('/accounts', { data: { attributes } }, { headers: { 'Idempotency-Key': key } }); // $call POST /accounts
  } catch (error) {
    if (!isAxiosError(error) || error.response?.status !== 400) throw error;
    const { 'phone-number': _phone, ...rest } = attributes;
    return persona.post('/accounts', { data: { attributes: rest } }, { headers: { 'Idempotency-Key': key } }); // $call POST /accounts $ no-key-reuse-with-changed-params
  }
}

export async function createAccountAgain(attributes: Record<string, string>, key: string) {
  try {
    return await persona.post('/accounts', { data: { attributes } }, { headers: { 'Idempotency-Key': key } }); // $call POST /accounts
  } catch (error) {
    if (!isAxiosError(error) || error.response) throw error;
    return persona.post('/accounts', { data: { attributes } }, { headers: { 'Idempotency-Key': key } }); // $call POST /accounts
  }
}
