import type { KeyStore } from './keys.js';

const REPORTS_URL = 'https://api.withpersona.com/api/v1/reports';

export class ReportsService {
  constructor(
    private readonly keys: KeyStore,
    private readonly token: string,
  ) {}

  async run(orderId: string, templateId: string, query: Record<string, string>): Promise<string> {
    const scope = `report:${orderId}`;
    const key = await this.keys.claim(scope);
    const response = await fetch(REPORTS_URL, { // $call POST /reports
      method: 'POST',
      headers: this.headers({ 'Idempotency-Key': key }),
      body: JSON.stringify({ data: { attributes: { 'report-template-id': templateId, query } } }),
      signal: AbortSignal.timeout(20_000),
    });
    if (response.status >= 400 && response.status !== 429) await this.keys.release(scope);
    if (!response.ok) throw new Error(`report: ${response.status}`);
    const { data } = await response.json();
    return data.id;
  }

  async dismiss(reportId: string): Promise<void> {
    const response = await fetch(`${REPORTS_URL}/${reportId}/dismiss`, { // $ require-idempotency-key require-request-timeout $call POST /reports/{report-id}/dismiss
      method: 'POST',
      headers: this.headers(),
    });
    if (!response.ok) throw new Error(`dismiss: ${response.status}`);
  }

  private headers(extra: Record<string, string> = {}): Record<string, string> {
    return {
      Authorization: `Bearer ${this.token}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      ...extra,
    };
  }
}
