// Creates the Persona account of a new customer, called by the sign-up flow.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const MAX_ATTEMPTS = 5;

export async function createAccount(customerId: string, countryCode: string): Promise<string> {
  const idempotencyKey = randomUUID();
  let lastError: unknown;

  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    try {
      const response = await fetch('https://api.withpersona.com/api/v1/accounts', {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Content-Type': 'application/json',
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': idempotencyKey,
        },
        body: JSON.stringify({
          data: { attributes: { 'reference-id': customerId, 'country-code': countryCode } },
        }),
      });
      if (!response.ok) {
        throw new Error(`Persona answered ${response.status}`);
      }
      const account = (await response.json()) as { data: { id: string } };
      return account.data.id;
    } catch (error) {
      lastError = error;
      console.warn(`Attempt ${attempt + 1} to create the account failed`, error);
      await sleep(1_000 * 2 ** attempt);
    }
  }

  throw lastError;
}
