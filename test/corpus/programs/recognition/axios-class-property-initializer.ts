import axios from 'axios';
import { Injectable } from '@nestjs/common';
import { nanoid } from 'nanoid';

@Injectable()
export class KycGateway {
  #http = axios.create({
    baseURL: process.env.PERSONA_BASE_URL || 'https://withpersona.com/api/v1',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });

  async markForReview(inquiryId: string) {
    await this.#http.post(`/inquiries/${inquiryId}/mark-for-review`); // $call POST /inquiries/{inquiry-id}/mark-for-review $ require-idempotency-key
  }

  async decline(inquiryId: string) {
    await this.#http.post(`/inquiries/${inquiryId}/decline`, undefined, { // $call POST /inquiries/{inquiry-id}/decline
      headers: { 'idempotency-key': nanoid() },
    });
  }

  async print(inquiryId: string) {
    return this.#http.get<ArrayBuffer>(`/inquiries/${inquiryId}/print`, { responseType: 'arraybuffer' }); // $call GET /inquiries/{inquiry-id}/print
  }
}
