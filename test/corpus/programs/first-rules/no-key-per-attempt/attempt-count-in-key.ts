import { createHash } from 'node:crypto';

interface Envelope {
  operationId: string;
  attempt: number;
}

const seedOf = ({ operationId, attempt }: Envelope) => `${operationId}#${attempt}`; // $ no-key-per-attempt#a

const keyOf = (envelope: Envelope) => createHash('sha256').update(seedOf(envelope)).digest('hex'); // $ no-key-per-attempt#a

const headersOf = (envelope: Envelope) => ({
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Content-Type': 'application/json',
  'Idempotency-Key': keyOf(envelope), // $ no-key-per-attempt#a
});

class Refused extends Error {}

async function send(envelope: Envelope, body: string) {
  const response = await fetch('https://api.withpersona.com/api/v1/transactions', { // $call POST /transactions $ no-key-per-attempt#a
    method: 'POST',
    headers: headersOf(envelope), // $ no-key-per-attempt#a
    body,
    signal: AbortSignal.timeout(10_000),
  });
  if (response.status >= 400 && response.status < 500 && response.status !== 429) throw new Refused(String(response.status));
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

export async function record(operationId: string, fields: object) {
  const body = JSON.stringify({ data: { attributes: { 'transaction-type-id': process.env.PERSONA_TYPE, fields } } });
  for (let attempt = 1; ; attempt++) { // $ no-key-per-attempt#a
    try {
      return await send({ operationId, attempt }, body); // $ no-key-per-attempt#a
    } catch (error) {
      if (error instanceof Refused || attempt === 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2_500 * 2 ** attempt));
    }
  }
}
