import { HttpClient, HttpHeaders } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
@Injectable({ providedIn: 'root' })
export class PersonaBackend {
  private readonly http = inject(HttpClient);
  private readonly headers = new HttpHeaders({ Authorization: 'Bearer server-side' });
  create(b: object) { return this.http.post('https://withpersona.com/api/v1/inquiries', b, { headers: this.headers }); } // $call POST /inquiries $ require-idempotency-key
  createOnce(b: object, k: string) { return this.http.post('https://withpersona.com/api/v1/inquiries', b, { headers: this.headers.set('Idempotency-Key', k) }); } // $call POST /inquiries
  read(id: string) { return this.http.request<object>('GET', `https://withpersona.com/api/v1/inquiries/${id}`, { headers: this.headers }); } // $call GET /inquiries/{inquiry-id}
}
