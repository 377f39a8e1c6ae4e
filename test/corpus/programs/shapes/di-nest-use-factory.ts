import { Inject, Injectable, Module } from '@nestjs/common';
import axios, { AxiosInstance } from 'axios';
export const PERSONA_HTTP = Symbol('PERSONA_HTTP');
@Injectable()
export class Kyc {
  constructor(@Inject(PERSONA_HTTP) private readonly http: AxiosInstance) {}
  async create(b: object) { return (await this.http.post('/inquiries', b)).data; } // $call POST /inquiries $ require-idempotency-key
  async createOnce(b: object, k: string) { return (await this.http.post('/inquiries', b, { headers: { 'Idempotency-Key': k } })).data; } // $call POST /inquiries
}
@Module({ providers: [Kyc, { provide: PERSONA_HTTP, useFactory: () => axios.create({ baseURL: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } }) }] })
export class KycModule {}
