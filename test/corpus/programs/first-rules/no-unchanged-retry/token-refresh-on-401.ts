interface Secrets {
  read(name: string, options?: { fresh?: boolean }): Promise<string>;
}

interface RequestOptions {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  idempotencyKey?: string;
}

export class RotatingClient {
  #token?: Promise<string>;

  constructor(
    private readonly secrets: Secrets,
    private readonly fetchImpl: typeof fetch = fetch,
  ) {}

  #current(fresh = false): Promise<string> {
    if (fresh || !this.#token) this.#token = this.secrets.read('persona/api-key', { fresh });
    return this.#token;
  }

  /** A key that was rotated under our feet is read again, once. Nothing else is repeated. */
  async #request({ method, path, body, idempotencyKey }: RequestOptions): Promise<Response> {
    const once = async (token: string) => {
      const headers = new Headers({ Authorization: `Bearer ${token}`, Accept: 'application/json' });
      if (body !== undefined) headers.set('Content-Type', 'application/json');
      if (idempotencyKey !== undefined) headers.set('Idempotency-Key', idempotencyKey);
      return this.fetchImpl(`https://api.withpersona.com/api/v1${path}`, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
      });
    };

    let response = await once(await this.#current());
    if (response.status === 401) {
      await response.body?.cancel();
      response = await once(await this.#current(true));
    }
    if (!response.ok) {
      throw Object.assign(new Error(`${method} ${path} failed`), {
        status: response.status,
        requestId: response.headers.get('Request-Id'),
      });
    }
    return response;
  }

  async createTransaction(type: string, referenceId: string, fields: object, key = crypto.randomUUID()) {
    const response = await this.#request({ // $call POST /transactions
      method: 'POST',
      path: '/transactions',
      body: { data: { attributes: { 'transaction-type-id': type, 'reference-id': referenceId, fields } } },
      idempotencyKey: key,
    });
    return response.json();
  }

  async labelTransaction(id: string, label: string) {
    const response = await this.#request({ // $call POST /transactions/{transaction-id}/label
      method: 'POST',
      path: `/transactions/${id}/label`,
      body: { meta: { label } },
      idempotencyKey: crypto.randomUUID(),
    });
    return response.json();
  }

  async transaction(id: string) {
    const response = await this.#request({ method: 'GET', path: `/transactions/${id}` }); // $call GET /transactions/{transaction-id}
    return response.json();
  }

  async redactTransaction(id: string) {
    await this.#request({ method: 'DELETE', path: `/transactions/${id}` }); // $call DELETE /transactions/{transaction-id}
  }

  async updateTransaction(id: string, fields: object) {
    const response = await this.#request({ // $call PATCH /transactions/{transaction-id}
      method: 'PATCH',
      path: `/transactions/${id}`,
      body: { data: { attributes: { fields } } },
    });
    return response.json();
  }
}
