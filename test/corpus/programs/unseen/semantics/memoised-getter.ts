import { randomUUID } from 'node:crypto';

class Session {
  #key: string | undefined;

  constructor(private readonly accountId: string) {}

  get key(): string {
    return (this.#key ??= randomUUID()); // $ no-key-reuse-with-changed-params#a
  }

  async post(action: string, tag: string): Promise<void> {
    const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${this.accountId}/${action}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': this.key, // $ no-key-reuse-with-changed-params#a
      },
      body: JSON.stringify({ meta: { 'tag-name': tag } }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(`${action}: ${res.status}`);
  }
}

export async function replaceTag(accountId: string, before: string, after: string) {
  const session = new Session(accountId);
  await session.post('remove-tag', before); // $call POST /accounts/{account-id}/remove-tag
  await session.post('add-tag', after); // $ no-key-reuse-with-changed-params#a $call POST /accounts/{account-id}/add-tag
}

export async function replaceTagTwice(accountId: string, before: string, after: string) {
  await new Session(accountId).post('remove-tag', before); // $call POST /accounts/{account-id}/remove-tag
  await new Session(accountId).post('add-tag', after); // $call POST /accounts/{account-id}/add-tag
}
