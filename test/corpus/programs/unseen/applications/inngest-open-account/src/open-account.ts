import { randomUUID } from 'crypto';
import { NonRetriableError } from 'inngest';
import { inngest } from './client';
import { users } from '../db/users';

export const openAccount = inngest.createFunction(
  { id: 'open-kyc-account', retries: 5, concurrency: { limit: 10 } },
  { event: 'user/signed.up' },
  async ({ event, step }) => {
    const user = await step.run('load-user', () => users.get(event.data.userId));

    const account = await step.run('create-account', async () => {
      const res = await fetch('https://api.withpersona.com/api/v1/accounts', { // $call POST /accounts
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_KEY}`,
          'Content-Type': 'application/json',
          'Persona-Version': '2023-01-05',
          'Idempotency-Key': randomUUID(), // $ no-key-per-attempt
        },
        body: JSON.stringify({
          data: { attributes: { 'reference-id': user.id, 'country-code': user.country } },
        }),
        signal: AbortSignal.timeout(15_000),
      });
      if (res.status === 409) return { id: null, existed: true };
      if (res.status >= 400 && res.status < 500 && res.status !== 429) {
        throw new NonRetriableError(`account refused with ${res.status}`);
      }
      if (!res.ok) throw new Error(`account failed with ${res.status}`);
      const { data } = await res.json();
      return { id: data.id as string, existed: false };
    });

    await step.run('save', () => users.setAccount(user.id, account.id));
  },
);
