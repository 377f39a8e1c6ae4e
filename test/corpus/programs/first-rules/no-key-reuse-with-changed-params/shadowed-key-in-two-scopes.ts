import { randomUUID } from 'node:crypto';

const url = 'https://api.withpersona.com/api/v1';

const init = (key: string, body: object): RequestInit => ({
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
  body: JSON.stringify(body),
});

async function id(response: Response): Promise<string> {
  if (!response.ok) throw new Error(`status ${response.status}`);
  return ((await response.json()) as { data: { id: string } }).data.id;
}

export async function invite(email: string) {
  let key = randomUUID();
  const accountId = await id(await fetch(`${url}/accounts`, init(key, { data: { attributes: { 'email-address': email } } }))); // $call POST /accounts
  key = randomUUID();
  const inquiryId = await id(
    await fetch(`${url}/inquiries`, init(key, { data: { attributes: { 'account-id': accountId, 'inquiry-template-id': process.env.PERSONA_TEMPLATE } } })), // $call POST /inquiries
  );
  {
    const key = randomUUID();
    await fetch(`${url}/accounts/${accountId}/add-tag`, init(key, { meta: { 'tag-name': 'invited' } })); // $call POST /accounts/{account-id}/add-tag
  }
  return { accountId, inquiryId };
}
