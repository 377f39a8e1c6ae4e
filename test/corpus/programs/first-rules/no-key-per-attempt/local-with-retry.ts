class HttpError extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

async function withRetry<T>(operation: () => Promise<T>, attempts = 3): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await operation();
    } catch (error) {
      const permanent = error instanceof HttpError && error.status < 500 && error.status !== 429;
      if (permanent || attempt >= attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt));
    }
  }
}

async function post(path: string, body: object, key: string) {
  const response = await fetch(`https://withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new HttpError(response.status);
  return response.json();
}

export const create = (attributes: object) =>
  withRetry(() => post('/accounts', { data: { attributes } }, crypto.randomUUID())); // $call POST /accounts $ no-key-per-attempt

export function createStable(attributes: object) {
  const key = crypto.randomUUID();
  return withRetry(() => post('/accounts', { data: { attributes } }, key)); // $call POST /accounts
}

export const createOfJob = (jobId: string, attributes: object) =>
  withRetry(() => post('/accounts', { data: { attributes } }, `job-${jobId}`)); // $call POST /accounts
