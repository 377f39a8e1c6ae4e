import { randomUUID } from 'node:crypto';

class RequestBuilder {
  #headers = new Headers({ accept: 'application/json' });
  #method = 'GET';
  #path = '';
  #body?: string;

  constructor(private readonly base: string) {}

  static to(base: string) {
    return new RequestBuilder(base);
  }

  auth(token: string) {
    this.#headers.set('authorization', `Bearer ${token}`);
    return this;
  }

  version(date: string) {
    this.#headers.set('persona-version', date);
    return this;
  }

  header(name: string, value: string) {
    this.#headers.set(name, value);
    return this;
  }

  get(path: string) {
    this.#method = 'GET';
    this.#path = path;
    return this;
  }

  post(path: string, body?: unknown) {
    this.#method = 'POST';
    this.#path = path;
    if (body !== undefined) {
      this.#body = JSON.stringify(body);
      this.#headers.set('content-type', 'application/json');
    }
    return this;
  }

  async send<T>(): Promise<T> {
    const res = await fetch(this.base + this.#path, {
      method: this.#method,
      headers: this.#headers,
      body: this.#body,
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(`${this.#method} ${this.#path} -> ${res.status}`);
    return (await res.json()) as T;
  }
}

const persona = () =>
  RequestBuilder.to('https://api.withpersona.com/api/v1').auth(process.env.PERSONA_API_KEY!).version('2023-01-05');

export const listCases = () => persona().get('/cases').send<{ data: unknown[] }>(); // $call GET /cases

export const assignCase = (id: string, assigneeId: string) =>
  persona() // $call POST /cases/{case-id}/assign
    .post(`/cases/${id}/assign`, { meta: { 'assignee-id': assigneeId } })
    .header('Idempotency-Key', randomUUID())
    .send();

export const dismissReport = (id: string) => persona().post(`/reports/${id}/dismiss`).send(); // $ require-idempotency-key $call POST /reports/{report-id}/dismiss
