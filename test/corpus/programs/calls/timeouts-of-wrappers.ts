// $rules require-request-timeout
import axios from 'axios';

const headers = () => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': crypto.randomUUID() });

async function withDeadline(url: string, init: RequestInit, ms = 10_000) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ms);
  try {
    return await fetch(url, { ...init, signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}

const plain = (url: string, init: RequestInit) => fetch(url, init);

export const good = (body: string) => withDeadline('https://api.withpersona.com/api/v1/cases', { method: 'POST', headers: headers(), body });
export const bad = (body: string) => plain('https://api.withpersona.com/api/v1/cases', { method: 'POST', headers: headers(), body }); // $ require-request-timeout
export const own = (body: string) => plain('https://api.withpersona.com/api/v1/cases', { method: 'POST', headers: headers(), body, signal: AbortSignal.timeout(5_000) });
export const anyOf = (body: string, signal: AbortSignal) =>
  plain('https://api.withpersona.com/api/v1/cases', { method: 'POST', headers: headers(), body, signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]) });

const slow = axios.create({ baseURL: 'https://api.withpersona.com/api/v1' });
const quick = axios.create({ baseURL: 'https://api.withpersona.com/api/v1' });
quick.defaults.timeout = 8_000;
const intercepted = axios.create({ baseURL: 'https://api.withpersona.com/api/v1' });
intercepted.interceptors.request.use((config) => ({ ...config, timeout: 8_000 }));

export const viaSlow = (data: object) => slow.post('/cases', data, { headers: headers() }); // $ require-request-timeout
export const viaQuick = (data: object) => quick.post('/cases', data, { headers: headers() });
export const viaIntercepted = (data: object) => intercepted.post('/cases', data, { headers: headers() });
export const direct = (data: object) => axios({ method: 'post', url: 'https://api.withpersona.com/api/v1/cases', data, headers: headers() }); // $ require-request-timeout
export const directQuick = (data: object) => axios({ method: 'post', url: 'https://api.withpersona.com/api/v1/cases', data, headers: headers(), timeout: 3_000 });
export const patched = (data: object) => slow.patch('/cases/case_1', data);
