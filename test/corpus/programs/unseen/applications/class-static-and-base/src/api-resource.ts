import { HttpError } from './http-error.js';

export interface RequestInput {
  path: string;
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  json?: unknown;
  idempotencyKey?: string;
}

export class ApiResource {
  static root = 'https://api.withpersona.com/api/v1';
  static version = '2023-01-05';

  constructor(protected readonly token: string) {}

  protected async call<T>({ path, method = 'GET', json, idempotencyKey }: RequestInput): Promise<T> {
    const headers: Record<string, string> = {
      authorization: `Bearer ${this.token}`,
      'persona-version': ApiResource.version,
    };
    if (json !== undefined) headers['content-type'] = 'application/json';
    if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
    const res = await fetch(ApiResource.root + path, {
      method,
      headers,
      body: json === undefined ? undefined : JSON.stringify(json),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new HttpError(res.status, await res.text());
    return (res.status === 204 ? undefined : await res.json()) as T;
  }
}
