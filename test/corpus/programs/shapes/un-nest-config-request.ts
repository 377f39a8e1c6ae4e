import { Injectable, Logger } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
@Injectable()
export class PersonaService {
  private readonly logger = new Logger(PersonaService.name);
  constructor(private readonly config: ConfigService) {}
  private apiKey(): string {
    const key = this.config.get<string>('PERSONA_API_KEY')?.trim();
    if (!key) throw new Error('missing');
    return key;
  }
  private async request<T>(path: string, init?: RequestInit): Promise<T> {
    const url = `https://api.withpersona.com/api/v1${path}`;
    const res = await fetch(url, { ...init, headers: { Authorization: `Bearer ${this.apiKey()}`, Accept: 'application/json', ...(init?.headers ?? {}) } });
    const text = await res.text();
    if (!res.ok) { this.logger.warn(`Persona API ${path} ${res.status}`); throw new Error(text); }
    return JSON.parse(text) as T;
  }
  createInquiry(templateId: string, referenceId: string) {
    return this.request<{ data: { id: string } }>('/inquiries', { // $call POST /inquiries $ require-idempotency-key
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': referenceId } } }),
    });
  }
  async oneTimeLink(id: string) {
    const r = await this.request<{ meta: object }>(`/inquiries/${id}/generate-one-time-link`, { method: 'POST' }); // $call POST /inquiries/{inquiry-id}/generate-one-time-link $ require-idempotency-key
    return r.meta;
  }
  get(id: string) { return this.request(`/inquiries/${id}`); } // $call GET /inquiries/{inquiry-id}
}
