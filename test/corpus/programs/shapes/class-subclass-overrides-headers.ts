class Base {
  protected root = 'https://withpersona.com/api/v1';
  protected buildHeaders(): Record<string, string> { return { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` }; }
  protected post(path: string, body: object) { return fetch(this.root + path, { method: 'POST', headers: this.buildHeaders(), body: JSON.stringify(body) }); }
}
export class Keyed extends Base {
  protected override buildHeaders() { return { ...super.buildHeaders(), 'Idempotency-Key': crypto.randomUUID() }; }
  open(b: object) { return this.post('/cases', b); } // $call POST /cases
}
export class Plain extends Base {
  open(b: object) { return this.post('/cases', b); } // $call POST /cases $ require-idempotency-key
}
