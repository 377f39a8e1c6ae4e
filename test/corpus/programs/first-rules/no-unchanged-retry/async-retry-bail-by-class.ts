import retry from 'async-retry';
import { randomUUID } from 'node:crypto';

class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly titles: string[],
  ) {
    super(`${status}: ${titles.join(', ')}`);
  }

  get isClientError() {
    return this.status >= 400 && this.status < 500;
  }

  get isThrottled() {
    return this.status === 429;
  }

  get isFinal() {
    return this.isClientError && !this.isThrottled;
  }
}

async function raise(response: Response): Promise<never> {
  const body = (await response.json().catch(() => ({}))) as { errors?: { title: string }[] };
  throw new HttpError(response.status, (body.errors ?? []).map(({ title }) => title));
}

async function carefully<T>(run: (attempt: number) => Promise<T>): Promise<T> {
  return retry(
    async (bail, attempt) => {
      try {
        return await run(attempt);
      } catch (error) {
        if (error instanceof HttpError && error.isFinal) {
          bail(error);
          return undefined as T;
        }
        throw error;
      }
    },
    { retries: 4, factor: 2, minTimeout: 5_000, onRetry: (error, attempt) => console.warn(attempt, error) },
  );
}

interface Document_ {
  data: { id: string };
}

export class Verifications {
  constructor(private readonly token: string) {}

  async createSelfie(attributes: object): Promise<string> {
    const key = randomUUID();
    const body = JSON.stringify({ data: { attributes } });
    const { data } = await carefully(async (attempt): Promise<Document_> => {
      const response = await fetch('https://api.withpersona.com/api/v1/verification/selfies', { // $call POST /verification/selfies
        method: 'POST',
        headers: { ...this.headers(), 'Idempotency-Key': key, 'X-Attempt': String(attempt) },
        body,
      });
      return response.ok ? response.json() : raise(response);
    });
    return data.id;
  }

  async submitSelfie(id: string): Promise<void> {
    const headers = { ...this.headers(), 'Idempotency-Key': randomUUID() };
    await carefully(async () => {
      const response = await fetch(`https://api.withpersona.com/api/v1/verification/selfies/${id}/submit`, { method: 'POST', headers }); // $call POST /verification/selfies/{verification-id}/submit
      if (!response.ok) await raise(response);
    });
  }

  async selfie(id: string): Promise<Document_> {
    const response = await fetch(`https://api.withpersona.com/api/v1/verification/selfies/${id}`, { headers: this.headers() }); // $call GET /verification/selfies/{verification-id}
    return response.ok ? response.json() : raise(response);
  }

  private headers() {
    return { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' };
  }
}
