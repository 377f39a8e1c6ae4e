// $rules recommended
import { HttpClient, HttpHeaders } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';

@Injectable({ providedIn: 'root' })
export class InquiryService {
  private readonly http = inject(HttpClient);

  // Our own server: nothing of Persona is sent from here.
  start(templateId: string) {
    return this.http.post<{ id: string }>('/api/inquiries', { templateId }, { headers: new HttpHeaders({ 'X-Requested-With': 'web' }) });
  }
}
