import { randomUUID } from 'node:crypto';

class HttpError extends Error {
  readonly status: number;

  constructor({ status, url }: Response) {
    super(`${url} answered ${status}`);
    this.status = status;
  }

  get family(): 'client' | 'server' {
    return this.status < 500 ? 'client' : 'server';
  }
}

async function run(id: string, key: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/reports/${id}/run`, { // $call POST /reports/{report-id}/run
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new HttpError(res);
  return res.json();
}

export async function runUntilFamilyIs(id: string) {
  const errors: unknown[] = [];
  let key = randomUUID();
  for (const ms of [5000, 10_000, 20_000]) {
    try {
      return await run(id, key);
    } catch (error) {
      errors.push(error);
      if (error instanceof HttpError && error.family === 'client') break;
      if (error instanceof HttpError) key = randomUUID();
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
  }
  throw new AggregateError(errors);
}

export async function runAnyhow(id: string) {
  const errors: unknown[] = [];
  const key = randomUUID();
  for (const ms of [5000, 10_000, 20_000]) { // $ no-unchanged-retry#a
    try {
      return await run(id, key); // $ no-unchanged-retry#a
    } catch (error) {
      errors.push(error);
      if (error instanceof HttpError && error.family === 'server') break;
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
  }
  throw new AggregateError(errors);
}
