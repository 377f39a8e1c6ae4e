import { Injectable } from '@nestjs/common';
import { PersonaHttp } from './persona.client';

@Injectable()
export class InquiriesService {
  constructor(private readonly persona: PersonaHttp) {}

  approve(id: string) {
    return this.persona.send('POST', `/inquiries/${id}/approve`); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
  }

  decline(id: string, decisionId: string) {
    return this.persona.send('POST', `/inquiries/${id}/decline`, { key: decisionId }); // $call POST /inquiries/{inquiry-id}/decline
  }

  find(id: string) {
    return this.persona.send('GET', `/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
  }
}
