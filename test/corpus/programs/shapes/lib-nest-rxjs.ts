import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom, map, catchError, timeout } from 'rxjs';
@Injectable()
export class Kyc {
  private base = process.env.PERSONA_BASE_URL ?? 'https://withpersona.com/api/v1';
  constructor(private http: HttpService) {}
  async approve(id: string) {
    return firstValueFrom(this.http.post(`${this.base}/inquiries/${id}/approve`, {}, { headers: this.headers() }).pipe(timeout(5000), map((r) => r.data), catchError((e) => { throw new Error(e.message); }))); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
  }
  async list() { const { data } = await this.http.axiosRef.get(`${this.base}/inquiries`, { headers: this.headers() }); return data; } // $call GET /inquiries
  async req(id: string) { return firstValueFrom(this.http.request({ method: 'post', url: `${this.base}/inquiries/${id}/decline`, headers: { ...this.headers(), 'Idempotency-Key': id } })); } // $call POST /inquiries/{inquiry-id}/decline
  private headers() { return { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` }; }
}
