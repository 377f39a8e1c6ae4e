import { logger } from './logger';

const CASES = 'https://api.withpersona.com/api/v1/cases';

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export async function openCase(templateId: string, ticketId: string): Promise<string | null> {
  let lastError: unknown;
  for (let i = 0; i < 3; i++) { // $ no-unchanged-retry#r no-same-key-after-server-error#r require-retry-backoff#r
    try {
      const res = await fetch(CASES, { // $call POST /cases $ no-unchanged-retry#r no-same-key-after-server-error#r require-retry-backoff#r
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Content-Type': 'application/json',
          'Persona-Version': '2023-01-05',
          'Idempotency-Key': `ticket-${ticketId}`,
        },
        body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId } } }),
        signal: AbortSignal.timeout(10_000),
      });
      if (res.ok) {
        const { data } = await res.json();
        return data.id;
      }
      throw new Error(`status ${res.status}`);
    } catch (error) {
      lastError = error;
      logger.warn({ error, attempt: i + 1 }, 'opening the case failed');
      await wait(1000); // $ require-retry-backoff#r
    }
  }
  logger.error({ lastError }, 'giving up');
  return null;
}
