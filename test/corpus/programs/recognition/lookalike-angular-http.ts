import { HttpClient, HttpHeaders } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { environment } from '../environments/environment';

@Injectable({ providedIn: 'root' })
export class VerificationService {
  private readonly http = inject(HttpClient);
  private readonly hosted = 'https://withpersona.com/verify?inquiry-template-id=itmpl_123';

  start(userId: string) {
    const headers = new HttpHeaders({ 'Idempotency-Key': userId });
    return this.http.post<{ id: string }>(`${environment.apiUrl}/api/v1/inquiries`, { userId }, { headers });
  }

  resume(inquiryId: string) {
    return this.http.post(`/api/v1/inquiries/${inquiryId}/resume`, {});
  }

  open(referenceId: string) {
    window.location.assign(`${this.hosted}&reference-id=${encodeURIComponent(referenceId)}`);
  }
}
