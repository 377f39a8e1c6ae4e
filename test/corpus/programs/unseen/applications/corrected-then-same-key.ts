import { randomUUID } from 'node:crypto';

const ACCOUNTS = 'https://api.withpersona.com/api/v1/accounts';

interface Applicant {
  id: string;
  phone?: string;
  country: string;
}

const send = (attributes: Record<string, unknown>, key: string) =>
  fetch(ACCOUNTS, { // $call POST /accounts
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      'Idempotency-Key': key,
    },
    body: JSON.stringify({ data: { attributes } }),
    signal: AbortSignal.timeout(10_000),
  });

export async function createAccount(applicant: Applicant): Promise<string | null> {
  const key = randomUUID(); // $ no-key-reuse-with-changed-params#same
  const attributes: Record<string, unknown> = {
    'reference-id': applicant.id,
    'country-code': applicant.country,
    'phone-number': applicant.phone,
  };
  let res = await send(attributes, key);
  if (res.status === 422) {
    // A malformed number is the usual reason; the account is worth having without it.
    delete attributes['phone-number'];
    res = await send(attributes, key); // $ no-key-reuse-with-changed-params#same
  }
  if (res.status === 409) return null;
  if (!res.ok) throw new Error(`account: ${res.status}`);
  return (await res.json()).data.id;
}
