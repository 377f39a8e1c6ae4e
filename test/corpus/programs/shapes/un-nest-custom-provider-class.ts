import { Inject, Injectable, Module } from '@nestjs/common';
const BASE = 'PERSONA_BASE';
@Injectable()
class PersonaHttp {
  constructor(@Inject(BASE) private readonly base: string, @Inject('PERSONA_FETCH') private readonly doFetch: typeof fetch) {}
  post(path: string, body: object, headers: Record<string, string> = {}) { return this.doFetch(`${this.base}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { Authorization: 'x', ...headers } }); }
}
@Injectable()
export class Cases {
  constructor(private readonly http: PersonaHttp) {}
  open(b: object) { return this.http.post('/cases', b); } // $call POST /cases $ require-idempotency-key
  openOnce(b: object, k: string) { return this.http.post('/cases', b, { 'Idempotency-Key': k }); } // $call POST /cases
}
@Module({ providers: [PersonaHttp, Cases, { provide: BASE, useValue: 'https://withpersona.com/api/v1' }, { provide: 'PERSONA_FETCH', useValue: fetch }] })
export class CasesModule {}
