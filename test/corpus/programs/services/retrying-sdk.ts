import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

interface Options {
  apiKey: string;
  maxAttempts?: number;
  fetch?: typeof fetch;
}

// What the documentation asks for, written out.
export class PersonaSdk {
  readonly #options: Required<Options>;

  constructor(options: Options) {
    this.#options = { maxAttempts: 4, fetch, ...options };
  }

  async post(path: string, body: unknown) {
    const payload = JSON.stringify(body);
    let key = randomUUID();
    for (let attempt = 0; ; attempt++) {
      const last = attempt + 1 >= this.#options.maxAttempts;
      let res: Response;
      try {
        res = await this.#options.fetch(`https://api.withpersona.com/api/v1${path}`, {
          method: 'POST',
          headers: {
            Authorization: `Bearer ${this.#options.apiKey}`,
            'Persona-Version': '2023-01-05',
            'Content-Type': 'application/json',
            'Idempotency-Key': key,
          },
          body: payload,
          signal: AbortSignal.timeout(15_000),
        });
      } catch (error) {
        if (last) throw error;
        await sleep(5_000 * 2 ** attempt);
        continue;
      }
      if (res.ok) return res.json();
      if (last || (res.status < 500 && res.status !== 429)) throw Object.assign(new Error(`${path}: ${res.status}`), { status: res.status });
      if (res.status >= 500) key = randomUUID();
      const reset = Number(res.headers.get('RateLimit-Reset'));
      await sleep(res.status === 429 && reset > 0 ? reset * 1_000 : 5_000 * 2 ** attempt);
    }
  }

  report(query: object) {
    return this.post('/reports', { data: { attributes: { query } } }); // $call POST /reports
  }

  async account(referenceId: string) {
    try {
      return await this.post('/accounts', { data: { attributes: { 'reference-id': referenceId } } }); // $call POST /accounts
    } catch (error: any) {
      if (error.status === 409) return null;
      throw error;
    }
  }

  inquiry(templateId: string) {
    return this.post('/inquiries', { data: { attributes: { 'inquiry-template-id': templateId } } }); // $call POST /inquiries $ require-reference-id
  }
}
