import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { Cron } from '@nestjs/schedule';
import { randomUUID } from 'node:crypto';

interface Verification {
  id: string;
  inquiryId: string | null;
  requestKey: string;
  state: 'new' | 'sent' | 'done' | 'failed';
}

export interface VerificationRepository {
  due(limit: number): Promise<Verification[]>;
  add(): Promise<Verification>;
  update(id: string, change: Partial<Verification>): Promise<void>;
}

@Injectable()
export class PersonaService implements OnModuleInit {
  private readonly logger = new Logger(PersonaService.name);
  private apiKey = '';
  private templateId = '';

  constructor(
    @Inject(ConfigService) private readonly config: ConfigService,
    @Inject('VerificationRepository') private readonly repository: VerificationRepository,
  ) {}

  onModuleInit() {
    this.apiKey = this.config.getOrThrow('PERSONA_API_KEY');
    this.templateId = this.config.getOrThrow('PERSONA_TEMPLATE_ID');
  }

  private get baseUrl() {
    return 'https://api.withpersona.com/api/v1';
  }

  @Cron('*/1 * * * *')
  async tick(): Promise<void> {
    for (const verification of await this.repository.due(50)) {
      try {
        await this.advance(verification);
      } catch (error) {
        this.logger.warn(`verification ${verification.id}: ${String(error)}`);
      }
    }
  }

  private async advance(verification: Verification): Promise<void> {
    if (verification.state === 'new') {
      const inquiryId = await this.send(verification);
      if (inquiryId) await this.repository.update(verification.id, { state: 'sent', inquiryId });
      return;
    }
    const status = await this.status(verification.inquiryId!);
    if (['approved', 'declined', 'failed'].includes(status)) await this.repository.update(verification.id, { state: 'done' });
  }

  private async send({ id, requestKey }: Verification): Promise<string | undefined> {
    const response = await fetch(`${this.baseUrl}/inquiries`, { // $call POST /inquiries
      method: 'POST',
      headers: { ...this.headers(), 'Content-Type': 'application/json', 'Idempotency-Key': requestKey },
      body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': this.templateId, note: id } } }),
      signal: AbortSignal.timeout(15_000),
    });
    if (response.ok) return ((await response.json()) as { data: { id: string } }).data.id;
    if (response.status >= 500) await this.repository.update(id, { requestKey: randomUUID() });
    else if (response.status !== 429) await this.repository.update(id, { state: 'failed' });
    return undefined;
  }

  private async status(inquiryId: string): Promise<string> {
    const response = await fetch(`${this.baseUrl}/inquiries/${inquiryId}`, { headers: this.headers() }); // $call GET /inquiries/{inquiry-id}
    if (!response.ok) throw new Error(`status ${response.status}`);
    return ((await response.json()) as { data: { attributes: { status: string } } }).data.attributes.status;
  }

  private headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.apiKey}`, 'Persona-Version': '2023-01-05' };
  }
}
