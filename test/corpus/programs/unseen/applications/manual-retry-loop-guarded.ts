import { randomUUID } from 'node:crypto';
import { logger } from './logger';

const CASES = 'https://api.withpersona.com/api/v1/cases';

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

class Refused extends Error {}

export async function openCase(templateId: string): Promise<string | null> {
  let key = randomUUID();
  for (let i = 0; i < 4; i++) {
    if (i > 0) await wait(5000 * 2 ** (i - 1));
    try {
      const res = await fetch(CASES, { // $call POST /cases
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Content-Type': 'application/json',
          'Persona-Version': '2023-01-05',
          'Idempotency-Key': key,
        },
        body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId } } }),
        signal: AbortSignal.timeout(10_000),
      });
      if (res.ok) {
        const { data } = await res.json();
        return data.id;
      }
      if (res.status >= 500) key = randomUUID();
      else if (res.status !== 429) throw new Refused(`status ${res.status}`);
    } catch (error) {
      if (error instanceof Refused) throw error;
      logger.warn({ error, attempt: i + 1 }, 'no answer from the identity provider');
    }
  }
  return null;
}
