import { randomUUID } from 'node:crypto';

const API = 'https://api.withpersona.com/api/v1';

class InquiryDecision {
  private key = '';

  constructor(private readonly inquiryId: string) {}

  private async post(action: string): Promise<void> {
    this.key = randomUUID();
    const res = await fetch(`${API}/inquiries/${this.inquiryId}/${action}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': this.key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(`${action}: ${res.status}`);
  }

  async close(): Promise<void> {
    await this.post('approve'); // $call POST /inquiries/{inquiry-id}/approve
    await this.post('expire'); // $call POST /inquiries/{inquiry-id}/expire
  }
}

export const close = (id: string) => new InquiryDecision(id).close();
