export class Api {
  #h: Record<string, string> | undefined;
  constructor(private token: string) {}
  private get headers() { return (this.#h ??= { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' }); }
  make(b: string) { return fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: this.headers, body: b }); } // $call POST /accounts $ require-idempotency-key
  makeOnce(b: string, k: string) { return fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: { ...this.headers, 'Idempotency-Key': k }, body: b }); } // $call POST /accounts
}
