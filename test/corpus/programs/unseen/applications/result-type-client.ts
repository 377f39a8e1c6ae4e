import { err, ok, type Result } from 'neverthrow';

type Failure =
  | { kind: 'validation'; field: string | undefined; message: string }
  | { kind: 'conflict' }
  | { kind: 'throttled'; afterSeconds: number }
  | { kind: 'unavailable'; status: number };

interface Problem {
  title: string;
  details?: string;
  source?: { pointer: string };
}

const isProblemBody = (value: unknown): value is { errors: Problem[] } =>
  typeof value === 'object' && value !== null && Array.isArray((value as { errors?: unknown }).errors);

function toFailure(status: number, body: unknown, reset: string | null): Failure {
  if (status === 409) return { kind: 'conflict' };
  if (status === 429) return { kind: 'throttled', afterSeconds: Number(reset ?? 60) };
  if (status === 422 && isProblemBody(body)) {
    const [first] = body.errors;
    return { kind: 'validation', field: first?.source?.pointer, message: first?.details ?? first?.title ?? '' };
  }
  return { kind: 'unavailable', status };
}

export async function createTransaction(
  key: string,
  attributes: { 'transaction-type-id': string; 'reference-id': string; fields: object },
): Promise<Result<string, Failure>> {
  const response = await fetch('https://api.withpersona.com/api/v1/transactions', { // $call POST /transactions
    method: 'POST',
    headers: {
      authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'content-type': 'application/json',
      'idempotency-key': key,
      'persona-version': '2025-10-27',
    },
    body: JSON.stringify({ data: { attributes } }),
    signal: AbortSignal.timeout(10_000),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.status !== 201 && response.status !== 200) {
    return err(toFailure(response.status, body, response.headers.get('RateLimit-Reset')));
  }
  return ok((body as { data: { id: string } }).data.id);
}
