import { Inquiries } from './resources/inquiries.js';
import { Cases } from './resources/cases.js';

export interface CallOptions {
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export class Sdk {
  readonly inquiries: Inquiries;
  readonly cases: Cases;

  constructor(private readonly apiKey: string) {
    this.inquiries = new Inquiries(this);
    this.cases = new Cases(this);
  }

  async call<T>(method: 'GET' | 'POST', path: string, body?: object, options: CallOptions = {}): Promise<T> {
    const headers: Record<string, string> = {
      Authorization: `Bearer ${this.apiKey}`,
      'Persona-Version': '2025-12-08',
    };
    if (body) headers['Content-Type'] = 'application/json';
    if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;
    const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
      method,
      headers,
      body: body && JSON.stringify(body),
      signal: options.signal ?? AbortSignal.timeout(30_000),
    });
    if (!res.ok) throw new Error(`${method} ${path} failed with ${res.status}`);
    return res.json() as Promise<T>;
  }
}
