import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';

type Either<L, R> = { ok: false; error: L } | { ok: true; value: R };
const left = <L>(error: L): Either<L, never> => ({ ok: false, error });
const right = <R>(value: R): Either<never, R> => ({ ok: true, value });

class ProviderRefused {
  constructor(
    readonly status: number,
    readonly titles: string[],
  ) {}
}

@Injectable()
export class ResumeInquiry {
  async execute(inquiryId: string): Promise<Either<ProviderRefused, string>> {
    const response = await fetch(`https://api.withpersona.com/api/v1/inquiries/${inquiryId}/resume`, { // $ require-conflict-handling $call POST /inquiries/{inquiry-id}/resume
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': randomUUID(),
      },
      signal: AbortSignal.timeout(10_000),
    });
    const body = await response.json();
    if (!response.ok) {
      return left(new ProviderRefused(response.status, body.errors.map((e: { title: string }) => e.title)));
    }
    return right(body.meta['session-token']);
  }
}
