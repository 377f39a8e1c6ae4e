import type { CallOptions, Sdk } from '../client.js';

export class Cases {
  constructor(private readonly sdk: Sdk) {}

  assign(id: string, assigneeId: string, options: CallOptions & { idempotencyKey: string }) {
    return this.sdk.call<void>('POST', `/cases/${id}/assign`, { meta: { 'assignee-id': assigneeId } }, options); // $call POST /cases/{case-id}/assign
  }

  retrieve(id: string) {
    return this.sdk.call<{ data: { id: string } }>('GET', `/cases/${id}`); // $call GET /cases/{case-id}
  }
}
