import ky, { HTTPError } from 'ky';

const persona = ky.create({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  retry: 0,
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'persona-version': '2025-12-08' },
});

const isClientError = (error: unknown): error is HTTPError =>
  error instanceof HTTPError && error.response.status >= 400 && error.response.status < 500;

export async function approve(id: string): Promise<unknown> {
  let key: string = crypto.randomUUID();
  for (let n = 0; n < 4; n++) {
    try {
      return await persona.post(`inquiries/${id}/approve`, { headers: { 'idempotency-key': key } }).json(); // $call POST /inquiries/{inquiry-id}/approve
    } catch (error) {
      if (isClientError(error) && error.response.status !== 429) throw error;
      if (error instanceof HTTPError && error.response.status >= 500) key = crypto.randomUUID();
      await new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** n));
    }
  }
  throw new Error('given up');
}

export async function decline(id: string): Promise<unknown> {
  const key: string = crypto.randomUUID();
  for (let n = 0; n < 4; n++) { // $ no-same-key-after-server-error#a
    try {
      return await persona.post(`inquiries/${id}/decline`, { headers: { 'idempotency-key': key } }).json(); // $ no-same-key-after-server-error#a $call POST /inquiries/{inquiry-id}/decline
    } catch (error) {
      if (isClientError(error) && error.response.status !== 429) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** n));
    }
  }
  throw new Error('given up');
}
