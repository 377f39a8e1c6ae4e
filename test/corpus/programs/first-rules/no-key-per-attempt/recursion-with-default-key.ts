import axios, { AxiosError } from 'axios';
import { randomUUID } from 'node:crypto';

interface Payload {
  path: string;
  data: object;
}

const http = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

const LIMIT = 4;
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const lost = (error: unknown) => error instanceof AxiosError && error.response === undefined;

const config = (key: string) => ({ headers: { 'Idempotency-Key': key }, timeout: 10_000 });

async function createCase(payload: object, attempt = 1): Promise<any> {
  const key = randomUUID(); // $ no-key-per-attempt#a
  try {
    const { data } = await http.post('/cases', payload, config(key)); // $call POST /cases $ no-key-per-attempt#a
    return data.data;
  } catch (error) {
    if (!lost(error) || attempt >= LIMIT) throw error;
    await wait(2_500 * 2 ** attempt);
    return createCase(payload, attempt + 1); // $ no-key-per-attempt#a
  }
}

export async function openCase(template: string, objects: string[]): Promise<string> {
  const created = await createCase({
    data: { attributes: { 'case-template-id': template } },
    meta: { 'object-ids': objects },
  });
  return created.id;
}

export type { Payload };
