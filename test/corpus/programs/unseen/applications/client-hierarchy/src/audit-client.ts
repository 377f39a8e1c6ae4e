import { BaseClient } from './base-client.js';

/** Our own audit service; shares nothing with the identity vendor but the base class. */
export class AuditClient extends BaseClient {
  protected readonly baseUrl = 'https://audit.internal.example.com/api/v1';

  record(event: string, subject: string) {
    return this.post<void>('/events', { event, subject });
  }
}
