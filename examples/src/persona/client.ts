// Typed client for the Persona endpoints that the service needs.
import { PersonaError } from './errors';

const BASE_URL = 'https://api.withpersona.com/api/v1';
const API_VERSION = '2025-12-08';

export interface Resource<Attributes> {
  data: { id: string; type: string; attributes: Attributes };
  meta?: { 'session-token'?: string | null };
}

export type Inquiry = Resource<{ status: string; 'reference-id': string | null }>;
export type Account = Resource<{ 'reference-id': string | null }>;

export interface NewInquiry {
  templateId: string;
  accountId: string;
}

export class PersonaClient {
  constructor(
    private readonly apiKey: string,
    private readonly timeoutMs = 10_000,
  ) {}

  createAccount(referenceId: string, idempotencyKey: string): Promise<Account> {
    const body = { data: { attributes: { 'reference-id': referenceId } } };
    return this.post('/accounts', body, idempotencyKey);
  }

  createInquiry(input: NewInquiry, idempotencyKey: string): Promise<Inquiry> {
    const body = {
      data: {
        attributes: {
          'inquiry-template-id': input.templateId,
          'account-id': input.accountId,
        },
      },
    };
    return this.post('/inquiries', body, idempotencyKey);
  }

  resumeInquiry(inquiryId: string, idempotencyKey: string): Promise<Inquiry> {
    return this.post(`/inquiries/${encodeURIComponent(inquiryId)}/resume`, {}, idempotencyKey);
  }

  getInquiry(inquiryId: string): Promise<Inquiry> {
    return this.send(`/inquiries/${encodeURIComponent(inquiryId)}`, { headers: this.headers() });
  }

  private headers(): Record<string, string> {
    return {
      Authorization: `Bearer ${this.apiKey}`,
      'Persona-Version': API_VERSION,
      'Key-Inflection': 'kebab',
    };
  }

  private post<T>(path: string, body: object, idempotencyKey: string): Promise<T> {
    return this.send(path, {
      method: 'POST',
      headers: {
        ...this.headers(),
        'Content-Type': 'application/json',
        'Idempotency-Key': idempotencyKey,
      },
      body: JSON.stringify(body),
    });
  }

  private async send<T>(path: string, init: RequestInit): Promise<T> {
    const response = await fetch(`${BASE_URL}${path}`, {
      ...init,
      signal: AbortSignal.timeout(this.timeoutMs),
    });
    if (!response.ok) throw await PersonaError.from(response);
    return (await response.json()) as T;
  }
}
