import { randomUUID } from 'node:crypto';

interface Config {
  apiKey: string;
  idempotency?: 'auto' | 'off';
  version?: string;
}

export function createPersona({ apiKey, idempotency = 'auto', version = '2025-12-08' }: Config) {
  async function call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) {
    const headers: Record<string, string> = { Authorization: `Bearer ${apiKey}`, 'Persona-Version': version };
    if (method === 'POST' && idempotency === 'auto') headers['Idempotency-Key'] = randomUUID();
    const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
      method,
      headers,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(`${method} ${path}: ${res.status}`);
    return res.status === 204 ? undefined : res.json();
  }
  return {
    cases: {
      open: (body: object) => call('POST', '/cases', body), // $call POST /cases
      read: (id: string) => call('GET', `/cases/${id}`), // $call GET /cases/{case-id}
      redact: (id: string) => call('DELETE', `/cases/${id}`), // $call DELETE /cases/{case-id}
    },
  };
}

const apiKey = process.env.PERSONA_API_KEY ?? '';
const keyed = createPersona({ apiKey });
const bare = createPersona({ apiKey, idempotency: 'off' });

export const openKeyed = (body: object) => keyed.cases.open(body);
export const openBare = (body: object) => bare.cases.open(body); // $ require-idempotency-key
export const readBare = (id: string) => bare.cases.read(id);
export const redactKeyed = (id: string) => keyed.cases.redact(id);
