import { ApiClient } from './base.js';

export class Persona extends ApiClient {
  protected readonly baseUrl = 'https://api.withpersona.com/api/v1';

  protected override headers() {
    return { ...super.headers(), Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };
  }

  openCase(attributes: object) {
    return this.post('/cases', { data: { attributes } }); // $call POST /cases $ require-idempotency-key
  }

  openCaseOnce(attributes: object, key: string) {
    return this.post('/cases', { data: { attributes } }, { 'Idempotency-Key': key }); // $call POST /cases
  }
}
