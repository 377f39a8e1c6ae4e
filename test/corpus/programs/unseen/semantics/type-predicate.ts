import axios, { AxiosError } from 'axios';
import { randomUUID } from 'node:crypto';

const http = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' },
});

function isLost(error: unknown): error is AxiosError & { response: undefined } {
  return axios.isAxiosError(error) && !error.response;
}

function isAnswered(error: unknown): error is AxiosError & { response: object } {
  return axios.isAxiosError(error) && error.response !== undefined;
}

const rest = (n: number) => new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** n));

export async function open(body: object) {
  const config = { headers: { 'Idempotency-Key': randomUUID() } };
  for (let n = 0; n < 4; n++) {
    try {
      return (await http.post('/cases', body, config)).data; // $call POST /cases
    } catch (error) {
      if (!isLost(error)) throw error;
      await rest(n);
    }
  }
  throw new Error('no answer');
}

export async function assign(id: string, body: object) {
  const config = { headers: { 'Idempotency-Key': randomUUID() } };
  for (let n = 0; n < 4; n++) { // $ no-unchanged-retry#a no-same-key-after-server-error#b
    try {
      return (await http.post(`/cases/${id}/assign`, body, config)).data; // $ no-unchanged-retry#a no-same-key-after-server-error#b $call POST /cases/{case-id}/assign
    } catch (error) {
      if (!isAnswered(error)) throw error;
      await rest(n);
    }
  }
  throw new Error('no answer');
}
