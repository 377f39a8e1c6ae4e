import { randomUUID } from 'node:crypto';

interface Settings {
  token: string;
  keyPrefix: string;
  instance: string;
}

const instance = randomUUID(); // $ no-static-idempotency-key#a

const settings: Settings = {
  token: process.env.PERSONA_API_KEY ?? '',
  keyPrefix: 'kyc',
  instance, // $ no-static-idempotency-key#a
};

type Headers_ = Record<string, string>;

function headerFactory({ token, keyPrefix, instance: id }: Settings) {
  const common: Headers_ = { Authorization: `Bearer ${token}`, Accept: 'application/json' };
  return {
    read: (): Headers_ => common,
    write: (): Headers_ => ({
      ...common,
      'Content-Type': 'application/json',
      'Idempotency-Key': `${keyPrefix}-${id}`, // $ no-static-idempotency-key#a
    }),
  };
}

const headers = headerFactory(settings); // $ no-static-idempotency-key#a

export async function openCase(templateId: string, creator: string): Promise<string> {
  const response = await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases $ no-static-idempotency-key#a
    method: 'POST',
    headers: headers.write(), // $ no-static-idempotency-key#a
    body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId, 'creator-email-address': creator } } }),
  });
  if (!response.ok) throw new Error(`case was refused: ${response.status}`);
  const { data } = (await response.json()) as { data: { id: string } };
  return data.id;
}

export async function readCase(id: string) {
  const response = await fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers: headers.read() }); // $call GET /cases/{case-id}
  if (!response.ok) throw new Error(`case ${id}: ${response.status}`);
  return response.json();
}
