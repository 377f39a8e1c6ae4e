type Verb = 'GET' | 'POST' | 'PATCH' | 'DELETE';

interface Call {
  verb: Verb;
  path: string;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  key?: string;
}

export interface Transport {
  send(url: URL, init: RequestInit): Promise<Response>;
}

const fetchTransport: Transport = { send: (url, init) => fetch(url, init) };

class Http {
  constructor(
    private readonly token: string,
    private readonly transport: Transport,
    private readonly origin = 'https://api.withpersona.com',
  ) {}

  async call<T>({ verb, path, query = {}, body, key }: Call): Promise<T> {
    const url = new URL(`/api/v1${path}`, this.origin);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const headers: Record<string, string> = { authorization: `Bearer ${this.token}`, accept: 'application/json' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    // Only a POST is made safe by a key.
    if (verb === 'POST') headers['idempotency-key'] = key ?? crypto.randomUUID();
    const response = await this.transport.send(url, {
      method: verb,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${verb} ${path}: ${response.status}`);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }
}

interface Page<T> {
  data: T[];
  links: { next?: string | null };
}

abstract class Resource {
  constructor(protected readonly http: Http) {}
}

class Accounts extends Resource {
  create(attributes: object, key?: string) {
    return this.http.call({ verb: 'POST', path: '/accounts', body: { data: { attributes } }, key }); // $call POST /accounts
  }

  retrieve(id: string) {
    return this.http.call<{ data: object }>({ verb: 'GET', path: `/accounts/${id}` }); // $call GET /accounts/{account-id}
  }

  update(id: string, attributes: object) {
    return this.http.call({ verb: 'PATCH', path: `/accounts/${id}`, body: { data: { attributes } } }); // $call PATCH /accounts/{account-id}
  }

  redact(id: string) {
    return this.http.call<void>({ verb: 'DELETE', path: `/accounts/${id}` }); // $call DELETE /accounts/{account-id}
  }

  async *list(size = 50): AsyncGenerator<{ id: string }> {
    let after: string | undefined;
    for (;;) {
      const page = await this.http.call<Page<{ id: string }>>({ verb: 'GET', path: '/accounts', query: { 'page[size]': size, 'page[after]': after } }); // $call GET /accounts
      yield* page.data;
      after = page.data.at(-1)?.id;
      if (!page.links.next || !after) return;
    }
  }
}

class Reports extends Resource {
  run(id: string) {
    return this.http.call({ verb: 'POST', path: `/reports/${id}/run` }); // $call POST /reports/{report-id}/run
  }

  dismiss(id: string, key: string) {
    return this.http.call({ verb: 'POST', path: `/reports/${id}/dismiss`, key }); // $call POST /reports/{report-id}/dismiss
  }

  history(id: string) {
    return this.http.call({ verb: 'GET', path: `/reports/${id}/history` }); // $call GET /reports/{report-id}/history
  }
}

export class PersonaSdk {
  readonly accounts: Accounts;
  readonly reports: Reports;

  constructor(token: string, transport: Transport = fetchTransport) {
    const http = new Http(token, transport);
    this.accounts = new Accounts(http);
    this.reports = new Reports(http);
  }
}
