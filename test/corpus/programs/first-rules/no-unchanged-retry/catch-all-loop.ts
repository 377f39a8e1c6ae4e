import axios from 'axios';
import { randomUUID } from 'node:crypto';

const persona = axios.create({
  baseURL: 'https://withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function createInquiry(attributes: object) {
  const headers = { 'Idempotency-Key': randomUUID() };
  for (let attempt = 0; attempt < 5; attempt++) { // $ no-unchanged-retry#a
    try {
      return await persona.post('/inquiries', { data: { attributes } }, { headers }); // $call POST /inquiries $ no-unchanged-retry#a
    } catch (error) {
      console.warn(`attempt ${attempt + 1} failed`, error);
      await delay(1000 * 2 ** attempt);
    }
  }
  throw new Error('persona is not available');
}

export async function createAccount(attributes: object) {
  const headers = { 'Idempotency-Key': randomUUID() };
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await persona.post('/accounts', { data: { attributes } }, { headers }); // $call POST /accounts
    } catch (error) {
      const status = axios.isAxiosError(error) ? error.response?.status : undefined;
      if (status !== undefined && status !== 429 && status < 500) throw error;
      await delay(1000 * 2 ** attempt);
    }
  }
  throw new Error('persona is not available');
}
