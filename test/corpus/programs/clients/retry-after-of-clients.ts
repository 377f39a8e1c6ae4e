// $rules no-retry-after require-retry-limit no-unchanged-retry
import axios from 'axios';
import got from 'got';
import { setTimeout as sleep } from 'node:timers/promises';

const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
const client = axios.create({ baseURL: 'https://api.withpersona.com/api/v1', headers: auth });

export async function viaAxios(id: string) {
  for (let n = 0; n < 4; n++) {
    const res = await client.get(`/cases/${id}`, { validateStatus: () => true });
    if (res.status !== 429) return res;
    await sleep(Number(res.headers['retry-after'] ?? 30) * 1_000); // $ no-retry-after
  }
  return null;
}

export async function viaAxiosError(id: string) {
  try {
    return await client.get(`/cases/${id}`);
  } catch (error: any) {
    if (error.response?.status !== 429) throw error;
    const { 'retry-after': after } = error.response.headers; // $ no-retry-after#a
    await sleep(Number(after) * 1_000); // $ no-retry-after#a
    return client.get(`/cases/${id}`);
  }
}

export async function viaGot(id: string) {
  const res = await got(`https://api.withpersona.com/api/v1/cases/${id}`, { headers: auth, throwHttpErrors: false, retry: { limit: 0 } });
  if (res.statusCode === 429) await sleep(Number(res.headers['retry-after']) * 1_000); // $ no-retry-after
  return res;
}

export async function viaAxiosReset(id: string) {
  for (let n = 0; n < 4; n++) {
    const res = await client.get(`/cases/${id}`, { validateStatus: () => true });
    if (res.status !== 429) return res;
    await sleep(Number(res.headers['ratelimit-reset'] ?? 30) * 1_000);
  }
  return null;
}

// Another service does send it.
export async function otherService() {
  const res = await fetch('https://api.mail.example/v1/messages', { method: 'POST' });
  if (res.status === 429) await sleep(Number(res.headers.get('Retry-After')) * 1_000);
  return res;
}

export async function logged(id: string) {
  const res = await client.get(`/cases/${id}`, { validateStatus: () => true });
  console.log(res.headers['request-id'], res.headers['ratelimit-remaining']);
  return res;
}
