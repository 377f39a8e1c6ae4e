class Transport {
  constructor(private readonly options: { apiKey: string; baseUrl?: string }) {}
  async call<T>({ verb, path, body, key }: { verb: 'GET' | 'POST' | 'PATCH'; path: string; body?: unknown; key?: string }): Promise<T> {
    const headers: Record<string, string> = { Authorization: `Bearer ${this.options.apiKey}` };
    if (verb === 'POST' && key) headers['Idempotency-Key'] = key;
    const res = await fetch(`${this.options.baseUrl ?? 'https://withpersona.com/api/v1'}${path}`, { method: verb, headers, body: body ? JSON.stringify(body) : undefined });
    return res.json() as Promise<T>;
  }
}
class Accounts {
  constructor(private readonly http: Transport) {}
  create(attributes: object) { return this.http.call({ verb: 'POST', path: '/accounts', body: { data: { attributes } } }); } // $call POST /accounts $ require-idempotency-key
  createOnce(attributes: object) { return this.http.call({ verb: 'POST', path: '/accounts', body: { data: { attributes } }, key: crypto.randomUUID() }); } // $call POST /accounts
  get(id: string) { return this.http.call({ verb: 'GET', path: `/accounts/${id}` }); } // $call GET /accounts/{account-id}
}
export class Persona {
  readonly accounts: Accounts;
  constructor(apiKey: string) { this.accounts = new Accounts(new Transport({ apiKey })); }
}
