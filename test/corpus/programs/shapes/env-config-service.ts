import { ConfigService } from '@nestjs/config';
export class Persona {
  private readonly base: string;
  constructor(private readonly config: ConfigService) { this.base = this.config.get<string>('PERSONA_API_URL', 'https://withpersona.com/api/v1'); }
  create(b: string) { return fetch(`${this.base}/inquiries`, { method: 'POST', body: b, headers: { Authorization: `Bearer ${this.config.getOrThrow('PERSONA_API_KEY')}` } }); } // $call POST /inquiries $ require-idempotency-key
  read(id: string) { return fetch(`${this.config.getOrThrow<string>('PERSONA_BASE_URL')}/inquiries/${id}`, { headers: { Authorization: 'x' } }); } // $call GET /inquiries/{inquiry-id}
}
