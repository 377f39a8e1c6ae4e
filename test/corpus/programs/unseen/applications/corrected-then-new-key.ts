import { randomUUID } from 'node:crypto';

const ACCOUNTS = 'https://api.withpersona.com/api/v1/accounts';

interface Applicant {
  id: string;
  phone?: string;
  country: string;
}

const send = (attributes: Record<string, unknown>) =>
  fetch(ACCOUNTS, { // $call POST /accounts
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      'Idempotency-Key': randomUUID(),
    },
    body: JSON.stringify({ data: { attributes } }),
    signal: AbortSignal.timeout(10_000),
  });

export async function createAccount(applicant: Applicant): Promise<string | null> {
  const attributes: Record<string, unknown> = {
    'reference-id': applicant.id,
    'country-code': applicant.country,
    'phone-number': applicant.phone,
  };
  let res = await send(attributes);
  if (res.status === 422) {
    delete attributes['phone-number'];
    res = await send(attributes);
  }
  if (res.status === 409) return null;
  if (!res.ok) throw new Error(`account: ${res.status}`);
  return (await res.json()).data.id;
}
