interface Requester { request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<unknown> }
class Client implements Requester {
  constructor(readonly key: string) {}
  async request(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
    const r = await fetch(`https://api.withpersona.com/api/v1${path}`, { method, headers: { Authorization: `Bearer ${this.key}`, ...headers }, body: JSON.stringify(body) });
    return r.json();
  }
}
abstract class Resource {
  protected abstract path: string;
  constructor(protected client: Client) {}
  list() { return this.client.request('GET', this.path); }
  create(attributes: object, key?: string) { return this.client.request('POST', this.path, { data: { attributes } }, key ? { 'Idempotency-Key': key } : {}); }
}
class Cases extends Resource { protected path = '/cases'; }
class Transactions extends Resource { protected path = '/transactions'; }
const client = new Client(process.env.PERSONA_API_KEY!);
const cases = new Cases(client);
const transactions = new Transactions(client);
export const a = () => cases.list(); // $call GET /cases
export const b = (x: object) => cases.create(x); // $call POST /cases $ require-idempotency-key
export const c = (x: object) => transactions.create(x, crypto.randomUUID()); // $call POST /transactions
