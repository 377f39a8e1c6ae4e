class HeaderBuilder {
  private readonly h = new Headers();
  auth(t: string) { this.h.set('Authorization', `Bearer ${t}`); return this; }
  key(k?: string) { if (k) this.h.set('Idempotency-Key', k); return this; }
  build() { return this.h; }
}
export const a = () => fetch('https://withpersona.com/api/v1/cases', { method: 'POST', headers: new HeaderBuilder().auth('x').build() }); // $call POST /cases $ require-idempotency-key
export const b = () => fetch('https://withpersona.com/api/v1/cases', { method: 'POST', headers: new HeaderBuilder().auth('x').key(crypto.randomUUID()).build() }); // $call POST /cases
