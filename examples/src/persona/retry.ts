// Repeats one Persona operation after lost answers, rate limits and server errors.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isTransient, PersonaError } from './errors';

/**
 * Calls `send` with an idempotency key until it succeeds. The key stays the same after a lost answer or a rate limit, so
 * that Persona can recognise the repetition, and changes after a 5xx, whose stored answer would only be replayed.
 */
export async function withRetries<T>(
  send: (idempotencyKey: string) => Promise<T>,
  attempts = 4,
): Promise<T> {
  let idempotencyKey = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send(idempotencyKey);
    } catch (error) {
      if (attempt >= attempts || !isTransient(error)) throw error;
      if (error instanceof PersonaError && error.status >= 500) idempotencyKey = randomUUID();
      await sleep(5_000 * 2 ** (attempt - 1));
    }
  }
}
