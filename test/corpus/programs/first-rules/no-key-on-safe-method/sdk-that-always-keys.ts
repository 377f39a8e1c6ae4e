export class Persona {
  constructor(private readonly options: { token: string }) {}

  async #send(method: string, path: string, body?: object) {
    return fetch(`https://withpersona.com/api/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.options.token}`,
        ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : undefined),
      },
      body: body && JSON.stringify(body),
    });
  }

  async #sendKeyed(method: string, path: string, body?: object) {
    const headers = new Headers();
    headers.set('Authorization', `Bearer ${this.options.token}`);
    headers.set('Idempotency-Key', crypto.randomUUID()); // $ no-key-on-safe-method#a
    return fetch(`https://withpersona.com/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) }); // $ no-key-on-safe-method#a
  }

  create = (body: object) => this.#send('POST', '/inquiries', body); // $call POST /inquiries
  inquiry = (id: string) => this.#send('GET', `/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
  createCase = (body: object) => this.#sendKeyed('POST', '/cases', body); // $call POST /cases
  case = (id: string) => this.#sendKeyed('GET', `/cases/${id}`); // $call GET /cases/{case-id} $ no-key-on-safe-method#a
}
