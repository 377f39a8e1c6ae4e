import { EventEmitter } from 'node:events';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';

interface Events {
  approved: [inquiryId: string];
  failed: [inquiryId: string, error: Error];
}

export class DecisionService extends EventEmitter<Events> {
  private readonly inFlight = new Map<string, Promise<void>>();

  constructor(
    private readonly token: string,
    private readonly log: Logger,
  ) {
    super();
  }

  approve(inquiryId: string): Promise<void> {
    const running = this.inFlight.get(inquiryId);
    if (running) return running;
    const task = this.send(inquiryId, 'approve') // $call POST /inquiries/{inquiry-id}/approve
      .then(() => void this.emit('approved', inquiryId))
      .catch((error: Error) => {
        this.log.error({ err: error, inquiryId }, 'approve');
        this.emit('failed', inquiryId, error);
      })
      .finally(() => this.inFlight.delete(inquiryId));
    this.inFlight.set(inquiryId, task);
    return task;
  }

  private async send(inquiryId: string, action: 'approve' | 'decline'): Promise<void> {
    const response = await fetch(`https://api.withpersona.com/api/v1/inquiries/${inquiryId}/${action}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${this.token}`,
        'Persona-Version': '2023-01-05',
        'Idempotency-Key': randomUUID(),
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`${action} ${inquiryId}: ${response.status}`);
  }
}
