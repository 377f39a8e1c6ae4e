import type { CallOptions, Sdk } from '../client.js';

export class Inquiries {
  constructor(private readonly sdk: Sdk) {}

  create(attributes: Record<string, unknown>, options?: CallOptions) {
    return this.sdk.call<{ data: { id: string } }>('POST', '/inquiries', { data: { attributes } }, options); // $call POST /inquiries
  }

  retrieve(id: string) {
    return this.sdk.call<{ data: { id: string } }>('GET', `/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
  }

  expire(id: string) {
    return this.sdk.call<void>('POST', `/inquiries/${id}/expire`); // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/expire
  }
}
