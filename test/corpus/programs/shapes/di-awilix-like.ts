class PersonaClient {
  constructor(private readonly deps: { fetch: typeof fetch; config: { baseUrl: string } }) {}
  list() { return this.deps.fetch(`${this.deps.config.baseUrl}/accounts`, { headers: { Authorization: 'x' } }); } // $call GET /accounts
  add(b: string) { return this.deps.fetch(`${this.deps.config.baseUrl}/accounts`, { method: 'POST', body: b, headers: { Authorization: 'x' } }); } // $call POST /accounts $ require-idempotency-key
}
export const client = new PersonaClient({ fetch, config: { baseUrl: 'https://withpersona.com/api/v1' } });
