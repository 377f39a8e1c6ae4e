import { HttpModule, HttpService } from '@nestjs/axios';
import { Injectable, Module } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';
@Injectable()
export class PersonaService {
  constructor(private readonly http: HttpService) {}
  create(b: object) { return firstValueFrom(this.http.post('/inquiries', b)); } // $call POST /inquiries $ require-idempotency-key
  read(id: string) { return firstValueFrom(this.http.get(`/inquiries/${id}`)); } // $call GET /inquiries/{inquiry-id}
}
@Module({ imports: [HttpModule.register({ baseURL: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } })], providers: [PersonaService] })
export class PersonaModule {}
