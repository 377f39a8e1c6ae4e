import { BaseClient, type ClientConfig } from './base-client.js';

export class IdentityClient extends BaseClient {
  protected readonly baseUrl = 'https://api.withpersona.com/api/v1';

  constructor(config: ClientConfig) {
    super(config);
  }

  protected override defaultHeaders() {
    return { ...super.defaultHeaders(), 'Persona-Version': '2023-01-05' };
  }

  createReport(templateId: string, query: object, key: string) {
    return this.post<{ data: { id: string } }>( // $call POST /reports
      '/reports',
      { data: { attributes: { 'report-template-id': templateId, query } } },
      { 'Idempotency-Key': key },
    );
  }

  rerunReport(reportId: string) {
    return this.post(`/reports/${reportId}/run`, {}); // $ require-idempotency-key $call POST /reports/{report-id}/run
  }

  report(reportId: string) {
    return this.get<{ data: { attributes: { status: string } } }>(`/reports/${reportId}`); // $call GET /reports/{report-id}
  }
}
