import { v4 } from 'uuid';

interface Trace {
  requestId: string;
  startedAt: number;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const newTrace = (): Trace => ({ requestId: v4(), startedAt: Date.now() }); // $ no-key-per-attempt#a

function authHeaders(): Record<string, string> {
  return { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' };
}

function tracedHeaders(trace = newTrace()): Record<string, string> { // $ no-key-per-attempt#a
  return { ...authHeaders(), 'X-Started-At': String(trace.startedAt), 'Idempotency-Key': trace.requestId }; // $ no-key-per-attempt#a
}

class Refused extends Error {}

async function createOnce(body: string): Promise<Response> {
  return fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ no-key-per-attempt#a
    method: 'POST',
    headers: tracedHeaders(), // $ no-key-per-attempt#a
    body,
    signal: AbortSignal.timeout(10_000),
  });
}

export async function createInquiry(templateId: string, fields: Record<string, string>): Promise<string> {
  const body = JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, fields } } });
  let problem: unknown;
  for (let attempt = 1; attempt <= 4; attempt++) { // $ no-key-per-attempt#a
    try {
      const response = await createOnce(body); // $ no-key-per-attempt#a
      if (response.ok) {
        const { data } = (await response.json()) as { data: { id: string } };
        return data.id;
      }
      if (response.status < 500 && response.status !== 429) throw new Refused(`status ${response.status}`);
      problem = new Error(`status ${response.status}`);
    } catch (error) {
      if (error instanceof Refused) throw error;
      problem = error;
    }
    await sleep(5_000 * 2 ** (attempt - 1));
  }
  throw problem;
}
