import { randomUUID } from 'node:crypto';

enum HeaderName {
  Auth = 'Authorization',
  Version = 'Persona-Version',
  Idempotency = 'Idempotency-Key',
  Correlation = 'X-Correlation-Id',
}

const HOST = 'https://api.withpersona.com';

export async function addTag(accountId: string, tag: string): Promise<void> {
  const res = await fetch(`${HOST}/api/v1/accounts/${accountId}/add-tag`, { // $call POST /accounts/{account-id}/add-tag
    method: 'POST',
    headers: {
      [HeaderName.Auth]: `Bearer ${process.env.PERSONA_API_KEY}`,
      [HeaderName.Version]: '2025-12-08',
      [HeaderName.Idempotency]: randomUUID(),
    },
    body: JSON.stringify({ meta: { 'tag-name': tag } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error('tag not added');
}

export async function removeTag(accountId: string, tag: string): Promise<void> {
  const res = await fetch(`${HOST}/api/v1/accounts/${accountId}/remove-tag`, { // $ require-idempotency-key $call POST /accounts/{account-id}/remove-tag
    method: 'POST',
    headers: {
      [HeaderName.Auth]: `Bearer ${process.env.PERSONA_API_KEY}`,
      [HeaderName.Version]: '2025-12-08',
      [HeaderName.Correlation]: randomUUID(),
    },
    body: JSON.stringify({ meta: { 'tag-name': tag } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error('tag not removed');
}
