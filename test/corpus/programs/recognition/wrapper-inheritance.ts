abstract class Resource {
  protected abstract readonly name: string;

  constructor(protected readonly token: string) {}

  protected url(suffix = '') {
    return `https://api.withpersona.com/api/v1/${this.name}${suffix}`;
  }

  protected async send(method: string, suffix: string, body?: object) {
    const res = await fetch(this.url(suffix), {
      method,
      headers: { Authorization: `Bearer ${this.token}` },
      body: body && JSON.stringify(body),
    });
    if (!res.ok) throw new Error(`${this.name}: ${res.status}`);
    return res.json();
  }
}

export class Reports extends Resource {
  protected readonly name = 'reports';

  create(attributes: object) {
    return this.send('POST', '', { data: { attributes } }); // $call POST /reports $ require-idempotency-key
  }

  get(id: string) {
    return this.send('GET', `/${id}`); // $call GET /reports/{report-id}
  }
}

export class Transactions extends Resource {
  protected override readonly name = 'transactions';

  create(attributes: object) {
    return super.send('POST', '', { data: { attributes } }); // $call POST /transactions $ require-idempotency-key
  }

  redactBiometrics(id: string) {
    return this.send('POST', `/${id}/redact-biometrics`); // $call POST /transactions/{transaction-id}/redact-biometrics $ require-idempotency-key
  }
}
