interface SendOptions {
  idempotencyKey?: string;
  query?: Record<string, string>;
}

export class PersonaSdk {
  readonly inquiries = new Inquiries(this);
  readonly transactions = new Transactions(this);

  constructor(private readonly secret: string) {}

  async send<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown, options: SendOptions = {}): Promise<T> {
    const url = new URL(`https://api.withpersona.com/api/v1${path}`);
    for (const [name, value] of Object.entries(options.query ?? {})) url.searchParams.append(name, value);
    const headers = new Headers({ Authorization: `Bearer ${this.secret}`, 'Key-Inflection': 'camel' });
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey);
    const res = await fetch(url, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
    if (!res.ok) throw new Error(`${res.status}`);
    return (await res.json()) as T;
  }
}

abstract class Resource {
  constructor(protected readonly sdk: PersonaSdk) {}
}

class Inquiries extends Resource {
  create(attributes: object, idempotencyKey: string = crypto.randomUUID()) {
    return this.sdk.send('POST', '/inquiries', { data: { attributes } }, { idempotencyKey }); // $call POST /inquiries
  }

  list(referenceId: string) {
    return this.sdk.send('GET', '/inquiries', undefined, { query: { 'filter[reference-id]': referenceId } }); // $call GET /inquiries
  }

  expire(id: string) {
    return this.sdk.send('POST', `/inquiries/${id}/expire`); // $call POST /inquiries/{inquiry-id}/expire $ require-idempotency-key
  }
}

class Transactions extends Resource {
  label(id: string, label: string) {
    return this.sdk.send('POST', `/transactions/${id}/label`, { meta: { label } }, { idempotencyKey: crypto.randomUUID() }); // $call POST /transactions/{transaction-id}/label
  }

  update(id: string, fields: object) {
    return this.sdk.send('PATCH', `/transactions/${id}`, { data: { attributes: { fields } } }); // $call PATCH /transactions/{transaction-id}
  }
}
