import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

interface Call {
  path: string;
  body?: object;
  key?: string;
}

@Injectable()
export class PersonaService {
  private readonly token: string;

  constructor(config: ConfigService) {
    this.token = config.getOrThrow<string>('PERSONA_API_KEY');
  }

  private async post({ path, body, key }: Call) {
    const response = await fetch(`https://withpersona.com/api/v1${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${this.token}`,
        'Content-Type': 'application/json',
        ...(key !== undefined ? { 'Idempotency-Key': key } : {}),
      },
      body: JSON.stringify(body ?? {}),
    });
    if (!response.ok) throw new Error(`Persona ${response.status}`);
    return response.json();
  }

  createInquiry(templateId: string) {
    return this.post({ path: '/inquiries', body: { data: { attributes: { 'inquiry-template-id': templateId } } } }); // $call POST /inquiries $ require-idempotency-key
  }

  createAccount(attributes: object) {
    return this.post({ path: '/accounts', body: { data: { attributes } }, key: crypto.randomUUID() }); // $call POST /accounts
  }

  resume(id: string) {
    return this.post({ path: `/inquiries/${id}/resume`, key: undefined }); // $call POST /inquiries/{inquiry-id}/resume $ require-idempotency-key
  }

  approve(id: string, decision: { id: string; comment: string }) {
    return this.post({ key: decision.id, path: `/inquiries/${id}/approve`, body: { meta: { comment: decision.comment } } }); // $call POST /inquiries/{inquiry-id}/approve
  }
}
