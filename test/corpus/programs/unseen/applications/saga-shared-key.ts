import { randomUUID } from 'node:crypto';
import { persona } from './http';

const API = 'https://api.withpersona.com/api/v1';

type Attributes = Record<string, unknown>;

async function post(path: string, attributes: Attributes, key: string) {
  const res = await fetch(API + path, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${persona.token}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      'Idempotency-Key': key,
    },
    body: JSON.stringify({ data: { attributes } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (res.status === 409) return undefined;
  if (!res.ok) throw new Error(`${path}: ${res.status}`);
  return (await res.json()).data as { id: string };
}

export async function onboard(userId: string, templateId: string) {
  const key = randomUUID();
  const account = await post('/accounts', { 'reference-id': userId }, key); // $call POST /accounts $ no-key-reuse-with-changed-params#saga
  const inquiry = await post( // $call POST /inquiries $ no-key-reuse-with-changed-params#saga
    '/inquiries',
    { 'inquiry-template-id': templateId, 'account-id': account?.id, 'reference-id': userId },
    key, // $ no-key-reuse-with-changed-params#saga
  );
  return { accountId: account?.id, inquiryId: inquiry?.id };
}
