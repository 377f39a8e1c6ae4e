import { randomUUID } from 'node:crypto';

interface Options {
  key?: string;
  timeout?: number;
}

const DEFAULTS = { key: randomUUID(), timeout: 10_000 }; // $ no-static-idempotency-key#a

const fresh = (): Required<Options> => ({ key: randomUUID(), timeout: 10_000 });

async function send(path: string, { key, timeout }: Required<Options>) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(timeout),
  });
  if (!res.ok) throw new Error(`${path}: ${res.status}`);
}

export const enable = (id: string) => send(`/webhooks/${id}/enable`, { ...DEFAULTS, timeout: 20_000 }); // $ no-static-idempotency-key#a $call POST /webhooks/{webhook-id}/enable
export const disable = (id: string) => send(`/webhooks/${id}/disable`, { ...fresh(), timeout: 20_000 }); // $call POST /webhooks/{webhook-id}/disable
export const archive = (id: string) => send(`/webhooks/${id}/archive`, { ...DEFAULTS, key: randomUUID() }); // $call POST /webhooks/{webhook-id}/archive
