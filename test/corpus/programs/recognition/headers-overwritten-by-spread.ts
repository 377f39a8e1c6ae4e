import { randomUUID } from 'node:crypto';

const KEY_HEADER = 'Idempotency-Key';

// The later member wins: here it takes the key away again.
export async function submit(documentUrl: string, fields: object) {
  const withKey = { [KEY_HEADER]: randomUUID(), authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  const { [KEY_HEADER]: _dropped, ...withoutKey } = withKey;
  const res = await fetch('https://withpersona.com/api/v1/transactions', { // $call POST /transactions $ require-idempotency-key
    method: 'POST',
    headers: { ...withoutKey, 'content-type': 'application/json' },
    body: JSON.stringify({ data: { attributes: { fields: { ...fields, documentUrl } } } }),
  });
  return res.ok;
}

export async function submitWithKey(fields: object) {
  const withKey = { [KEY_HEADER]: randomUUID(), authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  const res = await fetch('https://withpersona.com/api/v1/transactions', { // $call POST /transactions
    method: 'POST',
    headers: { ...withKey, 'content-type': 'application/json' },
    body: JSON.stringify({ data: { attributes: { fields } } }),
  });
  return res.ok;
}
