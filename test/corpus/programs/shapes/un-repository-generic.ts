type Resource = 'accounts' | 'cases' | 'transactions';
class Repository {
  constructor(private readonly resource: Resource, private readonly client = new Client()) {}
  find(id: string) { return this.client.send('GET', `/${this.resource}/${id}`); }
  create(attributes: object, key?: string) { return this.client.send('POST', `/${this.resource}`, { data: { attributes } }, key); }
}
class Client {
  async send(method: string, path: string, body?: object, key?: string) {
    const headers = new Headers({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });
    if (key) headers.set('Idempotency-Key', key);
    return fetch('https://withpersona.com/api/v1' + path, { method, headers, body: body ? JSON.stringify(body) : null });
  }
}
export const accounts = new Repository('accounts');
export const a = (id: string) => accounts.find(id); // $call GET /accounts/{account-id}
export const b = (x: object) => accounts.create(x); // $call POST /accounts $ require-idempotency-key
export const c = (x: object) => new Repository('cases').create(x, crypto.randomUUID()); // $call POST /cases
