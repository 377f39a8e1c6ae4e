export class KycApi {
  constructor(private env: { sandbox: boolean; key: string }) {}
  private get host() { return this.env.sandbox ? 'https://api.sandbox.withpersona.com' : 'https://api.withpersona.com'; }
  private get base() { return `${this.host}/api/v1`; }
  private get auth() { return { Authorization: `Bearer ${this.env.key}` }; }
  report(id: string) { return fetch(`${this.base}/reports/${id}`, { headers: this.auth }); } // $call GET /reports/{report-id}
  create(body: object) { return fetch(`${this.base}/reports`, { method: 'POST', headers: { ...this.auth, 'Content-Type': 'application/json' }, body: JSON.stringify(body) }); } // $call POST /reports $ require-idempotency-key
}
