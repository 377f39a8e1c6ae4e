import got, { HTTPError, TimeoutError } from 'got';
import { randomUUID } from 'node:crypto';

const persona = got.extend({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  timeout: { request: 10_000 },
  retry: { limit: 0 },
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'persona-version': '2025-12-08' },
});

const rest = (n: number) => new Promise((resolve) => setTimeout(resolve, 2500 * 2 ** n));

export async function approve(id: string) {
  const headers = { 'idempotency-key': randomUUID() };
  for (let n = 1; ; n += 1) {
    try {
      return await persona.post(`inquiries/${id}/approve`, { headers }).json(); // $call POST /inquiries/{inquiry-id}/approve
    } catch (error) {
      if (error instanceof HTTPError && error.response.statusCode !== 429) throw error;
      if (n === 4) throw error;
      await rest(n);
    }
  }
}

export async function decline(id: string) {
  const headers = { 'idempotency-key': randomUUID() };
  for (let n = 1; ; n += 1) { // $ no-unchanged-retry#a no-same-key-after-server-error#b
    try {
      return await persona.post(`inquiries/${id}/decline`, { headers }).json(); // $ no-unchanged-retry#a no-same-key-after-server-error#b $call POST /inquiries/{inquiry-id}/decline
    } catch (error) {
      if (error instanceof TimeoutError || n === 4) throw error;
      await rest(n);
    }
  }
}

export async function expire(id: string) {
  const headers = { 'idempotency-key': randomUUID() };
  for (let n = 1; n <= 4; n += 1) { // $ no-unchanged-retry#c
    const { statusCode, body } = await persona.post(`inquiries/${id}/expire`, { headers, throwHttpErrors: false }); // $ no-unchanged-retry#c $call POST /inquiries/{inquiry-id}/expire
    if (statusCode < 300) return JSON.parse(body);
    if (statusCode >= 500) throw new Error(`Persona is down: ${statusCode}`);
    await rest(n);
  }
  throw new Error('given up');
}
