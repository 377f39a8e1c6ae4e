import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import pRetry, { AbortError } from 'p-retry';
import { DEFAULT_URL, PERSONA_OPTIONS, type PersonaOptions } from './persona.options';

@Injectable()
export class PersonaService {
  private readonly logger = new Logger(PersonaService.name);

  constructor(@Inject(PERSONA_OPTIONS) private readonly options: PersonaOptions) {}

  /** Retries everything, a refusal too. */
  async createCase(templateId: string, inquiryId: string): Promise<string> {
    const key = randomUUID();
    return pRetry( // $ no-unchanged-retry#case no-same-key-after-server-error#case
      async () => { // $ no-unchanged-retry#case no-same-key-after-server-error#case
        const res = await fetch(`${DEFAULT_URL}/cases`, { // $call POST /cases $ no-unchanged-retry#case no-same-key-after-server-error#case
          method: 'POST',
          headers: this.headers(key),
          body: JSON.stringify({
            data: { attributes: { 'case-template-id': templateId } },
            meta: { 'object-ids': [inquiryId] },
          }),
          signal: AbortSignal.timeout(10_000),
        });
        if (!res.ok) throw new Error(`case: ${res.status}`);
        const { data } = await res.json();
        return data.id as string;
      },
      { retries: this.options.retries, onFailedAttempt: (e) => this.logger.warn(e.message) },
    );
  }

  async markForReview(inquiryId: string): Promise<void> {
    const key = randomUUID();
    await pRetry(
      async () => {
        const res = await fetch(`${DEFAULT_URL}/inquiries/${inquiryId}/mark-for-review`, { // $call POST /inquiries/{inquiry-id}/mark-for-review
          method: 'POST',
          headers: this.headers(key),
          signal: AbortSignal.timeout(10_000),
        });
        if (res.status === 429) throw new Error('rate limited');
        if (!res.ok) throw new AbortError(`mark-for-review: ${res.status}`);
      },
      { retries: this.options.retries, minTimeout: 5_000, factor: 2 },
    );
  }

  private headers(key: string): Record<string, string> {
    return {
      Authorization: `Bearer ${this.options.token}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    };
  }
}
